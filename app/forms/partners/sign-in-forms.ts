/** The forms with which partners sign in, as they cross the wire. */
import { z } from 'zod';

import { PARTNER_CODE_CHARACTERS } from '#app/domain/people/partner-sign-in-link.ts';
import { codeFromTyped } from '#app/domain/response/codes.ts';
import { lineField } from '../fields.ts';

/** Longer than any address that can be right. */
const MAX_CHARACTERS = 500;

export const partnerAddressFormSchema = z.object({
  email: lineField('your email address', MAX_CHARACTERS).refine(
    (email) => email !== '',
    'Enter your email address',
  ),
});

/** Out comes the code as it was written, whatever was typed for its hyphen and its case. */
export const partnerCodeFormSchema = z.object({
  code: lineField('the code', MAX_CHARACTERS)
    .refine((code) => code !== '', 'Enter the code')
    .transform((typed, context) => {
      const code = codeFromTyped(typed, PARTNER_CODE_CHARACTERS);
      if (code !== null || typed === '') return code ?? '';
      context.addIssue(
        `Enter the code as it stands in the email: it has ${PARTNER_CODE_CHARACTERS} letters and digits`,
      );
      return z.NEVER;
    }),
});
