/** A meeting's date as precisely as it is known, in words (D-17). */
import { formatDay, formatMonth } from '#app/domain/consultation/london-time.ts';
import type { Meeting } from '#app/domain/paper/paper.ts';

export function meetingDate({ date, precision }: Pick<Meeting, 'date' | 'precision'>): string {
  if (date === null || precision === 'tbc') return 'To be confirmed';
  return precision === 'month' ? `${formatMonth(date)}, day to be confirmed` : formatDay(date);
}
