/** How long a table waits to be taken in: it holds what people said and who they are. */
import { addDays } from '../consultation/days.ts';
import { londonDay } from '../consultation/london-time.ts';

export const DAYS_AN_IMPORT_WAITS = 14;

/** The London day from which a table that was uploaded at an instant is kept no longer. */
export function waitsUntil(uploadedAt: Date): string {
  return addDays(londonDay(uploadedAt), DAYS_AN_IMPORT_WAITS);
}
