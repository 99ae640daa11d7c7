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

/** Puts the marks of what responses now say in the place of those of what they said before. */
export async function markResponses(
  app: Pick<AppContext, 'secrets'>,
  tx: Db,
  consultationId: string,
  versions: readonly {
    readonly responseId: string;
    readonly number: number;
    readonly content: ResponseContent;
  }[],
): Promise<void> {
  const changed = versions.filter(({ number }) => number > 1);
  if (changed.length > 0) {
    await deleteMarksOf(
      tx,
      changed.map(({ responseId }) => responseId),
    );
  }
  const marks = versions.flatMap(({ responseId, content }) =>
    marksOf(app, responseId, content),
  );
  await insertMarks(tx, consultationId, marks);
}
