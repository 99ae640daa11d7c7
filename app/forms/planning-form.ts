/** The form for working back from the meeting: days of notice, of analysis and of the period. */
import { z } from 'zod';

import type { Planning } from '#app/domain/consultation/planning.ts';
import { COUNTED_DAYS } from '#app/domain/consultation/working-days.ts';
import { choiceField, lineField } from './fields.ts';

const MAX_LINE_CHARACTERS = 20;
const COUNTS_MESSAGE = 'Choose which days count';

export const planningFormSchema = z
  .object({
    noticeDays: daysField('the days of notice', 60),
    noticeCounts: choiceField(COUNTED_DAYS, COUNTS_MESSAGE).pipe(
      z.enum(COUNTED_DAYS, COUNTS_MESSAGE),
    ),
    analysisDays: daysField('the days of analysis', 120),
    periodDays: daysField('the days to reply', 366),
  })
  .transform((sent): Planning => sent);

function daysField(what: string, most: number) {
  const message = `Enter a whole number of days from 1 to ${most}`;
  return lineField(what, MAX_LINE_CHARACTERS)
    .refine((text) => /^\d{1,3}$/.test(text), message)
    .transform(Number)
    .pipe(z.number().min(1, message).max(most, message));
}
