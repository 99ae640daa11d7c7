/** The forms with which staff take in a file of responses: the upload, and the mapping of its columns. */
import { z } from 'zod';

import {
  PLAIN_FIELDS,
  type ColumnUse,
  type ImportMapping,
  type MappedColumn,
  type PositionsByAnswer,
} from '#app/domain/response/import/mapping.ts';
import {
  CHANNELS,
  CONSENTS,
  POSITIONS,
  ANSWERING_TYPES,
} from '#app/domain/response/response.ts';
import { assertNever } from '#app/domain/result.ts';
import { dayField } from './day-field.ts';
import { lineField, typedValue } from './fields.ts';
import type { Fields } from './rejection.ts';

export const uploadFormSchema = z.object({
  channel: z.enum(CHANNELS, 'Choose how the responses came'),
  receivedOn: dayField('the day').pipe(z.string('Enter the day')),
  survey: lineField('the name of the survey', 200),
});

/** A column as the form shows it: its place, and the answers that are asked about. */
export type FormColumn = {
  readonly mapped: MappedColumn;
  /** Different answers in the order in which they occur; empty when they are too many. */
  readonly answers: readonly string[];
};

export const columnUseName = (at: number) => `use-${at}`;
export const readName = (at: number) => `read-${at}`;
export const valueName = (at: number, answer: number) => `value-${at}-${answer}`;

/** More answers than these are mapped in a file and not on a page. */
export const MAX_ASKED_ANSWERS = 25;

/** The use of a column as the value of one select: `words:proposal:p1`, `name`, `question:`. */
export function keyOfUse(use: ColumnUse): string {
  switch (use.as) {
    case 'words':
    case 'position':
      return `${use.as}:${use.on}`;
    case 'question':
      return `question:${use.about ?? ''}`;
    default:
      return use.as;
  }
}

/** The mapping as it stands in the form; a choice that the form does not offer leaves its column as it was. */
export function readMappingForm(
  values: Fields,
  {
    mapping,
    columns,
  }: { readonly mapping: ImportMapping; readonly columns: readonly FormColumn[] },
): ImportMapping {
  return {
    ...mapping,
    columns: columns.map((column, at) => ({
      column: column.mapped.column,
      occurrence: column.mapped.occurrence,
      ...readUse(values, column, at),
    })),
  };
}

function readUse(values: Fields, column: FormColumn, at: number): ColumnUse {
  const { mapped, answers } = column;
  const [as = '', ...rest] = sentUse(values, mapped, at).split(':');
  const plain = PLAIN_FIELDS.find((field) => field === as);
  if (plain) return { as: plain };
  const valueOf = (answer: number) => typedValue(values, valueName(at, answer));
  switch (as) {
    case 'type':
    case 'consent':
    case 'channel':
      return readMeanings(as, answers, valueOf);
    case 'words':
    case 'position':
    case 'question':
      return readSaid(as, rest.join(':'), column, {
        isRead: typedValue(values, readName(at)) !== '',
        positions: positionsOf(answers, valueOf, mapped),
      });
    default:
      return keptAsItIs(as, mapped) ?? { as: 'ignored', why: 'chosen' };
  }
}

/** An answer that nobody gave a meaning has the careful one. */
function readMeanings(
  as: 'type' | 'consent' | 'channel',
  answers: readonly string[],
  valueOf: (answer: number) => string,
): ColumnUse {
  switch (as) {
    case 'type':
      return { as, values: chosen(answers, valueOf, ANSWERING_TYPES, 'individual') };
    case 'consent':
      return { as, values: chosen(answers, valueOf, CONSENTS, 'not-at-all') };
    case 'channel':
      return { as, values: chosen(answers, valueOf, CHANNELS, 'letter') };
    default:
      return assertNever(as);
  }
}

/** What was chosen for the column; what it was before where nothing was sent. */
function sentUse(values: Fields, mapped: MappedColumn, at: number): string {
  return typedValue(values, columnUseName(at)) || keyOfUse(mapped);
}

/** What the form offers only as it was proposed; null for anything else. */
function keptAsItIs(as: string, mapped: MappedColumn): ColumnUse | null {
  return as === mapped.as && (as === 'tick' || as === 'ignored') ? mapped : null;
}

type Reading = { readonly isRead: boolean; readonly positions: PositionsByAnswer };

function readSaid(
  as: 'words' | 'position' | 'question',
  target: string,
  column: FormColumn,
  { isRead, positions }: Reading,
): ColumnUse {
  if (as === 'words') return { as, on: target };
  if (as === 'position') return { as, on: target, positions };
  const about = target === '' ? null : target;
  return {
    ...ownQuestion(column),
    about,
    positions: isRead && about !== null ? positions : null,
  };
}

/** The question that was proposed; else one made of the column's header. */
function ownQuestion({ mapped, answers }: FormColumn) {
  if (mapped.as === 'question') return mapped;
  return {
    as: 'question',
    question: mapped.column === '' ? 'Column without a header' : mapped.column,
    form: answers.length > 0 ? 'one' : 'open',
    suggestedPositions: null,
  } as const;
}

function chosen<const Value extends string>(
  answers: readonly string[],
  valueOf: (answer: number) => string,
  values: readonly Value[],
  usual: Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    answers.map((answer, at) => [
      answer,
      values.find((value) => value === valueOf(at)) ?? usual,
    ]),
  );
}

/** A select that was not on the page leaves what was proposed. */
function positionsOf(
  answers: readonly string[],
  valueOf: (answer: number) => string,
  mapped: MappedColumn,
): PositionsByAnswer {
  const proposed = proposedPositions(mapped);
  return Object.fromEntries(
    answers.map((answer, at) => {
      const sent = valueOf(at);
      if (sent === '') return [answer, proposed[answer] ?? null];
      return [answer, POSITIONS.find((position) => position === sent) ?? null];
    }),
  );
}

export function proposedPositions(mapped: MappedColumn): PositionsByAnswer {
  if (mapped.as === 'position') return mapped.positions;
  if (mapped.as !== 'question') return {};
  return mapped.positions ?? mapped.suggestedPositions ?? {};
}
