/**
 * What has been cleared for the public to read, and the passages that are blacked out.
 *
 * Whether a response may be shown is one column, taken back in the same transaction as whatever makes
 * it no longer true: another version, a withdrawal, a decision to leave it out.
 */
import { z } from 'zod';

import {
  REDACTABLE_PARTS,
  type Moderation,
  type Redaction,
} from '#app/domain/response/publication.ts';
import type { Db } from './client.server.ts';
import { touchPublicPages } from './content-stamp.server.ts';
import { Prisma } from './generated/sqlite/client.ts';

const partSchema = z.enum(REDACTABLE_PARTS);

const selectRedaction = {
  id: true,
  versionId: true,
  targetKey: true,
  part: true,
  start: true,
  end: true,
  reason: true,
  madeBy: true,
  madeAt: true,
} as const satisfies Prisma.RedactionSelect;

/** Ids of the versions of one response that a person has read, and that the public may read. */
export type Clearance = {
  readonly moderatedVersionId: string | null;
  readonly publishedVersionId: string | null;
};

export async function findClearance(db: Db, responseId: string): Promise<Clearance> {
  return db.response.findUniqueOrThrow({
    where: { id: responseId },
    select: { moderatedVersionId: true, publishedVersionId: true },
  });
}

export type ModerationRecord = Moderation & {
  readonly id: string;
  readonly responseId: string;
  readonly versionId: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
};

export async function insertModeration(tx: Db, record: ModerationRecord): Promise<void> {
  const { id, responseId, versionId, decision, decidedBy, decidedAt } = record;
  const reason = record.decision === 'keep-back' ? record.reason : null;
  await tx.moderation.create({
    data: { id, responseId, versionId, decision, reason, decidedBy, decidedAt },
    select: { id: true },
  });
  await tx.response.update({
    where: { id: responseId },
    data: {
      moderatedVersionId: versionId,
      publishedVersionId: decision === 'publish' ? versionId : null,
    },
    select: { id: true },
  });
}

/** Why the last decision kept it back; null when it did not, or there was none. */
export async function findReasonKeptBack(db: Db, responseId: string): Promise<string | null> {
  const last = await db.moderation.findFirst({
    where: { responseId },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: { reason: true },
  });
  return last?.reason ?? null;
}

/**
 * Puts the response back among those that a person must read first. Called by everything that changes
 * what it says or whether it counts; costs nothing more when it was not published.
 */
export async function takeBackForModeration(tx: Db, responseId: string): Promise<void> {
  const { publishedVersionId } = await findClearance(tx, responseId);
  await tx.response.update({
    where: { id: responseId },
    data: { moderatedVersionId: null, publishedVersionId: null },
    select: { id: true },
  });
  if (publishedVersionId !== null) await touchPublicPages(tx);
}

/** Ids of the versions that may be read by anybody, by number of the response. */
export async function listPublished(
  db: Db,
  page: { readonly consultationId: string; readonly skip: number; readonly take: number },
): Promise<readonly { readonly responseId: string; readonly versionId: string }[]> {
  const rows = await db.response.findMany({
    where: { consultationId: page.consultationId, publishedVersionId: { not: null } },
    orderBy: { number: 'asc' },
    skip: page.skip,
    take: page.take,
    select: { id: true, publishedVersionId: true },
  });
  return rows.map(({ id, publishedVersionId }) => ({
    responseId: id,
    versionId: publishedVersionId ?? '',
  }));
}

export async function countPublished(db: Db, consultationId: string): Promise<number> {
  return db.response.count({
    where: { consultationId, publishedVersionId: { not: null } },
  });
}

/** Numbers of responses whose latest version no person has read yet, above `after`, by number. */
export async function listUnmoderated(
  db: Db,
  page: { readonly consultationId: string; readonly after: number; readonly limit: number },
): Promise<readonly number[]> {
  const rows = await db.response.findMany({
    where: {
      consultationId: page.consultationId,
      number: { gt: page.after },
      moderatedVersionId: null,
      withdrawnAt: null,
      exclusion: { equals: Prisma.DbNull },
      versions: { some: { consent: { not: 'not-at-all' } } },
    },
    orderBy: { number: 'asc' },
    take: page.limit,
    select: { number: true },
  });
  return rows.map(({ number }) => number);
}

export async function insertRedaction(tx: Db, redaction: Redaction): Promise<void> {
  await tx.redaction.create({ data: redaction, select: { id: true } });
}

/** False when there is no such redaction of the version in force. */
export async function liftRedaction(
  tx: Db,
  lifted: {
    readonly id: string;
    readonly versionId: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const { count } = await tx.redaction.updateMany({
    where: { id: lifted.id, versionId: lifted.versionId, liftedAt: null },
    data: { liftedBy: lifted.by, liftedAt: lifted.at },
  });
  return count === 1;
}

/** Those in force, by place. */
export async function listRedactions(
  db: Db,
  versionIds: readonly string[],
): Promise<readonly Redaction[]> {
  const rows = await db.redaction.findMany({
    where: { versionId: { in: [...versionIds] }, liftedAt: null },
    orderBy: [{ versionId: 'asc' }, { targetKey: 'asc' }, { start: 'asc' }, { id: 'asc' }],
    select: selectRedaction,
  });
  return rows.map((row) => ({ ...row, part: partSchema.parse(row.part) }));
}
