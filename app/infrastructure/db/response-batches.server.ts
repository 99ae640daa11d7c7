/** Many responses put on record at once, each as `insertResponse` would put it, in few statements. */
import type { Response } from '#app/domain/response/response.ts';
import type { Db } from './client.server.ts';
import { insertLedgerLines } from './ledger-lines.server.ts';
import { insertFirstStandings } from './standing-changes.server.ts';
import { commentColumns, respondentColumn } from './stored-response.ts';

/** Counts `count` more responses to the consultation, and returns the first of their numbers. */
export async function takeResponseNumbers(
  tx: Db,
  consultationId: string,
  count: number,
): Promise<number> {
  const { lastResponseNumber } = await tx.consultation.update({
    where: { id: consultationId },
    data: { lastResponseNumber: { increment: count } },
    select: { lastResponseNumber: true },
  });
  return lastResponseNumber - count + 1;
}

/** Those of the references that are taken. */
export async function takenReferences(
  db: Db,
  references: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.response.findMany({
    where: { reference: { in: [...references] } },
    select: { reference: true },
  });
  return new Set(rows.map(({ reference }) => reference));
}

/** New responses, none of them late by decision or from a draft, each with one version. */
export async function insertResponses(tx: Db, responses: readonly Response[]): Promise<void> {
  await tx.response.createMany({ data: responses.map(responseRow) });
  await tx.responseVersion.createMany({ data: responses.flatMap(versionRows) });
  await tx.comment.createMany({ data: responses.flatMap(commentRows) });
  await insertLedgerLines(tx, responses);
  await insertFirstStandings(tx, responses);
}

function responseRow({
  versions: _versions,
  lateDecision: _late,
  exclusion,
  flags,
  ...plain
}: Response) {
  return {
    ...plain,
    flags: [...flags],
    ...(exclusion === null
      ? {}
      : { exclusion: { ...exclusion, decidedAt: exclusion.decidedAt.toISOString() } }),
  };
}

function versionRows({ id: responseId, versions }: Response) {
  // Only what was entered before is ever corrected.
  return versions.map(({ content, correction: _correction, ...plain }) => ({
    ...plain,
    responseId,
    respondentType: content.respondent.type,
    respondent: respondentColumn(content.respondent),
    consent: content.consent,
    wantsOutcome: content.wantsOutcome,
  }));
}

function commentRows({ versions }: Response) {
  return versions.flatMap(({ id, content }) =>
    content.comments.map((comment, ordinal) => ({
      id: `${id}-${ordinal}`,
      responseVersionId: id,
      ordinal,
      ...commentColumns(comment),
    })),
  );
}
