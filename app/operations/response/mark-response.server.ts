/** The marks of a response, by which others that may be the same are found. */
import { duplicateSigns } from '#app/domain/response/duplicate-signs.ts';
import type { ResponseContent } from '#app/domain/response/response.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  deleteMarksOf,
  insertMarks,
  type ResponseMark,
} from '#app/infrastructure/db/response-marks.server.ts';
import type { AppContext } from '../context.ts';

export function marksOf(
  { secrets }: Pick<AppContext, 'secrets'>,
  responseId: string,
  content: ResponseContent,
): readonly ResponseMark[] {
  return duplicateSigns(content).map(({ kind, text }) => ({
    responseId,
    kind,
    hash: secrets.keyedDigest(`duplicate ${kind} ${text}`),
  }));
}

/** Puts the marks of what a response now says in the place of those of what it said before. */
export async function markResponse(
  app: Pick<AppContext, 'secrets'>,
  tx: Db,
  response: {
    readonly id: string;
    readonly consultationId: string;
    readonly content: ResponseContent;
  },
): Promise<void> {
  await deleteMarksOf(tx, response.id);
  await insertMarks(tx, response.consultationId, marksOf(app, response.id, response.content));
}
