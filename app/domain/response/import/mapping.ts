/**
 * A mapping: what each column of a table of responses is taken as.
 *
 * It is plain JSON, so that a person can keep it beside the table and correct it (`--mapping`). A
 * scale of a survey stays a closed question of its own; it is read as positions only where `positions`
 * is set, which a person does. `suggestedPositions` is what a person might confirm, and does nothing.
 */
import type { AnsweringType, Channel, Consent, Position } from '../response.ts';

/** Fields that take a cell as it stands; each at most once in a mapping. */
export const PLAIN_FIELDS = [
  'id',
  'name',
  'first-name',
  'last-name',
  'email',
  'organisation',
  'sector',
  'role',
  'area',
  'received',
  'finished',
  'trial',
  'wants-outcome',
] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** Why a column is proposed to be left out. */
export const IGNORED_REASONS = [
  'technical',
  'personal',
  'equality',
  'empty',
  'chosen',
] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** How many answers one cell of a closed question holds; `open` for words. */
export const QUESTION_FORMS = ['open', 'one', 'several'] as const;
export type QuestionForm = (typeof QUESTION_FORMS)[number];

/** The position that each answer stands for; null for an answer that is none. */
export type PositionsByAnswer = Readonly<Record<string, Position | null>>;

export type ColumnUse =
  | { readonly as: 'ignored'; readonly why: IgnoredReason }
  | { readonly as: PlainField }
  | { readonly as: 'type'; readonly values: Readonly<Record<string, AnsweringType>> }
  | { readonly as: 'consent'; readonly values: Readonly<Record<string, Consent>> }
  /** How each row came, where one table holds what came by several ways. */
  | { readonly as: 'channel'; readonly values: Readonly<Record<string, Channel>> }
  /** Words on a target of the paper: `consultation`, `proposal:p1`, `question:q2`. */
  | { readonly as: 'words'; readonly on: string }
  /** The portal's own five positions, on a target of the paper. */
  | { readonly as: 'position'; readonly on: string; readonly positions: PositionsByAnswer }
  /** A question that only the survey asked. */
  | {
      readonly as: 'question';
      readonly question: string;
      readonly form: QuestionForm;
      /** Key of the part of the paper that it is about; null when it is about none. */
      readonly about: string | null;
      /** Set by a person: the answer is then also a position on `about`. */
      readonly positions: PositionsByAnswer | null;
      readonly suggestedPositions: PositionsByAnswer | null;
    }
  /** One choice of such a question, in a column of its own: any cell but a "no" is a tick. */
  | {
      readonly as: 'tick';
      readonly question: string;
      readonly choice: string;
      readonly about: string | null;
    };

export type MappedColumn = {
  /** As its header is written, header rows joined. */
  readonly column: string;
  /** From 1: which of the columns with this header. */
  readonly occurrence: number;
} & ColumnUse;

export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type ImportMapping = {
  /** Name of the survey: tells apart tables that count their rows alike. '' for the only one. */
  readonly survey: string;
  /** How `3/4/2026` is read. */
  readonly dates: DateOrder;
  readonly columns: readonly MappedColumn[];
};

/** A column of a table by its header and which of those with this header it is, from 1. */
export type ColumnName = Pick<MappedColumn, 'column' | 'occurrence'>;

/** Names of the columns in their order. */
export function columnNames(headers: readonly string[]): readonly ColumnName[] {
  const seen = new Map<string, number>();
  return headers.map((column) => {
    const occurrence = (seen.get(column) ?? 0) + 1;
    seen.set(column, occurrence);
    return { column, occurrence };
  });
}

/** As two answers or headers are compared: capitals, spaces and quotes do not count. */
export function comparable(text: string): string {
  return text.replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The value for an answer, whatever its capitals and spaces; undefined when it has none. */
export function valueFor<Value>(
  values: Readonly<Record<string, Value>>,
  answer: string,
): Value | undefined {
  if (Object.hasOwn(values, answer)) return values[answer];
  const sought = comparable(answer);
  return Object.entries(values).find(([key]) => comparable(key) === sought)?.[1];
}
