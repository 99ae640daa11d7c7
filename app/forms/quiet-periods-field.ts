/**
 * Periods before elections as the office types them: one a line, first day, "to", last day, a colon
 * and the name of the election.
 */
import { z } from 'zod';

import type { QuietPeriod } from '#app/domain/consultation/quiet-periods.ts';
import { dayFromTyped } from './day-field.ts';
import { textField } from './fields.ts';

const MAX_CHARACTERS = 5000;
const MAX_PERIODS = 50;

export const quietPeriodsField = textField(
  'the times before elections',
  MAX_CHARACTERS,
).transform((text, context): readonly QuietPeriod[] => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const periods = lines.map(readLine);
  const wrong = lines.find((_line, at) => periods[at] === null);
  if (wrong !== undefined) {
    const message = `Write each as “30/5/2024 to 4/7/2024: General election”. This is not: ${wrong.trim()}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  if (periods.length > MAX_PERIODS) {
    context.addIssue({ code: 'custom', message: `Enter ${MAX_PERIODS} or fewer` });
    return z.NEVER;
  }
  return periods.filter((period) => period !== null);
});

/** As it is typed and read back. */
export function quietPeriodLine({ name, from, to }: QuietPeriod): string {
  return `${from} to ${to}: ${name}`;
}

/** Null when it is not of the form, or the last day comes before the first. */
function readLine(line: string): QuietPeriod | null {
  const [days = '', ...names] = line.split(':');
  const [first = '', last = ''] = days.toLowerCase().split(/\s+to\s+/);
  const [from, to] = [dayFromTyped(first.trim()), dayFromTyped(last.trim())];
  const name = names.join(':').trim();
  return from === null || to === null || name === '' || to < from ? null : { name, from, to };
}
