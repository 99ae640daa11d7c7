/** Forms with one code, the secret of a receipt or the code of a draft, and the one that asks for it. */
import { z } from 'zod';

import { codeFromTyped, RESUME_CODE_CHARACTERS } from '#app/domain/response/codes.ts';
import { emailField } from './about-you-form.ts';
import { lineField } from './fields.ts';

/** Long enough for any way of spacing a code out. */
const MAX_TYPED_CHARACTERS = 200;
/** 128 bits, five to a character. */
const RECEIPT_SECRET_CHARACTERS = 26;

export const receiptSecretFormSchema = z.object({
  secret: codeField('your secret code', RECEIPT_SECRET_CHARACTERS),
});

export const resumeCodeFormSchema = z.object({
  code: codeField('your 16-character code', RESUME_CODE_CHARACTERS),
});

/** Where the link to a draft shall be sent. */
export const draftLinkFormSchema = z.object({
  email: emailField.refine((email) => email !== '', 'Enter your email address'),
});

/** The code as it was written out, from what was typed. */
function codeField(what: string, characters: number) {
  return lineField(what, MAX_TYPED_CHARACTERS).transform((typed, context) => {
    const code = codeFromTyped(typed, characters);
    if (code !== null) return code;
    const message = typed === '' ? `Enter ${what}` : `Check ${what}: it does not look complete`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
