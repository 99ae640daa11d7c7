/** The form for the partnership's settings: fields in, the settings as reviewed out. */
import { z } from 'zod';

import type { PartnershipSettings } from '#app/domain/consultation/partnership-settings.ts';
import { emailField } from './about-you-form.ts';
import { lineField, textField } from './fields.ts';
import { quietPeriodsField } from './quiet-periods-field.ts';

const MAX_LINE_CHARACTERS = 200;
const MAX_STATEMENT_CHARACTERS = 20_000;
/** Beyond a day, a closing time would mean nothing, and counts of a source are forgotten. */
const DAY_MINUTES = 24 * 60;
const MAX_RESPONSES = 9999;

const REMINDERS_MESSAGE = 'Enter a whole number of reminders from 0 to 9';
const DAYS_MESSAGE = 'Enter whole numbers of days with commas between them, like 14, 3';

/** Whoever saves the form has had every text before them, so nothing is left to review. */
export const settingsFormSchema = z
  .object({
    name: requiredLine('the name', 'Enter the name of the partnership'),
    replyEmail: emailField.refine((email) => email !== '', 'Enter an email address'),
    telephone: lineField('the telephone number', MAX_LINE_CHARACTERS),
    telephoneHours: lineField('the hours', MAX_LINE_CHARACTERS),
    postalAddress: textField('the postal address', MAX_LINE_CHARACTERS * 5),
    alternativeFormats: statement('Say how to ask for other formats and languages'),
    privacyStatement: statement('Say how personal details are used'),
    confidentialityStatement: statement('Say how far replies can be kept confidential'),
    accessibilityStatement: statement('Say how accessible the portal is'),
    graceMinutes: wholeNumber('minutes', 0, DAY_MINUTES),
    rateWindowMinutes: wholeNumber('minutes', 1, DAY_MINUTES),
    responsesFromOneAddress: wholeNumber('responses', 1, MAX_RESPONSES),
    responsesFromOneEmail: wholeNumber('responses', 1, MAX_RESPONSES),
    remindersPerPartner: lineField('the number of reminders', MAX_LINE_CHARACTERS)
      .refine((text) => /^\d$/.test(text), REMINDERS_MESSAGE)
      .transform(Number),
    reminderDays: lineField('the days', MAX_LINE_CHARACTERS)
      .refine((text) => text === '' || /^\d{1,3}( ?, ?\d{1,3}){0,9}$/.test(text), DAYS_MESSAGE)
      .transform((text) => text.split(',').filter(Boolean).map(Number)),
    quietPeriods: quietPeriodsField,
  })
  .transform((sent): PartnershipSettings => ({ ...sent, needsReview: false }));

function wholeNumber(what: string, least: number, most: number) {
  const message = `Enter a whole number of ${what} from ${least} to ${most}`;
  return lineField(`the ${what}`, MAX_LINE_CHARACTERS)
    .refine((text) => /^\d{1,4}$/.test(text), message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message));
}

function requiredLine(what: string, message: string) {
  return lineField(what, MAX_LINE_CHARACTERS).refine((text) => text !== '', message);
}

function statement(message: string) {
  return textField('the text', MAX_STATEMENT_CHARACTERS)
    .transform((text) => text.trim())
    .pipe(z.string().min(1, message));
}
