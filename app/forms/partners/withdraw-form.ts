/** The form on which an organisation takes back what it has sent. */
import { z } from 'zod';

import { textField } from '../fields.ts';

const MAX_REASON_CHARACTERS = 2000;

export const withdrawFormSchema = z.object({
  reason: textField('the reason', MAX_REASON_CHARACTERS).transform((text) => text.trim()),
  sure: z.literal('yes', 'Tick the box if you want to withdraw it'),
});
