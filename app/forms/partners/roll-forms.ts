/** The forms about the roll: what is stated of an organisation, a contact, and why one goes. */
import { z } from 'zod';

import { PARTNER_ROLES } from '#app/domain/people/partner.ts';
import { MAX_EMAIL_CHARACTERS, MAX_NAME_CHARACTERS } from '../about-you-form.ts';
import { choiceField, lineField, textField } from '../fields.ts';

const MAX_LINES_CHARACTERS = 5000;
const MAX_REASON_CHARACTERS = 2000;

export const partnerFormSchema = z.object({
  name: lineField('the name', MAX_NAME_CHARACTERS).refine(
    (name) => name !== '',
    'Enter the name of the organisation',
  ),
  otherNames: linesField('the other names'),
  sector: lineField('the sector', MAX_NAME_CHARACTERS),
  speaksFor: textField('for whom it speaks', MAX_LINES_CHARACTERS).transform((text) =>
    text.trim(),
  ),
  seatsHeld: linesField('the seats'),
});

export const contactFormSchema = z.object({
  name: lineField('the name', MAX_NAME_CHARACTERS).refine(
    (name) => name !== '',
    'Enter the name of the contact',
  ),
  email: lineField('the email address', MAX_EMAIL_CHARACTERS).refine(
    (email) => email !== '',
    'Enter an email address',
  ),
  role: choiceField(PARTNER_ROLES, 'Choose a role').pipe(
    z.enum(PARTNER_ROLES, 'Choose what they do for their organisation'),
  ),
});

export const removalFormSchema = z.object({
  reason: textField('the reason', MAX_REASON_CHARACTERS)
    .transform((text) => text.trim())
    .pipe(z.string().min(1, 'Say why, in a sentence')),
});

/** A list with one entry to a line; blank lines are left out. */
function linesField(what: string) {
  return textField(what, MAX_LINES_CHARACTERS).transform((text) =>
    text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  );
}
