/**
 * Meetings from forward schedules: blank months filled from above, ordinals read, a year
 * named once carried from December into January, "tbc" kept. A day is never invented (D-17).
 */
import type { Block } from '../block.ts';
import { headingsAbove, isHeading, placeOf } from '../block-queries.ts';
import type { Meeting } from '../paper.ts';
import { datesIn, monthNumber, toIsoDay } from '../read-dates.ts';
import { gridOf, gridRowOfLine, type GridRow } from './schedule-grid.ts';

const SCHEDULE =
  /\b(?:schedule|forward plan|work programme|calendar|timetable|programme of meetings|meeting dates|dates of (?:future |the )?meetings?)\b/iu;
const TBC = /\b(?:tbc|tba|to be (?:confirmed|agreed|arranged|advised)|provisional)\b/iu;
const AGM = /\bA\.?G\.?M\.?\b|\bannual general meeting\b/iu;
const MONTH_CELL =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s*,?\s*((?:19|20)\d{2})?$/iu;
const DAY_CELL =
  /^(?:(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\b/iu;

const SPAN =
  /\bw\/?c\b|\bweek (?:commencing|beginning|of)\b|\b(?:early|mid|late|before|after|by)\b/iu;

/** "January 2026 (date tbc)". */
const OPEN_MONTH =
  /^(\p{L}{3,9})\s+((?:19|20)\d{2})\s*[([–-]\s*(?:date\s+)?(?:tbc|tba|to be (?:confirmed|agreed|arranged))\s*[)\]]?$/iu;

type Reading = { month: number | null; year: number | null };

type DatedRow = {
  readonly month: number | null;
  readonly day: number | null;
  readonly year: number | null;
  readonly isOpen: boolean;
  readonly words: readonly string[];
  readonly block: Block;
};

export function recogniseMeetings(blocks: readonly Block[]): readonly Meeting[] {
  const rows = scheduleGroups(blocks).flatMap(({ grid, year }) => datedRows(grid, year));
  const scheduled = rows.map(toMeeting);
  return [...scheduled, ...annualMeeting(blocks, scheduled)].map((meeting, index) => ({
    ...meeting,
    id: `meeting-${String(index + 1)}`,
  }));
}

type ScheduleGroup = { readonly grid: readonly GridRow[]; readonly year: number | null };

function scheduleGroups(blocks: readonly Block[]): readonly ScheduleGroup[] {
  const tables = tablesOf(blocks)
    .map((parts) => ({ parts, grid: parts.flatMap(gridOf) }))
    .filter(({ grid }) => isSchedule(grid))
    .map(({ parts: [first], grid }) => ({
      grid,
      year: first === undefined ? null : yearBefore(blocks, first),
    }));
  const lines = blocks.flatMap((block) => linesOf(blocks, block));
  const first = lines[0]?.block;
  if (first === undefined || lines.length < 2) return tables;
  return [...tables, { grid: lines, year: yearBefore(blocks, first) }];
}

/** Each table with those straight after it that are as wide: a page may part one in two. */
function tablesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const tables: Block[][] = [];
  blocks.forEach((block, index) => {
    if (block.cells === null) return;
    const last = tables.at(-1);
    const above = last?.at(-1);
    const goesOn =
      above !== undefined &&
      above === blocks[index - 1] &&
      above.cells?.[0]?.length === block.cells[0]?.length;
    if (goesOn) last?.push(block);
    else tables.push([block]);
  });
  return tables;
}

/** A table with a date in most rows, in a column of its own. */
function isSchedule(grid: readonly GridRow[]): boolean {
  const dated = grid.filter((row) => row.cells.some((cell) => isDateCell(cell.trim())));
  return dated.length >= 2 && dated.length * 2 >= grid.length;
}

function isDateCell(cell: string): boolean {
  if (MONTH_CELL.test(cell) || /^(?:\p{L}{3,9}\.?,?\s+)?\d{1,2}(?:st|nd|rd|th)$/iu.test(cell))
    return true;
  return cell.length <= 32 && datesIn(cell).length > 0;
}

function linesOf(blocks: readonly Block[], block: Block): readonly GridRow[] {
  if (isHeading(block) || block.cells !== null || block.kind === 'list') return [];
  const isUnder = headingsAbove(blocks, block).some((heading) => SCHEDULE.test(heading.text));
  if (!isUnder) return [];
  return `${block.label ?? ''} ${block.text}`
    .trim()
    .split('\n')
    .flatMap((line) => gridRowOfLine(line, block) ?? []);
}

/** The first year named in the headings above, in the block before, or in the opening lines. */
function yearBefore(blocks: readonly Block[], block: Block): number | null {
  const at = placeOf(blocks, block);
  const near = blocks.slice(Math.max(0, at - 3), at).reverse();
  const places = [...headingsAbove(blocks, block), ...near, ...blocks.slice(0, 6)];
  for (const place of places) {
    const year = /\b((?:19|20)\d{2})\b/u.exec(place.text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}

function datedRows(grid: readonly GridRow[], year: number | null): readonly DatedRow[] {
  const reading: Reading = { month: null, year: yearInHeader(grid) ?? year };
  const filled = grid.filter((row) => !row.cells.every((cell) => RULE.test(cell)));
  return filled.flatMap((row) => {
    const dated = readRow(row, reading);
    return dated === null ? [] : [dated];
  });
}

function yearInHeader(grid: readonly GridRow[]): number | null {
  const year = /\b((?:19|20)\d{2})\b/u.exec(grid[0]?.cells.join(' ') ?? '')?.[1];
  return year === undefined ? null : Number(year);
}

/** The period of the consultation, and work that is done by a day, are no meetings. */
const NO_MEETING =
  /\b(?:consultation|engagement|survey)(?: (?:period|exercise))? (?:opens?|starts?|begins?|closes?|ends?)\b|\b(?:responses?|report|decision|findings|outcome)\b.{0,30}\bpublished\b|\bnew (?:arrangements?|structure|model)\b.{0,30}\b(?:starts?|begins?|in place|come into (?:force|effect)|go(?:es)? live)\b|\b(?:consultation|comments?|responses?|replies)\b.{0,40}\b(?:opens?|starts?|begins?|closes?|ends?|due|deadline|period|launch(?:ed|es)?)\b|\b(?:closing|opening) date\b|\bdeadline\b|\b(?:launch|start|end|close) of (?:the )?(?:public )?consultation\b|^no meetings?\b/iu;
/** The rule under a table's head, wherever the software that made the file has put it. */
const RULE = /^[-–—:\s]*$/u;

/** One row with its blanks filled; null for a heading, an empty row and one that is no meeting. */
function readRow(row: GridRow, reading: Reading): DatedRow | null {
  const cells = row.cells.map((text) => text.trim());
  const parts = cells.flatMap((cell) => readCell(cell) ?? []);
  const words = wordsOf(cells);
  for (const part of parts) if (part.month !== null) moveTo(reading, part.month, part.year);
  const isRow = parts.length > 0 || (reading.month !== null && words.length > 1);
  if (!isRow || words.every((word) => NO_MEETING.test(word))) return null;
  const isOpen = parts.some((part) => part.isOpen);
  return {
    ...reading,
    month: standsInMonth(cells, parts, isOpen) ? reading.month : null,
    day: parts.find((part) => part.day !== null)?.day ?? null,
    isOpen,
    words,
    block: row.block,
  };
}

function wordsOf(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell !== '' && readCell(cell) === null);
}

/** "tbc" where the month should stand leaves the month open as well. */
function standsInMonth(
  cells: readonly string[],
  parts: readonly CellReading[],
  isOpen: boolean,
): boolean {
  return !isOpen || parts.some((part) => part.month !== null) || cells[0] === '';
}

type CellReading = {
  readonly month: number | null;
  readonly day: number | null;
  readonly year: number | null;
  readonly isOpen: boolean;
};

const NO_DATE: CellReading = { month: null, day: null, year: null, isOpen: false };

/** The date, or part of one, that a cell holds; null for a cell of other words. */
function readCell(cell: string): CellReading | null {
  return cell.length > 40 ? null : (readMonth(cell) ?? readDate(cell));
}

/** A month alone, or one whose day is still to come. */
function readMonth(cell: string): CellReading | null {
  const alone = MONTH_CELL.exec(cell);
  const [, month, year] = alone ?? OPEN_MONTH.exec(cell) ?? [];
  if (month === undefined) return null;
  const isOpen = alone === null;
  return { month: monthNumber(month), day: null, year: numberOf(year), isOpen };
}

function readDate(cell: string): CellReading | null {
  const isOpen = TBC.test(cell);
  const [date] = datesIn(cell);
  if (date !== undefined) {
    // A week, or a span of days, leaves the day open.
    const day = SPAN.test(cell) || datesIn(cell).length > 1 ? null : date.day;
    return { month: date.month, day, year: date.year, isOpen };
  }
  const day = dayOf(cell);
  return day === null && !isOpen ? null : { ...NO_DATE, day, isOpen };
}

/** "18th", "Fri 18", "18"; null for other words and for numbers that are no day. */
function dayOf(cell: string): number | null {
  const day = cell.length <= 24 ? numberOf(DAY_CELL.exec(cell)?.[1]) : null;
  return day !== null && day >= 1 && day <= 31 ? day : null;
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** A month earlier in the year than the one before it stands in the next year. */
function moveTo(reading: Reading, month: number, year: number | null): void {
  const turns = reading.month !== null && month < reading.month;
  if (year !== null) reading.year = year;
  else if (turns && reading.year !== null) reading.year += 1;
  reading.month = month;
}

function toMeeting(row: DatedRow): Omit<Meeting, 'id'> {
  const isOpen = row.isOpen || row.words.some((word) => TBC.test(word));
  const body = row.words[0] ?? '';
  const subject = row.words.slice(1).join('; ');
  const date = dateOf(row);
  return {
    body,
    ...date,
    status: isOpen || date.precision !== 'day' ? 'tbc' : 'confirmed',
    agm: row.words.some((word) => AGM.test(word)),
    subject: subject === '' ? null : subject,
    sourceBlocks: [row.block.id],
  };
}

function dateOf(row: DatedRow): Pick<Meeting, 'date' | 'precision'> {
  const { year, month, day } = row;
  if (year === null || month === null) return { date: null, precision: 'tbc' };
  const on = day === null ? null : toIsoDay(year, month, day);
  if (on !== null) return { date: on, precision: 'day' };
  return { date: `${String(year)}-${String(month).padStart(2, '0')}`, precision: 'month' };
}

/** An Annual General Meeting spoken of in the text, when no schedule lists one. */
function annualMeeting(
  blocks: readonly Block[],
  scheduled: readonly Omit<Meeting, 'id'>[],
): readonly Omit<Meeting, 'id'>[] {
  if (scheduled.some((meeting) => meeting.agm)) return [];
  const block = blocks.find(
    (one) =>
      !isHeading(one) &&
      /\bto (?:the|an|our|its) (?:annual general meeting|AGM)\b/iu.test(one.text),
  );
  if (block === undefined) return [];
  return [
    {
      body: 'Annual General Meeting',
      date: null,
      precision: 'tbc',
      status: 'tbc',
      agm: true,
      subject: null,
      sourceBlocks: [block.id],
    },
  ];
}
