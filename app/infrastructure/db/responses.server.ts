/**
 * Responses at rest, with their versions and comments. A version is written once and never edited;
 * what changes about a response is what people decide about it.
 */
import {
  CHANNELS,
  TIMELINESS,
  type Response,
  type ResponseVersion,
} from '#app/domain/response/response.ts';
import { z } from 'zod';

import { attachedFilesColumn, attachedFilesSchema } from './attachments.server.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { insertLedgerLines } from './ledger-lines.server.ts';
import { insertFirstStandings } from './standing-changes.server.ts';
import {
  commentColumns,
  consentSchema,
  correctionColumn,
  correctionSchema,
  decisionColumn,
  exclusionSchema,
  flagsSchema,
  lateDecisionSchema,
  respondentColumn,
  respondentSchema,
  selectComment,
  toComment,
} from './stored-response.ts';

/**
 * What belongs to a response is put in order here and not by the database: Prisma cannot divide a
 * question about thousands of parents that also asks for an order, and SQLite takes 999 values in one.
 */
const selectVersion = {
  id: true,
  number: true,
  submittedAt: true,
  paperVersion: true,
  respondent: true,
  consent: true,
  wantsOutcome: true,
  copyHash: true,
  digest: true,
  attachments: true,
  submittedBy: true,
  correction: true,
  comments: { select: { ...selectComment, ordinal: true } },
} as const satisfies Prisma.ResponseVersionSelect;

const selectResponse = {
  id: true,
  consultationId: true,
  number: true,
  reference: true,
  channel: true,
  receivedAt: true,
  writtenOn: true,
  enteredBy: true,
  timeliness: true,
  lateDecision: true,
  exclusion: true,
  withdrawnAt: true,
  organisationId: true,
  saidAtId: true,
  flags: true,
  versions: { select: selectVersion },
} as const satisfies Prisma.ResponseSelect;

type VersionRow = Prisma.ResponseVersionGetPayload<{ select: typeof selectVersion }>;
type ResponseRow = Prisma.ResponseGetPayload<{ select: typeof selectResponse }>;

const channelSchema = z.enum(CHANNELS);
const timelinessSchema = z.enum(TIMELINESS);

/** Every response to one consultation, by time of receipt and then by id. */
export async function listResponses(
  db: Db,
  consultationId: string,
): Promise<readonly Response[]> {
  const rows = await db.response.findMany({
    where: { consultationId },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: selectResponse,
  });
  return rows.map(toResponse);
}

/** At most `limit` responses whose number is above `after`, by number. */
export async function listResponsesAfter(
  db: Db,
  page: {
    readonly consultationId: string;
    readonly after: number;
    readonly limit: number;
    /** True for those alone that carry a signal of abuse or were reported. */
    readonly isFlaggedOnly: boolean;
  },
): Promise<readonly Response[]> {
  const rows = await db.response.findMany({
    where: {
      consultationId: page.consultationId,
      number: { gt: page.after },
      ...(page.isFlaggedOnly ? { flags: { not: [] } } : {}),
    },
    orderBy: { number: 'asc' },
    take: page.limit,
    select: selectResponse,
  });
  return rows.map(toResponse);
}

/** Those of the ids that there are, by number. */
export async function listResponsesById(
  db: Db,
  ids: readonly string[],
): Promise<readonly Response[]> {
  const where = { id: { in: [...ids] } };
  const orderBy = { number: 'asc' } as const;
  return (await db.response.findMany({ where, orderBy, select: selectResponse })).map(
    toResponse,
  );
}

export async function countResponses(db: Db, consultationId: string): Promise<number> {
  return db.response.count({ where: { consultationId } });
}

export async function findResponseByReference(
  db: Db,
  reference: string,
): Promise<Response | null> {
  const row = await db.response.findUnique({ where: { reference }, select: selectResponse });
  return row && toResponse(row);
}

export async function findResponse(db: Db, id: string): Promise<Response | null> {
  const row = await db.response.findUnique({ where: { id }, select: selectResponse });
  return row && toResponse(row);
}

/** The response that a draft, or a form of the staff, has become; null while it has become none. */
export async function findResponseOfDraft(db: Db, draftId: string): Promise<Response | null> {
  const row = await db.response.findUnique({ where: { draftId }, select: selectResponse });
  return row && toResponse(row);
}

export async function findResponseByNumber(
  db: Db,
  consultationId: string,
  number: number,
): Promise<Response | null> {
  const row = await db.response.findUnique({
    where: { consultationId_number: { consultationId, number } },
    select: selectResponse,
  });
  return row && toResponse(row);
}

export async function hasReference(db: Db, reference: string): Promise<boolean> {
  return (await db.response.count({ where: { reference } })) > 0;
}

/** The digest of every version of every response, in no stated order. */
export async function listDigests(db: Db, consultationId: string): Promise<readonly string[]> {
  const rows = await db.responseVersion.findMany({
    where: { response: { consultationId } },
    select: { digest: true },
  });
  return rows.map(({ digest }) => digest);
}

/** Counts one more response to the consultation, and returns its number: from 1, unbroken. */
export async function takeResponseNumber(tx: Db, consultationId: string): Promise<number> {
  const { lastResponseNumber } = await tx.consultation.update({
    where: { id: consultationId },
    data: { lastResponseNumber: { increment: 1 } },
    select: { lastResponseNumber: true },
  });
  return lastResponseNumber;
}

/** `draftId` is null for a response that came by another way than a draft. */
export async function insertResponse(
  tx: Db,
  response: Response,
  draftId: string | null,
): Promise<void> {
  const { versions, flags, lateDecision, exclusion, ...plain } = response;
  await tx.response.create({
    data: {
      ...plain,
      draftId,
      flags: [...flags],
      ...(lateDecision === null ? {} : { lateDecision: decisionColumn(lateDecision) }),
      ...(exclusion === null ? {} : { exclusion: decisionColumn(exclusion) }),
    },
    select: { id: true },
  });
  for (const version of versions) await insertVersion(tx, response.id, version);
  await insertLedgerLines(tx, [response]);
  await insertFirstStandings(tx, [response]);
}

/** One more version of a response that is there, without its line in the ledger. */
export async function insertVersion(
  tx: Db,
  responseId: string,
  version: ResponseVersion,
): Promise<void> {
  const { content, correction, ...plain } = version;
  await tx.responseVersion.create({
    data: {
      ...plain,
      responseId,
      respondentType: content.respondent.type,
      respondent: respondentColumn(content.respondent),
      consent: content.consent,
      wantsOutcome: content.wantsOutcome,
      attachments: attachedFilesColumn(content.attachments),
      ...correctionColumn(correction),
      comments: {
        create: content.comments.map((comment, ordinal) => ({
          id: `${version.id}-${ordinal}`,
          ordinal,
          ...commentColumns(comment),
        })),
      },
    },
    select: { id: true },
  });
}

export async function updateResponseFlags(
  tx: Db,
  id: string,
  flags: readonly string[],
): Promise<void> {
  await tx.response.update({
    where: { id },
    data: { flags: [...flags] },
    select: { id: true },
  });
}

function toResponse(row: ResponseRow): Response {
  return {
    ...row,
    channel: channelSchema.parse(row.channel),
    timeliness: timelinessSchema.parse(row.timeliness),
    lateDecision: lateDecisionSchema.parse(row.lateDecision),
    exclusion: exclusionSchema.parse(row.exclusion),
    flags: flagsSchema.parse(row.flags),
    versions: row.versions.map(toVersion).sort((one, other) => one.number - other.number),
  };
}

function toVersion(row: VersionRow): ResponseVersion {
  return {
    ...{ id: row.id, number: row.number, submittedAt: row.submittedAt },
    paperVersion: row.paperVersion,
    content: {
      respondent: respondentSchema.parse(row.respondent),
      comments: [...row.comments].sort((a, b) => a.ordinal - b.ordinal).map(toComment),
      consent: consentSchema.parse(row.consent),
      wantsOutcome: row.wantsOutcome,
      attachments: attachedFilesSchema.parse(row.attachments),
    },
    ...{ copyHash: row.copyHash, digest: row.digest, submittedBy: row.submittedBy },
    correction: correctionSchema.parse(row.correction),
  };
}
