/**
 * Papers at rest: each state whole and never edited. Publishing only adds a version number to a
 * revision that has none.
 */
import { z } from 'zod';

import type { PaperVersion } from '#app/domain/consultation/consultation.ts';
import type { HistoryEntry } from '#app/domain/paper/history.ts';
import type { AcceptedPoint, PaperRevision, Publication } from '#app/domain/paper/revision.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { paperSchema } from './stored-paper.ts';

const selectVersion = {
  versionNumber: true,
  publishedAt: true,
  changeNote: true,
  paper: true,
} as const satisfies Prisma.PaperRevisionSelect;

const selectRevision = {
  ...selectVersion,
  id: true,
  consultationId: true,
  sequence: true,
  contentHash: true,
  summary: true,
  restores: true,
  madeBy: true,
  madeAt: true,
  accepted: true,
} as const satisfies Prisma.PaperRevisionSelect;

type VersionRow = Prisma.PaperRevisionGetPayload<{ select: typeof selectVersion }>;
type RevisionRow = Prisma.PaperRevisionGetPayload<{ select: typeof selectRevision }>;

const acceptedSchema: z.ZodType<AcceptedPoint[]> = z.array(
  z.object({ code: z.string(), message: z.string() }),
);

/** The version the public reads; null while nothing is published. */
export async function findLatestVersion(
  db: Db,
  consultationId: string,
): Promise<PaperVersion | null> {
  const row = await db.paperRevision.findFirst({
    where: { consultationId, versionNumber: { not: null } },
    orderBy: { sequence: 'desc' },
    select: selectVersion,
  });
  return row && toVersion(row);
}

export async function findVersion(
  db: Db,
  consultationId: string,
  number: number,
): Promise<PaperVersion | null> {
  const row = await db.paperRevision.findUnique({
    where: { consultationId_versionNumber: { consultationId, versionNumber: number } },
    select: selectVersion,
  });
  return row && toVersion(row);
}

/** Every published version, oldest first. */
export async function listVersionPapers(
  db: Db,
  consultationId: string,
): Promise<readonly PaperVersion[]> {
  const rows = await db.paperRevision.findMany({
    where: { consultationId, versionNumber: { not: null } },
    orderBy: { versionNumber: 'asc' },
    select: selectVersion,
  });
  return rows.map(toVersion);
}

/** What is said about a version without its paper. */
export type VersionEntry = Omit<PaperVersion, 'paper'>;

/** Every published version without its paper, oldest first. */
export async function listVersions(
  db: Db,
  consultationId: string,
): Promise<readonly VersionEntry[]> {
  const rows = await db.paperRevision.findMany({
    where: { consultationId, versionNumber: { not: null } },
    orderBy: { versionNumber: 'asc' },
    select: { versionNumber: true, publishedAt: true, changeNote: true },
  });
  return rows.map(toVersionEntry);
}

/** The working copy: the last revision, published or not. Null before the first import. */
export async function findWorkingPaper(
  db: Db,
  consultationId: string,
): Promise<PaperRevision | null> {
  const row = await db.paperRevision.findFirst({
    where: { consultationId },
    orderBy: { sequence: 'desc' },
    select: selectRevision,
  });
  return row && toRevision(row);
}

/** The revision of that sequence; null when there is none. */
export async function findRevision(
  db: Db,
  consultationId: string,
  sequence: number,
): Promise<PaperRevision | null> {
  const row = await db.paperRevision.findUnique({
    where: { consultationId_sequence: { consultationId, sequence } },
    select: selectRevision,
  });
  return row && toRevision(row);
}

/** What each revision did, without its paper, from the first to the working copy. */
export function listHistory(db: Db, consultationId: string): Promise<readonly HistoryEntry[]> {
  return db.paperRevision.findMany({
    where: { consultationId },
    orderBy: { sequence: 'asc' },
    select: { sequence: true, summary: true, restores: true },
  });
}

export async function insertRevision(db: Db, revision: PaperRevision): Promise<void> {
  const { paper, publication, ...plain } = revision;
  await db.paperRevision.create({
    data: {
      ...plain,
      paper,
      versionNumber: publication?.number ?? null,
      publishedAt: publication?.publishedAt ?? null,
      changeNote: publication?.changeNote ?? null,
      accepted: publication?.accepted.map((point) => ({ ...point })) ?? [],
    },
    select: { id: true },
  });
}

/** Makes a revision a public version. Throws when it already is one: versions never change. */
export async function markRevisionPublished(
  db: Db,
  revisionId: string,
  publication: Publication,
): Promise<void> {
  const { count } = await db.paperRevision.updateMany({
    where: { id: revisionId, versionNumber: null },
    data: {
      versionNumber: publication.number,
      publishedAt: publication.publishedAt,
      changeNote: publication.changeNote,
      accepted: publication.accepted.map((point) => ({ ...point })),
    },
  });
  if (count !== 1) throw new Error(`Revision ${revisionId} cannot be published twice`);
}

function toVersionEntry(row: Omit<VersionRow, 'paper'>): VersionEntry {
  if (row.versionNumber === null || row.publishedAt === null) {
    throw new Error('A version without its number or time of publication');
  }
  return {
    number: row.versionNumber,
    publishedAt: row.publishedAt,
    changeNote: row.changeNote,
  };
}

/** What was set aside was never published: a comment in the margin, or words that were struck out. */
function toVersion(row: VersionRow): PaperVersion {
  const paper = paperSchema.parse(row.paper);
  return { ...toVersionEntry(row), paper: { ...paper, setAside: [] } };
}

function toRevision(row: RevisionRow): PaperRevision {
  return {
    id: row.id,
    consultationId: row.consultationId,
    sequence: row.sequence,
    paper: paperSchema.parse(row.paper),
    contentHash: row.contentHash,
    summary: row.summary,
    restores: row.restores,
    madeBy: row.madeBy,
    madeAt: row.madeAt,
    publication:
      row.versionNumber === null
        ? null
        : { ...toVersionEntry(row), accepted: acceptedSchema.parse(row.accepted) },
  };
}
