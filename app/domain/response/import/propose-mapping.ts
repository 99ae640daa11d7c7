/**
 * Proposing a mapping: the columns of a table and the paper in, what each column is likely to be out.
 *
 * Nothing is dropped without being listed: a column that nothing recognises is kept as a question of
 * the survey's own. No scale is read as positions here (ADR 0005).
 */
import type { Paper } from '../../paper/paper.ts';
import {
  isScaleAnswer,
  likelyChannel,
  likelyConsent,
  likelyType,
  ownPosition,
  suggestedPosition,
} from './answer-words.ts';
import {
  isEquality,
  isFollowUp,
  isGeneral,
  isNamedReceived,
  isPersonal,
  isTechnical,
  likelyFields,
  receivedRank,
} from './header-words.ts';
import { targetOfHeader } from './header-target.ts';
import {
  columnNames,
  type ColumnUse,
  type IgnoredReason,
  type ImportMapping,
  type PlainField,
  type PositionsByAnswer,
} from './mapping.ts';
import type { ColumnProfile, TableProfile } from './profile-columns.ts';
import { findTicks, type Tick } from './tick-columns.ts';

export function proposeMapping(table: TableProfile, paper: Paper): ImportMapping {
  const names = columnNames(table.columns.map(({ header }) => header));
  const uses = proposeUses(table, paper);
  return {
    survey: '',
    dates: table.dates,
    columns: names.map((name, at) => ({
      ...name,
      ...(uses[at] ?? { as: 'ignored', why: 'empty' }),
    })),
  };
}

type Taken = {
  readonly paper: Paper;
  readonly fields: Set<string>;
  /** Targets that have a column of words, a column of positions, a scale with a suggestion. */
  readonly words: Set<string>;
  readonly positions: Set<string>;
  readonly ticks: ReadonlyMap<ColumnProfile, Tick>;
  readonly received: ColumnProfile | null;
};

function proposeUses(table: TableProfile, paper: Paper): readonly ColumnUse[] {
  const taken: Taken = {
    paper,
    fields: new Set(),
    words: new Set(),
    positions: new Set(),
    ticks: findTicks(table.columns),
    received: receivedColumn(table.columns),
  };
  let asked: string | null = null;
  return table.columns.map((column) => {
    const use = proposeUse(column, taken, asked);
    asked = use.as === 'ignored' ? asked : subjectOf(use);
    return use;
  });
}

/** The part of the paper that a column asks about, which "Why?" in the next one is about as well. */
function subjectOf(use: ColumnUse): string | null {
  if (use.as === 'words' || use.as === 'position') return use.on;
  return use.as === 'question' || use.as === 'tick' ? use.about : null;
}

/** The column that best names the moment of receipt. */
function receivedColumn(columns: readonly ColumnProfile[]): ColumnProfile | null {
  const ranked = columns
    .map((column) => ({ column, rank: receivedRank(column) }))
    .filter(({ rank }) => isNamedReceived(rank))
    .sort((one, other) => other.rank - one.rank);
  return ranked[0]?.column ?? null;
}

function proposeUse(column: ColumnProfile, taken: Taken, asked: string | null): ColumnUse {
  const tick = taken.ticks.get(column);
  const target = targetOf(column, taken, asked);
  if (column === taken.received) return { as: 'received' };
  if (tick) return { as: 'tick', question: tick.question, choice: tick.choice, about: target };
  if (target !== null) return onTarget(column, target, taken);
  const field = takeField(column, taken);
  if (field !== null) return field;
  const why = reasonToIgnore(column);
  if (why !== null) return { as: 'ignored', why };
  if (isGeneral(column.header) && !isClosed(column) && takeOnce(taken.words, 'consultation')) {
    return { as: 'words', on: 'consultation' };
  }
  return ownQuestion(column, null, null);
}

/** What the header names; for "Why?" what the column before it asked about. */
function targetOf({ header }: ColumnProfile, { paper }: Taken, asked: string | null) {
  return targetOfHeader(header, paper) ?? (isFollowUp(header) ? asked : null);
}

function reasonToIgnore(column: ColumnProfile): IgnoredReason | null {
  if (isTechnical(column.header)) return 'technical';
  if (isPersonal(column)) return 'personal';
  if (isEquality(column)) return 'equality';
  return column.header === '' && column.filled === 0 ? 'empty' : null;
}

function takeField(column: ColumnProfile, taken: Taken): ColumnUse | null {
  const field = likelyFields(column).find((candidate) => !taken.fields.has(candidate));
  if (field === undefined) return null;
  taken.fields.add(field);
  const answers = [...(column.answers?.keys() ?? [])];
  if (field === 'type') {
    const values = answers.map(
      (answer) => [answer, likelyType(answer) ?? 'individual'] as const,
    );
    return { as: 'type', values: Object.fromEntries(values) };
  }
  if (field === 'consent') {
    const values = answers.map(
      (answer) => [answer, likelyConsent(column.header, answer)] as const,
    );
    return { as: 'consent', values: Object.fromEntries(values) };
  }
  if (field === 'channel') {
    const values = answers.map(
      (answer) => [answer, likelyChannel(answer) ?? 'letter'] as const,
    );
    return { as: 'channel', values: Object.fromEntries(values) };
  }
  return { as: field satisfies PlainField };
}

function onTarget(column: ColumnProfile, target: string, taken: Taken): ColumnUse {
  if (target.startsWith('question:')) return { as: 'words', on: target };
  const answers = [...(column.answers?.keys() ?? [])];
  if (answers.length > 0 && answers.every(isScaleAnswer)) {
    return onScale(column, target, answers, takeOnce(taken.positions, target));
  }
  if (!isClosed(column) && takeOnce(taken.words, target)) return { as: 'words', on: target };
  return ownQuestion(column, target, null);
}

/** Only the first scale on a target is likely to ask for a position on it. */
function onScale(
  column: ColumnProfile,
  target: string,
  answers: readonly string[],
  isFirst: boolean,
): ColumnUse {
  if (isFirst && answers.every((answer) => ownPosition(answer) !== null)) {
    return { as: 'position', on: target, positions: positionsFor(answers) };
  }
  return ownQuestion(column, target, isFirst ? positionsFor(answers) : null);
}

function positionsFor(answers: readonly string[]): PositionsByAnswer {
  return Object.fromEntries(answers.map((answer) => [answer, suggestedPosition(answer)]));
}

function ownQuestion(
  column: ColumnProfile,
  about: string | null,
  suggestedPositions: PositionsByAnswer | null,
): ColumnUse {
  const question = column.header === '' ? 'Column without a header' : column.header;
  return {
    as: 'question',
    question,
    form: formOf(column),
    about,
    positions: null,
    suggestedPositions,
  };
}

function formOf(column: ColumnProfile): 'open' | 'one' | 'several' {
  if (holdsSeveral(column)) return 'several';
  return isClosed(column) ? 'one' : 'open';
}

/** A few parts between semicolons that come again and again. */
function holdsSeveral({ parts, withSeveral, filled, longest }: ColumnProfile): boolean {
  const isRepeated = parts !== null && parts.size <= 30 && parts.size < filled;
  return withSeveral > 0 && isRepeated && longest <= 300;
}

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 120;
const FEWEST_ROWS = 4;

/** A closed question has few answers that come again; those of a known scale need not. */
function isClosed({ answers, filled, longest }: ColumnProfile): boolean {
  if (answers === null || filled === 0 || longest > LONGEST_CHOICE) return false;
  if ([...answers.keys()].every(isScaleAnswer)) return true;
  return (
    filled >= FEWEST_ROWS &&
    answers.size <= MOST_CHOICES &&
    answers.size <= Math.max(2, filled / 2)
  );
}

function takeOnce(taken: Set<string>, key: string): boolean {
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}
