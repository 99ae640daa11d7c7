/** Questions of surveys at rest: their words are never changed, their choices only added to. */
import { z } from 'zod';

import type { SurveyQuestion } from '#app/domain/response/import/survey-question.ts';
import type { Db } from './client.server.ts';

const choicesSchema = z.array(z.object({ id: z.string(), label: z.string() }));

/** In the order in which they were first asked. */
export async function listSurveyQuestions(
  db: Db,
  consultationId: string,
): Promise<readonly SurveyQuestion[]> {
  const rows = await db.surveyQuestion.findMany({
    where: { consultationId },
    orderBy: { ordinal: 'asc' },
    select: { id: true, prompt: true, about: true, choices: true },
  });
  return rows.map((row) => ({ ...row, choices: choicesSchema.parse(row.choices) }));
}

/** Puts the questions in the place of those on record, of which they are a continuation. */
export async function saveSurveyQuestions(
  tx: Db,
  consultationId: string,
  questions: readonly SurveyQuestion[],
): Promise<void> {
  for (const [ordinal, { id, prompt, about, choices }] of questions.entries()) {
    const columns = { choices: choices.map((choice) => ({ ...choice })) };
    await tx.surveyQuestion.upsert({
      where: { consultationId_id: { consultationId, id } },
      create: { consultationId, id, ordinal, prompt, about, ...columns },
      update: columns,
      select: { id: true },
    });
  }
}
