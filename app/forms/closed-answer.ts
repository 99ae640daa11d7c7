/**
 * The answer to a closed question as it crosses the wire: fields in, the entries of the answer out.
 *
 * Ticks are sent under the name of the field, and so is a number. A ranking has one field an option and
 * a date three, whose names begin with it; what is wrong with any of them is said once, of the whole.
 */
import { z } from 'zod';

import { chosenLabel, placeWord } from '#app/domain/paper/question-choice.ts';
import { rangeWords } from '#app/domain/paper/question-wording.ts';
import { NO_LIMITS, type Asked } from '#app/domain/paper/question.ts';
import {
  readDate,
  readNumber,
  readRanking,
  type DateFault,
  type NumberFault,
  type RankingFault,
} from '#app/domain/paper/read-answer.ts';
import { accept, assertNever, refuse, type Result } from '#app/domain/result.ts';
import { choicesField, typedValue } from './fields.ts';
import type { Fields } from './rejection.ts';

/** Name of the field for the place of one option of a ranking. */
export const placeName = (name: string, option: string) => `${name}.${option}`;

export const DATE_PARTS = ['day', 'month', 'year'] as const;
type DatePart = (typeof DATE_PARTS)[number];

/** Name of the field for one part of a date. */
export const datePartName = (name: string, part: DatePart) => `${name}.${part}`;

/** Names of all fields in which the answer is typed. */
export function answerNames(asked: Asked | null, name: string): readonly string[] {
  switch (asked?.kind) {
    case 'ranking':
      return asked.choices.map(({ id }) => placeName(name, id));
    case 'date':
      return DATE_PARTS.map((part) => datePartName(name, part));
    default:
      return [name];
  }
}

/** Hands the whole form to these fields, because an answer may have several. */
export function handWhole(names: readonly string[]) {
  return (sent: unknown): unknown =>
    typeof sent === 'object' && sent !== null
      ? { ...sent, ...Object.fromEntries(names.map((name) => [name, sent])) }
      : sent;
}

/** A field that is handed the whole form. `asked` is null where nothing is to be chosen. */
export function answerField(asked: Asked | null, name: string) {
  return z.custom<Fields>().transform((values, context): readonly string[] => {
    const read = readAnswer(asked, name, values);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: read.refusal });
    return z.NEVER;
  });
}

function readAnswer(
  asked: Asked | null,
  name: string,
  values: Fields,
): Result<readonly string[], string> {
  switch (asked?.kind) {
    case 'ranking':
      return rankingIn(asked, name, values);
    case 'number':
      return numberIn(asked, typedValue(values, name));
    case 'date':
      return dateIn(name, values);
    default:
      return ticksIn(asked, Object.hasOwn(values, name) ? values[name] : undefined);
  }
}

function ticksIn(asked: Asked | null, sent: unknown): Result<readonly string[], string> {
  const ids = asked?.choices.map(({ id }) => id) ?? [];
  const chosen = choicesField(ids, WRONG_CHOICE).safeParse(sent);
  if (!chosen.success) return refuse(WRONG_CHOICE);
  const isOneTooMany = asked?.kind !== 'several-choices' && chosen.data.length > 1;
  return isOneTooMany ? refuse('Choose one answer') : accept(chosen.data);
}

const WRONG_CHOICE = 'Choose from the answers shown';

function numberIn(asked: Asked, typed: string): Result<readonly string[], string> {
  const limits = asked.number ?? NO_LIMITS;
  const read = readNumber(typed, limits);
  if (!read.ok) return refuse(numberFaultWords(read.refusal, rangeWords(limits)));
  return accept(read.value === null ? [] : [read.value]);
}

function numberFaultWords(fault: NumberFault, range: string): string {
  switch (fault.kind) {
    case 'no-number':
      return 'Enter a number in figures, like 12 or 12.5';
    case 'too-long':
      return 'Enter a number of 15 figures or fewer';
    case 'out-of-limits':
      return `Enter a number ${range}`;
    default:
      return assertNever(fault);
  }
}

function dateIn(name: string, values: Fields): Result<readonly string[], string> {
  const typed = (part: DatePart) => typedValue(values, datePartName(name, part));
  const read = readDate({ day: typed('day'), month: typed('month'), year: typed('year') });
  if (!read.ok) return refuse(DATE_FAULTS[read.refusal]);
  return accept(read.value === null ? [] : [read.value]);
}

const DATE_FAULTS: Readonly<Record<DateFault, string>> = {
  'no-year': 'The date must include a year',
  'no-month': 'The date must include a month, or only a year',
  'bad-year': 'The year must have 4 figures, like 2011',
  'bad-month': 'The month must be a number from 1 to 12, or its name',
  'no-such-day': 'The month does not have this day',
};

function rankingIn(
  asked: Asked,
  name: string,
  values: Fields,
): Result<readonly string[], string> {
  const read = readRanking(asked, (option) => typedValue(values, placeName(name, option)));
  return read.ok ? read : refuse(rankingFaultWords(read.refusal, asked));
}

const LISTED = new Intl.ListFormat('en-GB');

function rankingFaultWords(fault: RankingFault, asked: Asked): string {
  const named = (ids: readonly string[]) =>
    LISTED.format(ids.map((id) => `“${chosenLabel(asked, id)}”`));
  switch (fault.kind) {
    case 'no-place':
      return `Choose a place from 1 to ${asked.choices.length} for ${named([fault.option])}, or none`;
    case 'tie':
      return `${named(fault.options)} have the same place, ${fault.place}. Give each a place of its own`;
    case 'gap':
      return `Nothing is in place ${fault.place}, but something is in place ${fault.after}. Leave no place out`;
    case 'unplaced':
      return `Give a place to ${named(fault.options)} too, or to nothing at all`;
    default:
      return assertNever(fault);
  }
}

/** What stands in the fields of an answer on record. */
export function answerFields(
  asked: Asked | null,
  name: string,
  chosen: readonly string[],
): Fields {
  switch (asked?.kind) {
    case 'ranking':
      return Object.fromEntries(
        asked.choices.map(({ id }) => [placeName(name, id), placeOf(id, chosen)]),
      );
    case 'number':
      return { [name]: chosen[0]?.replace(/^number:/, '') ?? '' };
    case 'date':
      return dateFields(name, chosen[0] ?? '');
    default:
      return { [name]: chosen };
  }
}

function dateFields(name: string, word: string): Fields {
  const [year = '', month = '', day = ''] = word.replace(/^date:/, '').split('-');
  const parts = { day, month, year };
  return Object.fromEntries(
    DATE_PARTS.map((part) => [datePartName(name, part), parts[part].replace(/^0/, '')]),
  );
}

function placeOf(option: string, chosen: readonly string[]): string {
  const at = chosen.findIndex((word, index) => word === placeWord(index + 1, option));
  return at === -1 ? '' : String(at + 1);
}
