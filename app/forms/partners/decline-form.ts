/** The form on which an organisation says that it will not reply. */
import { z } from 'zod';

import { textField } from '../fields.ts';

const MAX_REASON_CHARACTERS = 2000;

export const declineFormSchema = z.object({
  reason: textField('the reason', MAX_REASON_CHARACTERS).transform((text) => text.trim()),
});
