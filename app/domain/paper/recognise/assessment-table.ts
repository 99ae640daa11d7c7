/**
 * Self-assessments laid out as tables: a question a row, with its evidence, its rating and an action
 * beside it. The table stays a table; the questions and the actions in it are read from its cells.
 */
import type { Block } from '../block.ts';
import { readLabel } from '../read-label.ts';
import { isScale, RATED, scaleOfHead, scaleOfPaper } from './rating-scale.ts';
import { gridOf } from './schedule-grid.ts';

export type AssessedRow = {
  /** The row that heads a part of the table; null where none does. */
  readonly section: string | null;
  readonly label: string | null;
  readonly question: string;
  /** '' where none is asked for, or none is wanted. */
  readonly action: string;
};

export type AssessmentTable = {
  readonly block: Block;
  /** In the words of the paper; null where it prints no scale of its own. */
  readonly scale: readonly string[] | null;
  readonly rows: readonly AssessedRow[];
};

const ASSESSES =
  /\bself[- ]?assess(?:ment|ing|es)?\b|\bhealth ?check\b|\bself[- ]evaluation\b/iu;
const QUESTION =
  /^(?:key |assessment |self[- ]assessment )?questions?\b|\bkey lines? of enquiry\b|^KLOEs?$/iu;
/** What the questions of a paper that calls itself a self-assessment may be called. */
const STATEMENT =
  /^(?:standards?|statements?|criteri(?:on|a)|indicators?|elements?|characteristics?|areas?|themes?|principles?|features?|descriptors?|self[- ]assessment)\b|^what good looks like\b/iu;
const EVIDENCE =
  /\b(?:evidence|comments?|commentary|narrative|responses?|examples?|how do we know|strengths)\b/iu;
const ACTION = /\b(?:actions?|next steps?|improvements?|development needs?)\b/iu;
const NO_ACTION = /^(?:[-–—]|n\/?a|nil|none\b.{0,20}|no (?:further )?action\b.{0,20})?\.?$/iu;
const TICK = /^(?:[☐☑☒✓✔xX]|\[\s?[xX]?\s?\])?$/u;

type Columns = {
  readonly question: number;
  /** -1 for none. */
  readonly action: number;
  readonly scale: readonly string[] | null;
};

/** In reading order. */
export function assessmentTablesOf(blocks: readonly Block[]): readonly AssessmentTable[] {
  let stated: Pick<AssessmentTable, 'scale'> | null = null;
  const assesses = blocks.some((block) => ASSESSES.test(block.text));
  return blocks.flatMap((block) => {
    if (block.cells === null) return [];
    const [head, ...rows] = gridOf(block).map(({ cells }) => cells.map((cell) => cell.trim()));
    const columns = columnsOf(head ?? [], rows, assesses);
    if (columns === null) return [];
    const read = readRows(rows, columns);
    const scale = columns.scale ?? (stated ??= { scale: scaleOfPaper(blocks) }).scale;
    return read.length < 2 ? [] : [{ block, scale, rows: read }];
  });
}

/** Null for a table of another sort: there must be a place for a rating and one for words about it. */
function columnsOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  assesses: boolean,
): Columns | null {
  const question = questionColumn(head, assesses);
  if (question < 0) return null;
  const find = (pattern: RegExp): number =>
    head.findIndex((cell, column) => column > question && pattern.test(cell));
  const [rating, action] = [find(RATED), find(ACTION)];
  const steps = stepsAcross(head, rows, question);
  const isRated = rating >= 0 || steps !== null;
  const isTold = find(EVIDENCE) >= 0 || action >= 0;
  if (!isRated || !isTold) return null;
  return { question, action, scale: steps ?? scaleOfHead(head[rating] ?? '') };
}

function questionColumn(head: readonly string[], assesses: boolean): number {
  const named = head.findIndex((cell) => QUESTION.test(cell));
  return named < 0 && assesses ? head.findIndex((cell) => STATEMENT.test(cell)) : named;
}

/** Columns to tick, one for each step of the scale: "Not met", "Partly met", "Fully met". */
function stepsAcross(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  question: number,
): readonly string[] | null {
  const steps = head.filter((cell, column) => {
    const isOther =
      column <= question || EVIDENCE.test(cell) || ACTION.test(cell) || RATED.test(cell);
    return !isOther && cell !== '' && rows.every((row) => TICK.test(row[column] ?? ''));
  });
  return isScale(steps, 3) ? steps : null;
}

function readRows(
  rows: readonly (readonly string[])[],
  columns: Columns,
): readonly AssessedRow[] {
  let section: string | null = null;
  return rows.flatMap((row) => {
    const filled = row.filter((cell) => cell !== '');
    const title = filled.length === 1 ? (filled[0] ?? '') : '';
    if (isTitle(title)) {
      section = title;
      return [];
    }
    return (row[columns.question] ?? '') === '' ? [] : [{ section, ...readRow(row, columns) }];
  });
}

/** The label stands before the question, or in a column of its own beside it. */
function readRow(
  row: readonly string[],
  { question, action }: Columns,
): Omit<AssessedRow, 'section'> {
  const [asked, beside, stated] = [row[question], row[question - 1], row[action]];
  const own = readLabel(asked ?? '', false);
  const isLabel = beside !== undefined && /^\S{1,8}$/u.test(beside);
  return {
    label: own.label ?? (isLabel ? beside : null),
    question: asked?.slice(own.start) ?? '',
    action: stated === undefined || NO_ACTION.test(stated) ? '' : stated,
  };
}

const MAX_TITLE_CHARACTERS = 70;

/** A row of one short cell that neither asks nor states. */
function isTitle(cell: string): boolean {
  const { label } = readLabel(cell, false);
  const isPart = label === null || /^(?:section|part|theme|domain)\b/iu.test(label);
  return cell !== '' && isPart && cell.length <= MAX_TITLE_CHARACTERS && !/[.?:;]$/u.test(cell);
}
