/** The form on which anybody asks for a paper in another format, and the one that marks it as done. */
import { z } from 'zod';

import { PAPER_FORMATS } from '#app/domain/consultation/format-request.ts';
import { MAX_NAME_CHARACTERS } from './about-you-form.ts';
import { choicesField, honeypotField, HONEYPOT_NAME, lineField, textField } from './fields.ts';

const MAX_LINE_CHARACTERS = 254;
const MAX_ADDRESS_CHARACTERS = 1000;
const MAX_ID_CHARACTERS = 64;

export const formatRequestFormSchema = z.object({
  formId: lineField('the form', MAX_ID_CHARACTERS),
  formats: choicesField(PAPER_FORMATS, 'Choose among the formats shown'),
  language: lineField('the language', MAX_LINE_CHARACTERS),
  name: lineField('your name', MAX_NAME_CHARACTERS),
  email: lineField('your email address', MAX_LINE_CHARACTERS),
  telephone: lineField('your telephone number', MAX_LINE_CHARACTERS),
  postalAddress: textField('your postal address', MAX_ADDRESS_CHARACTERS),
  [HONEYPOT_NAME]: honeypotField,
});

export const formatTaskFormSchema = z.object({
  do: z.enum(['done', 'open'], 'Choose what to do'),
  requestId: lineField('the request', MAX_ID_CHARACTERS),
});
