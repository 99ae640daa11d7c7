/**
 * The form on which staff say what a consultation's page tells beside its paper.
 *
 * Opening and closing are read only where they were sent: once they are public, the page no longer
 * asks for them. A field for each way to reach somebody carries the purpose in its name, so there is
 * a schema for each purpose, and the messages of all are shown together.
 */
import { z } from 'zod';

import {
  CONTACT_PURPOSES,
  type Consultation,
  type Contact,
} from '#app/domain/consultation/consultation.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { emailField } from './about-you-form.ts';
import { fieldErrors, lineField, textField } from './fields.ts';
import { meetingFields, meetingIssue, toMeeting } from './meeting-fields.ts';
import type { FieldErrors, Fields } from './rejection.ts';
import { closesAtField, opensAtField, reasonField } from './timetable-form.ts';

const MAX_LINE_CHARACTERS = 200;
const MAX_TEXT_CHARACTERS = 5000;
const MAX_STATEMENT_CHARACTERS = 20_000;
const MAX_AREAS = 200;

export const CONTACT_PARTS = ['role', 'email', 'telephone', 'postalAddress', 'hours'] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];

/** Name of the field for one part of the contact for one purpose. */
export const contactName = (purpose: Contact['purpose'], part: ContactPart) =>
  `${purpose}-${part}`;

export type Details = Pick<
  Consultation,
  | 'title'
  | 'publisher'
  | 'audience'
  | 'decisionBody'
  | 'decisionMeeting'
  | 'nextSteps'
  | 'contacts'
  | 'areas'
  | 'shortPeriodReason'
  | 'privacyStatement'
  | 'confidentialityStatement'
> &
  Partial<Pick<Consultation, 'opensAt' | 'closesAt'>>;

export function readDetails(values: Fields): Result<Details, FieldErrors> {
  const sent = detailsSchema.safeParse(values);
  const contacts = CONTACT_PURPOSES.map((purpose) => readContact(values, purpose));
  const errors: FieldErrors = Object.assign(
    sent.success ? {} : fieldErrors(sent.error),
    ...contacts.map((contact) => (contact.ok ? {} : contact.refusal)),
  ) as FieldErrors; // Merged from FieldErrors alone.
  if (!sent.success || Object.keys(errors).length > 0) return refuse(errors);

  const { opensAt, closesAt, meetingBody, meetingPrecision, meetingDate, ...plain } = sent.data;
  return accept({
    ...plain,
    decisionMeeting: toMeeting({ meetingBody, meetingPrecision, meetingDate }),
    contacts: contacts.flatMap((contact) =>
      contact.ok && contact.value !== null ? [contact.value] : [],
    ),
    ...(Object.hasOwn(values, 'opensAt') ? { opensAt } : {}),
    ...(Object.hasOwn(values, 'closesAt') ? { closesAt } : {}),
  });
}

const detailsSchema = z
  .object({
    title: requiredLine('the title', 'Enter the title of the consultation'),
    opensAt: opensAtField,
    closesAt: closesAtField,
    shortPeriodReason: reasonField.transform(textOrNull),
    publisher: requiredLine('the publisher', 'Enter who publishes it'),
    audience: textField('the audience', MAX_TEXT_CHARACTERS)
      .transform((text) => text.trim())
      .pipe(z.string().min(1, 'Say who is asked to reply')),
    decisionBody: lineField('the body that decides', MAX_LINE_CHARACTERS).transform(textOrNull),
    ...meetingFields,
    privacyStatement: statement('the privacy statement'),
    confidentialityStatement: statement('the confidentiality statement'),
    nextSteps: textField('what happens next', MAX_TEXT_CHARACTERS).transform(textOrNull),
    areas: textField('the areas', MAX_TEXT_CHARACTERS)
      .transform((text) => [...new Set(linesOf(text))])
      .pipe(z.array(z.string()).max(MAX_AREAS, `Enter ${MAX_AREAS} areas or fewer`)),
  })
  .superRefine((sent, context) => {
    const { opensAt, closesAt } = sent;
    if (opensAt !== null && closesAt !== null && closesAt <= opensAt) {
      const message = 'The closing must be after the opening';
      context.addIssue({ code: 'custom', path: ['closesAt'], message });
    }
    const issue = meetingIssue(sent);
    if (issue !== null) {
      context.addIssue({ code: 'custom', path: [issue.field], message: issue.message });
    }
  });

const contactSchema = z.object({
  role: lineField('the role', MAX_LINE_CHARACTERS),
  email: emailField,
  telephone: lineField('the telephone number', MAX_LINE_CHARACTERS),
  postalAddress: textField('the postal address', MAX_TEXT_CHARACTERS),
  hours: lineField('the hours', MAX_LINE_CHARACTERS),
});

/** Null when every part was left blank. */
function readContact(
  values: Fields,
  purpose: Contact['purpose'],
): Result<Contact | null, FieldErrors> {
  const parts = CONTACT_PARTS.map(
    (part) => [part, values[contactName(purpose, part)]] as const,
  );
  const sent = contactSchema.safeParse(
    Object.fromEntries(parts.filter(([, value]) => value !== undefined)),
  );
  if (!sent.success) {
    const errors = Object.entries(fieldErrors(sent.error));
    return refuse(
      Object.fromEntries(errors.map(([part, message]) => [`${purpose}-${part}`, message])),
    );
  }
  const { role, ...ways } = sent.data;
  const isBlank = Object.values(sent.data).every((text) => text.trim() === '');
  if (isBlank) return accept(null);
  if (role === '') return refuse({ [contactName(purpose, 'role')]: ROLE_MISSING });
  return accept({
    purpose,
    role,
    email: textOrNull(ways.email),
    telephone: textOrNull(ways.telephone),
    postalAddress: textOrNull(linesOf(ways.postalAddress).join('\n')),
    hours: textOrNull(ways.hours),
  });
}

const ROLE_MISSING = 'Enter a role or an office, not the name of a person';

function statement(what: string) {
  return textField(what, MAX_STATEMENT_CHARACTERS).transform((text) => text.trim());
}

function requiredLine(what: string, message: string) {
  return lineField(what, MAX_LINE_CHARACTERS).refine((text) => text !== '', message);
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Lines that are not blank, in order. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}
