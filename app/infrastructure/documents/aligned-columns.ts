/**
 * Tables that plain text draws with spaces: a run of lines that share a blank gutter. Such lines
 * are given tabs in place of the gutters; all other lines come back as they were.
 */
const MIN_LINES = 3;
const MIN_GUTTER_CHARACTERS = 2;
const MAX_LINE_CHARACTERS = 300;

export function tabAlignedColumns(lines: readonly string[]): readonly string[] {
  const tabbed: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const run = runFrom(lines, at);
    if (run.length === 0) {
      tabbed.push(lines[at] ?? '');
      at += 1;
    } else {
      tabbed.push(...alignRun(run));
      at += run.length;
    }
  }
  return tabbed;
}

/** Lines without a blank one between them, as far as they could be rows; empty when none. */
function runFrom(lines: readonly string[], at: number): readonly string[] {
  const rest = lines.slice(at, at + 500);
  const end = rest.findIndex((line) => !mayBeRow(line));
  return end < 0 ? rest : rest.slice(0, end);
}

function mayBeRow(line: string): boolean {
  return line.trim() !== '' && line.length <= MAX_LINE_CHARACTERS && !line.includes('\t');
}

function alignRun(run: readonly string[]): readonly string[] {
  const gaps = run.length < MIN_LINES ? null : splitAtGaps(run);
  if (gaps !== null) return gaps;
  const gutters = run.length < MIN_LINES ? [] : findGutters(run);
  const first = gutters[0];
  if (first === undefined || isListMarks(run, first.start)) return run;
  const ends = [0, ...gutters.map((gutter) => gutter.end)];
  const rows = run.map((line) =>
    ends.map((from, index) => line.slice(from, ends[index + 1]).trim()),
  );
  return joinWrapped(rows).map((row) => row.join('\t'));
}

/** A line with words in one cell only, not the first, goes on with that cell of the line above. */
function joinWrapped(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const joined: string[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const filled = row.flatMap((cell, column) => (cell === '' ? [] : [column]));
    const [column = 0] = filled;
    const goesOn = filled.length === 1 && column > 0 && above?.[column] !== '';
    if (above === undefined || !goesOn) joined.push([...row]);
    else above[column] = `${above[column] ?? ''} ${row[column] ?? ''}`;
  }
  return joined;
}

/** Rows whose cells do not line up, but are parted by as many wide gaps in every line. */
function splitAtGaps(run: readonly string[]): readonly string[] | null {
  const rows = run.map((line) => line.trim().split(/ {3,}/u));
  const width = rows[0]?.length ?? 0;
  const isTable = width > 1 && rows.every((row) => row.length === width);
  const marks = rows.map((row) => row[0] ?? '');
  return isTable && !marks.every(isListMark) ? rows.map((row) => row.join('\t')) : null;
}

type Gutter = { readonly start: number; readonly end: number };

function findGutters(run: readonly string[]): readonly Gutter[] {
  const width = Math.max(...run.map((line) => line.trimEnd().length));
  const margin = Math.min(...run.map((line) => line.length - line.trimStart().length));
  const gutters: Gutter[] = [];
  let start = -1;
  for (let column = margin; column <= width; column += 1) {
    const isBlank = run.every((line) => (line[column] ?? ' ') === ' ');
    if (isBlank && start < 0) start = column;
    if (isBlank || start < 0) continue;
    if (column - start >= MIN_GUTTER_CHARACTERS) gutters.push({ start, end: column });
    start = -1;
  }
  return gutters;
}

/** A first column of bullets or numbers is a list, not a table. */
function isListMarks(run: readonly string[], end: number): boolean {
  const firsts = run.map((line) => line.slice(0, end).trim()).filter((text) => text !== '');
  return firsts.every(isListMark);
}

function isListMark(text: string): boolean {
  return /^(?:[-*+•–]|Q\.?\s?\d{1,2}[.:)]?|\(?[\da-z]{1,4}[.)]|\d{1,3}(?:\.\d{1,3})+[.)]?)$/iu.test(
    text,
  );
}
