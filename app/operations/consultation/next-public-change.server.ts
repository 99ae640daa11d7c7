/**
 * Operation: when a public page next looks different although nobody changed anything.
 *
 * That is the next opening or closing, or the next midnight in London, when days left are counted
 * anew. A rendered page may be kept until then and no longer.
 */
import { nextMidnight } from '#app/domain/consultation/london-time.ts';
import { findNextTurningPoint } from '#app/infrastructure/db/public-changes.server.ts';
import type { AppContext } from '../context.ts';

export async function nextPublicChange({ db }: AppContext, now: Date): Promise<Date> {
  const midnight = nextMidnight(now);
  const turningPoint = await findNextTurningPoint(db.read, now);
  return turningPoint !== null && turningPoint < midnight ? turningPoint : midnight;
}
