/**
 * Which position a response takes on each thing it could take one on.
 *
 * The one reading of "answered": the tallies count it and `responsesBehind` lists it, so a figure
 * and its list cannot differ. Words without a position are no position.
 */
import { targetKey } from '../response/target.ts';
import type { Position, Response, ResponseContent } from '../response/response.ts';

/** Positions by target key; the first one counts should a target stand twice. */
export function positionsTaken(
  content: Pick<ResponseContent, 'comments'>,
): ReadonlyMap<string, Position> {
  const taken = new Map<string, Position>();
  for (const comment of content.comments) {
    if (comment.position === null) continue;
    const key = targetKey(comment.target);
    if (!taken.has(key)) taken.set(key, comment.position);
  }
  return taken;
}

/** Keys of the targets on which a response says something in words of its own. */
export function targetsWrittenOn(
  content: Pick<ResponseContent, 'comments'>,
): ReadonlySet<string> {
  const written = content.comments.filter(
    ({ words, suggestedWording }) =>
      words.trim() !== '' || (suggestedWording !== null && suggestedWording.trim() !== ''),
  );
  return new Set(written.map(({ target }) => targetKey(target)));
}

/** What a response says now: the content of its latest version (P-05). */
export function latestContent(
  response: Pick<Response, 'versions' | 'reference'>,
): ResponseContent {
  const latest = response.versions.at(-1);
  if (latest === undefined) throw new Error(`Response ${response.reference} has no version`);
  return latest.content;
}
