/** The form with which a lead asks a colleague to join in. */
import { z } from 'zod';

import { COLLEAGUE_ROLES } from '#app/domain/partners/colleague-invitation.ts';
import { emailField, MAX_NAME_CHARACTERS } from '../about-you-form.ts';
import { lineField } from '../fields.ts';

export const colleagueFormSchema = z.object({
  name: lineField('the name', MAX_NAME_CHARACTERS).refine(
    (name) => name !== '',
    'Enter a name',
  ),
  email: emailField.refine((email) => email !== '', 'Enter an email address'),
  role: z.enum(COLLEAGUE_ROLES, 'Choose what they do'),
});
