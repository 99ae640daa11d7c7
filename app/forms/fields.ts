/**
 * The fields of a posted form: read off the wire, checked for shape, echoed back.
 *
 * What arrives may be missing, repeated, oversized or hostile. Reading never throws; text is kept as
 * typed but for what no record can hold: control characters other than line feed and tab, and halves
 * of characters.
 */
import { z } from 'zod';

import { cleanText } from '#app/domain/response/clean-text.ts';
import type { FieldErrors, Fields } from './rejection.ts';

/** More names than any form of the portal has; the rest is not read. */
const MAX_FIELDS = 2000;

/** Every text field of a form, by name. Files are left out: no form here takes one. */
export function readFields(form: Iterable<readonly [string, unknown]>): Fields {
  const values = new Map<string, string | readonly string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || values.size >= MAX_FIELDS) continue;
    const earlier = values.get(name);
    const text = cleanText(value);
    values.set(name, earlier === undefined ? text : [earlier, text].flat());
  }
  return Object.fromEntries(values);
}

/** The value to show again in a field; '' when there is none, the first when it was repeated. */
export function typedValue(values: Fields, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Every value sent under a name, in order. */
export function typedValues(values: Fields, name: string): readonly string[] {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** One message a field: the first, so that the summary and the field say the same. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const messages = new Map<string, string>();
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? '');
    if (!messages.has(name)) messages.set(name, issue.message);
  }
  return Object.fromEntries(messages);
}

/** A line of text; '' when the field was not sent. `what` completes "Your … must be". */
export function lineField(what: string, maxCharacters: number) {
  return z
    .string(`Enter ${what} once`)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(maxCharacters, tooLong(what, maxCharacters)))
    .default('');
}

/** Text of several lines, kept as typed; '' when the field was not sent. */
export function textField(what: string, maxCharacters: number) {
  return z
    .string(`Enter ${what} once`)
    .max(maxCharacters, tooLong(what, maxCharacters))
    .default('');
}

/** One of `choices`, or null when none was chosen. */
export function choiceField<const Choice extends string>(
  choices: readonly Choice[],
  message: string,
) {
  return z
    .enum(['', ...choices], message)
    .optional()
    .transform((choice) => choices.find((candidate) => candidate === choice) ?? null);
}

/** A tick box: true when it was ticked. */
export const tickField = z
  .unknown()
  .optional()
  .transform((value) => value !== undefined);

/** Any number of choices among `choices`, in that order. */
export function choicesField<const Choice extends string>(
  choices: readonly Choice[],
  message: string,
) {
  return z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : (value ?? [])),
      z.array(z.enum(choices, message), message),
    )
    .transform((chosen) => choices.filter((choice) => chosen.includes(choice)));
}

/**
 * The field that people are told to leave blank: true when something was put in. It is never an
 * error, so a machine learns nothing and a person who fills it loses nothing.
 */
export const honeypotField = z
  .unknown()
  .optional()
  .transform((value) => (Array.isArray(value) ? value : [value]).some(isFilled));

export const HONEYPOT_NAME = 'website';

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function tooLong(what: string, maxCharacters: number): string {
  const limit = maxCharacters.toLocaleString('en-GB');
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} must be ${limit} characters or fewer`;
}
