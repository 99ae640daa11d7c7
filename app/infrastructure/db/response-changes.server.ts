/**
 * What changes about a response that is on record: a further version, and what people decide about it.
 *
 * Each change writes the response's line in the ledger again, so that what is counted is never older
 * than what is on record.
 */
import type { CorrectedEntry } from '#app/domain/response/correct-reply.ts';
import type {
  Exclusion,
  LateDecision,
  ResponseVersion,
} from '#app/domain/response/response.ts';
import type { Db } from './client.server.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { updateLedgerLine } from './ledger-lines.server.ts';
import { findResponse, insertVersion } from './responses.server.ts';
import { decisionColumn } from './stored-response.ts';

export async function insertResponseVersion(
  tx: Db,
  responseId: string,
  version: ResponseVersion,
): Promise<void> {
  await insertVersion(tx, responseId, version);
  await keepLine(tx, responseId);
}

export async function markResponseWithdrawn(tx: Db, id: string, at: Date): Promise<void> {
  await change(tx, id, { withdrawnAt: at });
}

/** Null takes the response back into the analysis. */
export async function updateResponseExclusion(
  tx: Db,
  id: string,
  exclusion: Exclusion | null,
): Promise<void> {
  await change(tx, id, { exclusion: columnOf(exclusion) });
}

export async function updateLateDecision(
  tx: Db,
  id: string,
  decision: LateDecision,
): Promise<void> {
  await change(tx, id, { lateDecision: decisionColumn(decision) });
}

export async function markResponseOnTime(tx: Db, id: string): Promise<void> {
  await change(tx, id, { timeliness: 'on-time' });
}

/** Puts what a correction changed about a response beside its versions. */
export async function updateEntry(tx: Db, id: string, entry: CorrectedEntry): Promise<void> {
  const { lateDecision, exclusion, ...plain } = entry;
  await change(tx, id, {
    ...plain,
    lateDecision: columnOf(lateDecision),
    exclusion: columnOf(exclusion),
  });
}

function columnOf(decision: Exclusion | LateDecision | null) {
  return decision ? decisionColumn(decision) : Prisma.DbNull;
}

async function change(tx: Db, id: string, data: Prisma.ResponseUpdateInput): Promise<void> {
  await tx.response.update({ where: { id }, data, select: { id: true } });
  await keepLine(tx, id);
}

async function keepLine(tx: Db, id: string): Promise<void> {
  const response = await findResponse(tx, id);
  if (!response) throw new Error(`There is no response ${id}`);
  await updateLedgerLine(tx, response);
}
