/** The form on which staff settle whether two responses are one: fields in, the decision out. */
import { z } from 'zod';

import { textField } from './fields.ts';

const MAX_REASON_CHARACTERS = 2000;

/** Which of the two is left out, if any. */
export const SETTLE_VALUES = ['leave-out-first', 'leave-out-second', 'keep-both'] as const;

export const settleDuplicateSchema = z.object({
  settle: z.enum(SETTLE_VALUES, 'Choose what is to be done'),
  reason: textField('the reason', MAX_REASON_CHARACTERS).refine(
    (text) => text.trim() !== '',
    'Say why, in a sentence',
  ),
});
