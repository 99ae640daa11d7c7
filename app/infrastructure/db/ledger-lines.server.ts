/**
 * Lines of the ledger at rest: one a response, written whenever something changes where it stands or
 * what it says, in the same transaction.
 */
import { z } from 'zod';

import {
  ledgerLineOf,
  positionsCounted,
  type LedgerLine,
} from '#app/domain/analysis/ledger-line.ts';
import { LEDGER_PLACES, type LedgerPlace } from '#app/domain/analysis/standing.ts';
import type { Response } from '#app/domain/response/response.ts';
import type { Db } from './client.server.ts';

const placeSchema = z.enum(LEDGER_PLACES);

/** Lines of new responses, in two statements. */
export async function insertLedgerLines(tx: Db, responses: readonly Response[]): Promise<void> {
  await tx.ledgerLine.createMany({ data: responses.map(lineRow) });
  await tx.positionTaken.createMany({ data: responses.flatMap(positionRows) });
}

/** Writes the line of a response again, as it stands now. */
export async function updateLedgerLine(tx: Db, response: Response): Promise<void> {
  const { responseId, ...line } = lineRow(response);
  await tx.positionTaken.deleteMany({ where: { responseId } });
  await tx.ledgerLine.update({ where: { responseId }, data: line, select: { number: true } });
  await tx.positionTaken.createMany({ data: positionRows(response) });
}

export async function findLedgerPlace(db: Db, responseId: string): Promise<LedgerPlace> {
  const { place } = await db.ledgerLine.findUniqueOrThrow({
    where: { responseId },
    select: { place: true },
  });
  return placeSchema.parse(place);
}

function lineRow(response: Response) {
  const version = response.versions.at(-1);
  if (!version) throw new Error(`Response ${response.reference} has no version`);
  const line = ledgerLineOf(response);
  return { versionId: version.id, place: line.place, ...countedBy(response, line) };
}

function positionRows(response: Response) {
  const columns = countedBy(response, ledgerLineOf(response));
  return [...positionsCounted(response)].map(([target, position]) => ({
    ...columns,
    target,
    position,
  }));
}

function countedBy(
  { id, consultationId, number }: Response,
  { late, type, channel, sector, area }: LedgerLine,
) {
  return {
    ...{ responseId: id, consultationId, number },
    ...{ late, channel, sector, area, respondentType: type },
  };
}
