/** Whether the device is the respondent's own; no answer means that it is not. */
import { z } from 'zod';

import { choiceField } from './fields.ts';

export const DEVICE_ANSWERS = ['own', 'shared'] as const;

export const deviceFormSchema = z.object({
  device: choiceField(DEVICE_ANSWERS, 'Choose one of the two answers'),
});
