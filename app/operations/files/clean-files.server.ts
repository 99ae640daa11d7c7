/**
 * Operation: removes files that belong to nothing: those taken out of a draft, those whose draft was
 * deleted, and those whose sending was broken off before they were recorded.
 *
 * Each rests for a day first, so that a file which is being recorded at this moment is left alone.
 */
import {
  deleteAttachmentsRemovedBefore,
  listStoredNames,
} from '#app/infrastructure/db/attachments.server.ts';
import type { AppContext } from '../context.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns how many files were removed. */
export async function cleanFiles({
  db,
  files,
  now,
}: Pick<AppContext, 'db' | 'files' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - DAY_MS);
  await db.transact((tx) => deleteAttachmentsRemovedBefore(tx, before));
  const known = await listStoredNames(db.read);
  const stray = (await files.list()).filter(
    ({ name, modifiedAt }) => !known.has(name) && modifiedAt < before,
  );
  for (const { name } of stray) await files.remove(name);
  return stray.length;
}
