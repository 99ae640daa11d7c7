/**
 * Takes in one file that somebody sent: looks at its bytes, has it scanned, and keeps it under a
 * name of our own.
 *
 * It is kept before the transaction that records it, because a transaction may run again. One that
 * is never recorded belongs to nobody, and `cleanFiles` removes it.
 */
import {
  acceptKind,
  ATTACHMENT_LIMITS,
  cleanFileName,
  mediaTypeOf,
  type AttachedFile,
  type Attachment,
  type FileKind,
  type FileRefusal,
} from '#app/domain/response/attachment.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { recogniseFile } from '#app/infrastructure/files/recognise-file.server.ts';
import type { AppContext } from '../context.ts';

/** A file as it was sent: its name is the sender's. */
export type Upload = { readonly name: string; readonly content: Uint8Array };

export type StoredUpload = AttachedFile & Pick<Attachment, 'storedName' | 'scan'>;

export async function storeFile(
  { files, newId, randomBytes }: Pick<AppContext, 'files' | 'newId' | 'randomBytes'>,
  { name: givenName, content }: Upload,
  allowed: readonly FileKind[],
): Promise<Result<StoredUpload, FileRefusal>> {
  if (content.byteLength > ATTACHMENT_LIMITS.bytesEach) return refuse({ kind: 'too-large' });
  const name = cleanFileName(givenName);
  const found = recogniseFile(content);
  if (!found.ok) return found;
  const kind = acceptKind(found.value, name, allowed);
  if (!kind.ok) return kind;

  const storedName = Buffer.from(randomBytes(NAME_BYTES)).toString('hex');
  const scan = await files.keep(storedName, content);
  if (scan === 'harmful' || scan === 'not-scannable') return refuse({ kind: scan });
  return accept({
    id: newId(),
    name,
    mediaType: mediaTypeOf(kind.value),
    bytes: content.byteLength,
    sha256: files.digest(content),
    storedName,
    scan,
  });
}

const NAME_BYTES = 16;

/** What a response says of the file. */
export function attachedFileOf(stored: StoredUpload): AttachedFile {
  const { id, name, mediaType, bytes, sha256 } = stored;
  return { id, name, mediaType, bytes, sha256 };
}
