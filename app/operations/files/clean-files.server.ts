/**
 * Operation: removes files that belong to nothing: those taken out of a draft, those whose draft was
 * deleted, those whose sending was broken off before they were recorded, and those of an e-mail that
 * was opened to be entered and never was.
 *
 * Each rests for a day first, so that a file which is being recorded at this moment is left alone.
 */
import {
  deleteAttachmentsRemovedBefore,
  listStoredNames,
  markFormsAbandoned,
} from '#app/infrastructure/db/attachments.server.ts';
import type { AppContext } from '../context.ts';
import { EMAIL_FORM_PREFIX } from '../response/email-form.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** An assistant who opens an e-mail to enter it does so within the month. */
const EMAIL_WAITS_MS = 30 * DAY_MS;

/** Returns how many files were removed. */
export async function cleanFiles({
  db,
  files,
  now,
}: Pick<AppContext, 'db' | 'files' | 'now'>): Promise<number> {
  const at = now();
  const before = new Date(at.getTime() - DAY_MS);
  const opened = new Date(at.getTime() - EMAIL_WAITS_MS);
  await db.transact(async (tx) => {
    await deleteAttachmentsRemovedBefore(tx, before);
    await markFormsAbandoned(tx, { prefix: EMAIL_FORM_PREFIX, before: opened, at });
  });
  const known = await listStoredNames(db.read);
  const stray = (await files.list()).filter(
    ({ name, modifiedAt }) => !known.has(name) && modifiedAt < before,
  );
  for (const { name } of stray) await files.remove(name);
  return stray.length;
}
