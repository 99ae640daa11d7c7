/**
 * Attached files at rest: what is known of each, and to what it belongs. Its bytes are in the store,
 * under `storedName`.
 */
import { z } from 'zod';

import {
  OWNER_KINDS,
  SCAN_RESULTS,
  type AttachedFile,
  type Attachment,
  type AttachmentOwner,
} from '#app/domain/response/attachment.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectAttachment = {
  id: true,
  consultationId: true,
  ownerKind: true,
  ownerId: true,
  name: true,
  mediaType: true,
  bytes: true,
  sha256: true,
  storedName: true,
  addedBy: true,
  addedAt: true,
  removedAt: true,
  scan: true,
} as const satisfies Prisma.AttachmentSelect;

type AttachmentRow = Prisma.AttachmentGetPayload<{ select: typeof selectAttachment }>;

const ownerKindSchema = z.enum(OWNER_KINDS);
const scanSchema = z.enum(SCAN_RESULTS);

export const attachedFileSchema: z.ZodType<AttachedFile> = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

/** A draft's or version's files; null stands in rows from before there were any. */
export const attachedFilesSchema: z.ZodType<readonly AttachedFile[]> = z
  .array(attachedFileSchema)
  .nullable()
  .transform((files) => files ?? []);

/** A plain copy: Prisma's type of JSON knows no readonly fields. */
export function attachedFilesColumn(files: readonly AttachedFile[]): Prisma.InputJsonArray {
  return files.map((file) => ({ ...file }));
}

export async function insertAttachment(tx: Db, attachment: Attachment): Promise<void> {
  const { owner, ...plain } = attachment;
  await tx.attachment.create({
    data: { ...plain, ownerKind: owner.kind, ownerId: owner.id },
    select: { id: true },
  });
}

export async function findAttachment(db: Db, id: string): Promise<Attachment | null> {
  const row = await db.attachment.findUnique({ where: { id }, select: selectAttachment });
  return row && toAttachment(row);
}

/** Those of the ids that are known, taken out or not, in the order in which they were added. */
export async function listAttachments(
  db: Db,
  ids: readonly string[],
): Promise<readonly Attachment[]> {
  const rows = await db.attachment.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: selectAttachment,
  });
  return rows.map(toAttachment);
}

/** The files that belong to the owner and were not taken out, in the order in which they were added. */
export async function listAttachedFiles(
  db: Db,
  owner: AttachmentOwner,
): Promise<readonly AttachedFile[]> {
  return db.attachment.findMany({
    where: { ...ownedBy(owner), removedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, mediaType: true, bytes: true, sha256: true },
  });
}

/** Takes a file out of what it belongs to. Only its owner's: others that name it keep it. */
export async function markAttachmentRemoved(
  tx: Db,
  removed: { readonly id: string; readonly owner: AttachmentOwner; readonly at: Date },
): Promise<void> {
  await tx.attachment.updateMany({
    where: { id: removed.id, ...ownedBy(removed.owner), removedAt: null },
    data: { removedAt: removed.at },
  });
}

/** Hands on what a draft holds to the response that it has become. */
export async function moveAttachments(
  tx: Db,
  from: AttachmentOwner,
  to: AttachmentOwner,
): Promise<void> {
  await tx.attachment.updateMany({
    where: { ...ownedBy(from), removedAt: null },
    data: { ownerKind: to.kind, ownerId: to.id },
  });
}

/** Names in the store of all that belongs to the owner, removed or not. */
export async function listStoredNamesOf(
  db: Db,
  owner: AttachmentOwner,
): Promise<readonly string[]> {
  const rows = await db.attachment.findMany({
    where: ownedBy(owner),
    orderBy: { storedName: 'asc' },
    select: { storedName: true },
  });
  return rows.map(({ storedName }) => storedName);
}

/** Bytes of all files in drafts together. */
export async function sumBytesInDrafts(db: Db): Promise<number> {
  const { _sum } = await db.attachment.aggregate({
    where: { ownerKind: 'draft' },
    _sum: { bytes: true },
  });
  return _sum.bytes ?? 0;
}

/** Takes out what was put with forms of one kind before the instant, and has become no response. */
export async function markFormsAbandoned(
  tx: Db,
  forms: { readonly prefix: string; readonly before: Date; readonly at: Date },
): Promise<void> {
  await tx.attachment.updateMany({
    where: {
      ownerKind: 'draft',
      ownerId: { startsWith: forms.prefix },
      addedAt: { lt: forms.before },
      removedAt: null,
    },
    data: { removedAt: forms.at },
  });
}

/** Deletes what was taken out of drafts before the instant. */
export async function deleteAttachmentsRemovedBefore(tx: Db, instant: Date): Promise<void> {
  await tx.attachment.deleteMany({
    where: { ownerKind: 'draft', removedAt: { lt: instant } },
  });
}

/** Every name in the store that a record knows. */
export async function listStoredNames(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.attachment.findMany({
    orderBy: { storedName: 'asc' },
    select: { storedName: true },
  });
  return new Set(rows.map(({ storedName }) => storedName));
}

function ownedBy(owner: AttachmentOwner) {
  return { ownerKind: owner.kind, ownerId: owner.id };
}

function toAttachment({ ownerKind, ownerId, ...row }: AttachmentRow): Attachment {
  return {
    ...row,
    owner: { kind: ownerKindSchema.parse(ownerKind), id: ownerId },
    scan: scanSchema.parse(row.scan),
  };
}
