/** Reads an attached file for a download, and holds it to the digest that its response names. */
import type { AttachedFile } from '#app/domain/response/attachment.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findAttachment } from '#app/infrastructure/db/attachments.server.ts';
import type { AppContext } from '../context.ts';

export type FileDownload = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
};

/** Null when the file is not there, or is not the one that was sent in. */
export async function readAttachedFile(
  { files, log }: Pick<AppContext, 'files' | 'log'>,
  db: Db,
  { id, name, mediaType, sha256 }: AttachedFile,
): Promise<FileDownload | null> {
  const attachment = await findAttachment(db, id);
  const content = attachment && (await files.read(attachment.storedName));
  if (!content || files.digest(content) !== sha256) {
    log.error({ attachment: id }, 'an attached file is missing or has been changed');
    return null;
  }
  return { name, mediaType, content };
}
