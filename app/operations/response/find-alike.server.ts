/**
 * Other responses to the same consultation that may be the same as one: by e-mail address, organisation,
 * name or words. A person decides; nothing is taken out because of it (P-02, A-04). Those that a person
 * has found to be two are not named again.
 */
import { DUPLICATE_SIGNS, type DuplicateSign } from '#app/domain/response/duplicate-signs.ts';
import type { Response } from '#app/domain/response/response.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { listKeptApartFrom } from '#app/infrastructure/db/kept-apart.server.ts';
import {
  findMarks,
  listMarkedResponses,
} from '#app/infrastructure/db/response-marks.server.ts';
import type { AppContext } from '../context.ts';
import { marksOf } from './mark-response.server.ts';

export type AlikeResponse = Pick<Response, 'number' | 'reference'> & {
  /** What the two have in common, in a fixed order. */
  readonly signs: readonly DuplicateSign['kind'][];
};

/** More than these are a campaign, which is looked at in another way. */
const MAX_SHOWN = 20;

/** By number, at most twenty. */
export async function findAlike(
  app: Pick<AppContext, 'secrets'>,
  db: Db,
  response: Response,
): Promise<readonly AlikeResponse[]> {
  const content = response.versions.at(-1)?.content;
  if (!content) return [];
  const own = marksOf(app, response.id, content).map(({ hash }) => hash);
  const keptApart = await listKeptApartFrom(db, response.id);
  const marks = (await findMarks(db, response.consultationId, own)).filter(
    ({ responseId }) => responseId !== response.id && !keptApart.has(responseId),
  );
  const ids = [...new Set(marks.map(({ responseId }) => responseId))];
  const others = await listMarkedResponses(db, ids, MAX_SHOWN);
  return others.map(({ id, number, reference }) => ({
    ...{ number, reference },
    signs: DUPLICATE_SIGNS.filter((kind) =>
      marks.some((mark) => mark.responseId === id && mark.kind === kind),
    ),
  }));
}
