/** What the forms for groups, seats, reporting lines and changes have in common. */
import { z } from 'zod';

import { WHEN } from '#app/domain/structure/structure.ts';
import { choiceField, lineField, textField } from '../fields.ts';

export const MAX_LINE_CHARACTERS = 300;
const MAX_TEXT_CHARACTERS = 5000;
const MAX_COUNT = 10_000;

/** A line that may be left blank: null then. */
export function maybeLine(what: string) {
  return lineField(what, MAX_LINE_CHARACTERS).transform(wordsOrNull);
}

/** Several lines that may be left blank: null then. */
export function maybeText(what: string) {
  return textField(what, MAX_TEXT_CHARACTERS).transform(wordsOrNull);
}

export function neededLine(what: string, message: string) {
  return lineField(what, MAX_LINE_CHARACTERS).refine((text) => text !== '', message);
}

/** One of the choices; `message` when none was chosen. */
export function neededChoice<const Choice extends string>(
  choices: readonly Choice[],
  message: string,
) {
  return choiceField(choices, message).transform((choice, context) => {
    if (choice !== null) return choice;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

export const whenField = neededChoice(WHEN, 'Choose in which structure it stands');

/** A whole number, or null for a blank field. */
export function countField(what: string) {
  const message = `Enter ${what} as a whole number, like 12`;
  return lineField(what, MAX_LINE_CHARACTERS).transform((text, context) => {
    if (text === '') return null;
    const count = /^\d{1,5}$/.test(text) ? Number(text) : MAX_COUNT + 1;
    if (count <= MAX_COUNT) return count;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** The id of one of the entries that there are, or null where none was chosen. */
export function idField(ids: readonly string[], message: string) {
  return choiceField(ids, message);
}

export function wordsOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
