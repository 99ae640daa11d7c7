/**
 * Where the headers of a file with rows and columns are: lines above them, one header row or several.
 *
 * SurveyMonkey and others write the question once over several columns and the choices in a second
 * row; Qualtrics writes codes, then words, then a row for machines. Headers come out as one line a
 * column, "question - choice".
 */
export type TableLayout = {
  /** One a column, from the first to the last that has a header. */
  readonly headers: readonly string[];
  /** Rows of the file before the first that is no header. */
  readonly rowsBefore: number;
};

type Cells = readonly string[];

/** Rows that are looked at to find the headers. */
export const LAYOUT_ROWS = 12;

/** What a second header row says over a column that has one answer. */
const ANSWER_MARK =
  /^(?:response|open-ended response|answer|open-ended|text|score|other \(please specify\))$/i;
const MACHINE_MARK = /^\{"importid"/i;

/**
 * `first` are the first rows of the file, at most `LAYOUT_ROWS`; `headerRows` is how many of them its
 * format says are headers, null where that has to be seen from the cells.
 */
export function layoutOf(first: readonly Cells[], headerRows: number | null): TableLayout {
  if (headerRows === null) return readLayout(first);
  return { headers: first[0] ?? [], rowsBefore: headerRows };
}

export function readLayout(first: readonly Cells[]): TableLayout {
  const top = headerRowOf(first);
  const [header = [], second = [], third = []] = first.slice(top);
  if (isForMachines(third)) return { headers: trimmedAll(second), rowsBefore: top + 3 };
  if (isForMachines(second)) return { headers: trimmedAll(header), rowsBefore: top + 2 };
  if (!isSecondHeader(header, second)) {
    return { headers: trimmedAll(header), rowsBefore: top + 1 };
  }
  return { headers: joined(header, second), rowsBefore: top + 2 };
}

/** Lines such as a title above the table fill one cell where the table fills several. */
function headerRowOf(rows: readonly Cells[]): number {
  const widest = Math.max(0, ...rows.map(filledCount));
  if (widest < 3)
    return Math.max(
      0,
      rows.findIndex((row) => filledCount(row) > 0),
    );
  return Math.max(
    0,
    rows.findIndex((row) => filledCount(row) > 1),
  );
}

function filledCount(row: Cells): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

function isForMachines(row: Cells): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => MACHINE_MARK.test(cell.trim()));
}

/**
 * A second header row names choices where the first is blank, and where a column stands alone it says
 * nothing or that one answer follows. A response would fill such a cell with something else.
 */
function isSecondHeader(header: Cells, second: Cells): boolean {
  const width = Math.max(header.length, second.length);
  let marks = 0;
  for (let at = 0; at < width; at += 1) {
    const [above, below] = [cellAt(header, at), cellAt(second, at)];
    const isMark = ANSWER_MARK.test(below);
    if (above === '' && below === '') return false;
    if (isAlone(header, at) && below !== '' && !isMark) return false;
    if (above === '' || isMark) marks += 1;
  }
  return marks > 0;
}

/** True for a header that does not stretch over the column after it. */
function isAlone(header: Cells, at: number): boolean {
  const isLast = at + 1 >= header.length;
  return cellAt(header, at) !== '' && (isLast || cellAt(header, at + 1) !== '');
}

function joined(header: Cells, second: Cells): readonly string[] {
  const width = Math.max(header.length, second.length);
  let question = '';
  return Array.from({ length: width }, (_, at) => {
    const [above, below] = [cellAt(header, at), cellAt(second, at)];
    if (above !== '') question = above;
    const isPlain = below === '' || /^(?:response|open-ended response|answer)$/i.test(below);
    return isPlain ? question : `${question} - ${below}`;
  });
}

function cellAt(row: Cells, at: number): string {
  return oneLine(row[at] ?? '');
}

function trimmedAll(row: Cells): readonly string[] {
  return row.map(oneLine);
}

function oneLine(text: string): string {
  return text.replace(/[\s\uFEFF\u200B]+/g, ' ').trim();
}
