/**
 * One row of a mapped table: its cells in, what the respondent says out, or why it is refused.
 *
 * No word is lost. What the field of a column cannot hold (an e-mail address that is none, an area
 * that is not on the list) is kept as an answer to a question of the column's own.
 */
import { accept, refuse, type Result } from '../../result.ts';
import { cleanText } from '../clean-text.ts';
import { inPaperOrder } from '../content.ts';
import type { Channel, ResponseContent } from '../response.ts';
import { isPartOfTheWay, isTrial, isUnfinished, PROGRESS } from './answer-words.ts';
import { isSubmission, plainHeader } from './header-words.ts';
import { valueFor, type MappedColumn } from './mapping.ts';
import { openRowContent, type RowContent, type RowContext } from './row-content.ts';
import { readAbout, type AboutRow } from './row-respondent.ts';
import { readMoment, type StatedMoment } from './stated-moment.ts';
import { takeSaid } from './row-said.ts';

/** A longer cell is more than a reply form takes: it is entered by hand. */
export const MAX_CELL_CHARACTERS = 100_000;

export type RowReading = {
  readonly content: ResponseContent;
  /** When the row says it was received; null when it does not. */
  readonly received: StatedMoment | null;
  /** How the row says that it came; null when it does not. */
  readonly channel: Channel | null;
  /** What tells this row from every other of its survey; null when nothing in it does. */
  readonly id: string | null;
};

/** A sentence for the person who imports. */
export type RowRefusal = string;

export function readRow(
  cells: readonly string[],
  context: RowContext,
): Result<RowReading, RowRefusal> {
  const blank = blankMoment(cells, context);
  if (blank !== null) return refuse(blank);
  const said = openRowContent(context);
  const about: AboutRow = { cells: new Map() };
  let received: StatedMoment | null = null;
  for (const [at, raw] of cells.entries()) {
    const cell = cleanText(raw);
    if (cell.trim() === '') continue;
    const use = context.uses[at] ?? null;
    if (use === null) return refuse(`It has more cells than the table has columns.`);
    if (use.as === 'ignored') continue;
    if (use.as === 'received') received = momentIn(cell, use.column, context);
    const fault = faultOf(use, cell, received) ?? take(use, cell, said, about);
    if (fault !== null) return refuse(fault);
  }
  return finished({ said, about, received, context });
}

/**
 * A tool writes the moment of a response when it is submitted: without one it never was, and no other
 * day is put in its place. A list kept by hand may leave the day out: then the day of the import counts.
 */
function blankMoment(cells: readonly string[], { uses }: RowContext): RowRefusal | null {
  const at = uses.findIndex((use) => use?.as === 'received' && isSubmission(use.column));
  if (at === -1 || cleanText(cells[at] ?? '').trim() !== '') return null;
  return `It is set aside: nothing stands in “${uses[at]?.column ?? ''}”, so it was not submitted. To take such rows in, write the day there, or leave that column out.`;
}

/** What LimeSurvey writes for a response that was submitted to a survey that keeps no dates. */
const NO_DATE_KEPT = /^1980-01-01 00:00(?::00)?$/;

const HAS_ZONE = /(?:UTC|GMT|Z|[+-]\d{2}:?\d{2})$/i;

/** A header may name the zone for all of its cells: "Submit Date (UTC)". */
function momentIn(cell: string, column: string, { dates }: RowContext): StatedMoment | null {
  const stated = cell.trim();
  if (NO_DATE_KEPT.test(stated)) return null;
  const isGreenwich = /\b(?:UTC|GMT)\b/.test(column) && !HAS_ZONE.test(stated);
  return (isGreenwich ? readMoment(`${stated} UTC`, dates) : null) ?? readMoment(stated, dates);
}

/** What stops a row before its words are looked at; null for nothing. */
function faultOf(
  { as, column }: MappedColumn,
  cell: string,
  received: StatedMoment | null,
): RowRefusal | null {
  if (cell.length > MAX_CELL_CHARACTERS) return tooLong(column, cell);
  if (as === 'received' && received === null && !NO_DATE_KEPT.test(cell.trim()))
    return `“${shown(cell)}” in “${column}” is no date.`;
  if (as === 'finished' && (isProgressOf(column) ? isPartOfTheWay : isUnfinished)(cell)) {
    return `It is set aside: “${shown(cell)}” in “${column}” says that it was not finished. To take such rows in, leave that column out.`;
  }
  if (as === 'trial' && isTrial(cell)) {
    return `It is set aside: “${shown(cell)}” in “${column}” says that somebody was trying the survey. To take such rows in, leave that column out.`;
  }
  return null;
}

function isProgressOf(column: string): boolean {
  return PROGRESS.test(plainHeader(column));
}

/** Null when the cell was taken; else why the row is refused. */
function take(
  use: MappedColumn,
  cell: string,
  said: RowContent,
  about: AboutRow,
): RowRefusal | null {
  switch (use.as) {
    case 'words':
    case 'position':
    case 'question':
    case 'tick':
      return takeSaid(use, cell, said);
    case 'received':
    case 'finished':
    case 'trial':
      return null;
    default:
      about.cells.set(use.as, { use, cell: cell.trim() });
      return null;
  }
}

function finished({
  said,
  about,
  received,
  context,
}: {
  readonly said: RowContent;
  readonly about: AboutRow;
  readonly received: StatedMoment | null;
  readonly context: RowContext;
}): Result<RowReading, RowRefusal> {
  const person = readAbout(about, context.areas);
  if (!person.ok) return person;
  const channel = channelOf(about);
  if (!channel.ok) return channel;
  for (const { use, cell } of person.value.leftOver) said.keepAnswer(use, cell);
  return accept({
    content: {
      respondent: person.value.respondent,
      comments: inPaperOrder(context.paper, said.comments()),
      consent: person.value.consent,
      wantsOutcome: person.value.wantsOutcome,
      attachments: [],
    },
    received,
    channel: channel.value,
    id: about.cells.get('id')?.cell ?? null,
  });
}

function channelOf({ cells }: AboutRow): Result<Channel | null, RowRefusal> {
  const kept = cells.get('channel');
  if (kept?.use.as !== 'channel') return accept(null);
  const channel = valueFor(kept.use.values, kept.cell);
  return channel === undefined
    ? refuse(
        `“${shown(kept.cell)}” under “${kept.use.column}” is no way that the mapping knows.`,
      )
    : accept(channel);
}

function tooLong(column: string, cell: string): RowRefusal {
  const [length, most] = [cell.length, MAX_CELL_CHARACTERS].map((count) =>
    count.toLocaleString('en-GB'),
  );
  return `The cell under “${column}” has ${length ?? ''} characters; at most ${most ?? ''} are taken.`;
}

/** The beginning of a cell, for a sentence. */
function shown(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
}
