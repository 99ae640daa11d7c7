/**
 * Puts an e-mail and the files in it with a reply form that has yet to be sent: the mail itself as the
 * original, then what can be kept of its files. Files of other kinds stay inside the original.
 *
 * The form's id follows from the mail, so the same mail is the same form, and one response.
 */
import type { Actor } from '#app/domain/people/actor.ts';
import { cleanFileName, SCAN_KINDS } from '#app/domain/response/attachment.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  insertAttachment,
  listAttachedFiles,
} from '#app/infrastructure/db/attachments.server.ts';
import { findResponseOfDraft } from '#app/infrastructure/db/responses.server.ts';
import {
  readEmail,
  type EmailRefusal,
  type ReceivedEmail,
} from '#app/infrastructure/mail/read-email.server.ts';
import type { AppContext } from '../context.ts';
import { storeFile, type StoredUpload, type Upload } from '../files/store-file.server.ts';
import { emailFormId, formOwner } from './email-form.ts';

export const EMAIL_MEDIA_TYPE = 'message/rfc822';

/** Files of a mail that are kept beside the original. */
const MAX_FILES_KEPT = 10;
const NAME_BYTES = 16;

export type HeldEmail = {
  readonly formId: string;
  readonly email: ReceivedEmail;
  /** Number of the response that the mail has become already; null when it is none yet. */
  readonly responseNumber: number | null;
};

export type HoldEmailRefusal =
  { readonly kind: 'unreadable'; readonly email: EmailRefusal } | { readonly kind: 'harmful' };

export async function holdEmail(
  app: AppContext,
  actor: Actor,
  held: { readonly consultationId: string; readonly upload: Upload },
): Promise<Result<HeldEmail, HoldEmailRefusal>> {
  const { consultationId, upload } = held;
  const email = await readEmail(upload.content);
  if (!email.ok) return refuse({ kind: 'unreadable', email: email.refusal });
  const hash = app.secrets.sha256(upload.content);
  const formId = emailFormId(app.secrets.sha256(`${consultationId} ${hash}`));
  const owner = formOwner(formId);
  const entered = await findResponseOfDraft(app.db.read, formId);
  const isHeld = (await listAttachedFiles(app.db.read, owner)).length > 0;
  const outcome = { formId, email: email.value, responseNumber: entered?.number ?? null };
  if (entered || isHeld) return accept(outcome);

  const original = await keepOriginal(app, upload);
  if (original === null) return refuse({ kind: 'harmful' });
  const kept = [original, ...(await keepFiles(app, email.value))];
  const addedAt = app.now();
  const places = await app.db.transact(async (tx) => {
    // Somebody else may have sent the same mail meanwhile.
    if ((await listAttachedFiles(tx, owner)).length > 0) return 'held-by-another';
    for (const [place, file] of kept.entries()) {
      await insertAttachment(tx, {
        ...file,
        ...{ consultationId, owner },
        addedBy: actor.id,
        // A millisecond apart, so that the original comes first.
        addedAt: new Date(addedAt.getTime() + place),
        removedAt: null,
      });
    }
    return 'held';
  });
  if (places === 'held-by-another') {
    for (const { storedName } of kept) await app.files.remove(storedName);
  }
  return accept(outcome);
}

/** The bytes as they came. Null when the scanner objects to them. */
async function keepOriginal(app: AppContext, upload: Upload): Promise<StoredUpload | null> {
  const storedName = Buffer.from(app.randomBytes(NAME_BYTES)).toString('hex');
  const scan = await app.files.keep(storedName, upload.content);
  if (scan === 'harmful' || scan === 'not-scannable') return null;
  return {
    id: app.newId(),
    name: cleanFileName(upload.name),
    mediaType: EMAIL_MEDIA_TYPE,
    bytes: upload.content.byteLength,
    sha256: app.files.digest(upload.content),
    ...{ storedName, scan },
  };
}

async function keepFiles(
  app: AppContext,
  { files }: ReceivedEmail,
): Promise<readonly StoredUpload[]> {
  const kept: StoredUpload[] = [];
  for (const file of files.slice(0, MAX_FILES_KEPT)) {
    const stored = await storeFile(app, file, SCAN_KINDS);
    if (stored.ok) kept.push(stored.value);
  }
  return kept;
}
