/** When each file of a response was added, and by whom, for the staff who read it. */
import type { AttachedFile } from '#app/domain/response/attachment.ts';
import { listAttachments } from '#app/infrastructure/db/attachments.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findPartnerContact } from '#app/infrastructure/db/partner-roll.server.ts';
import { findStaffById } from '#app/infrastructure/db/staff.server.ts';

export type FileAdded = {
  readonly at: Date;
  /** In words: a colleague's e-mail address, a name of a partner's, or "the respondent". */
  readonly by: string;
};

/** By the id of the file. */
export async function filesAdded(
  db: Db,
  files: readonly AttachedFile[],
): Promise<ReadonlyMap<string, FileAdded>> {
  if (files.length === 0) return new Map();
  const added = new Map<string, FileAdded>();
  const known = await listAttachments(
    db,
    files.map(({ id }) => id),
  );
  for (const { id, addedAt, addedBy } of known) {
    added.set(id, { at: addedAt, by: await personInWords(db, addedBy) });
  }
  return added;
}

async function personInWords(db: Db, id: string | null): Promise<string> {
  if (id === null) return 'the respondent';
  const staff = await findStaffById(db, id);
  if (staff) return staff.email;
  return (await findPartnerContact(db, id))?.name ?? id;
}
