/**
 * Equality answers at rest, in tables of their own and without a time.
 *
 * Nothing here leads from a response to its answers or back: they come out only as a list without
 * names for suppressed figures.
 */
import { z } from 'zod';

import type { EqualityAnswers } from '#app/domain/response/equality.ts';
import type { Db } from './client.server.ts';

const answersSchema = z.record(z.string(), z.string());

export async function insertEqualityAnswers(
  tx: Db,
  given: {
    readonly id: string;
    readonly setVersion: string;
    readonly answers: EqualityAnswers;
    readonly responseId: string;
  },
): Promise<void> {
  const { id, setVersion, answers, responseId } = given;
  await tx.equalityAnswers.create({
    data: { id, setVersion, answers: { ...answers }, link: { create: { responseId } } },
    select: { id: true },
  });
}

/** Withdrawn with the response they go with: the answers first, and the link with them. */
export async function deleteEqualityAnswers(tx: Db, responseId: string): Promise<void> {
  await tx.equalityAnswers.deleteMany({ where: { link: { responseId } } });
}

/**
 * Answers to one version of the question set by people who answered a consultation for themselves
 * and in time, in no stated order.
 */
export async function listEqualityAnswers(
  db: Db,
  {
    consultationId,
    setVersion,
  }: { readonly consultationId: string; readonly setVersion: string },
): Promise<readonly EqualityAnswers[]> {
  const counted = await db.response.findMany({
    where: {
      consultationId,
      timeliness: { not: 'late' },
      versions: { some: { number: 1, respondentType: 'individual' } },
    },
    select: { id: true },
  });
  const rows = await db.equalityLink.findMany({
    where: { answers: { setVersion } },
    select: { responseId: true, answers: { select: { answers: true } } },
  });
  const ids = new Set(counted.map(({ id }) => id));
  return rows
    .filter(({ responseId }) => ids.has(responseId))
    .map((row) => answersSchema.parse(row.answers.answers));
}
