/** The paper as its respondents answered it: with the questions that only surveys asked. */
import type { Paper } from '#app/domain/paper/paper.ts';
import { withSurveyQuestions } from '#app/domain/response/import/survey-question.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { listSurveyQuestions } from '#app/infrastructure/db/survey-questions.server.ts';

export async function answeredPaper(
  db: Db,
  consultationId: string,
  paper: Paper,
): Promise<Paper> {
  return withSurveyQuestions(paper, await listSurveyQuestions(db, consultationId));
}
