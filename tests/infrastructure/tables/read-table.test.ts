import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';

import { openTable } from '#app/infrastructure/tables/read-table.server.ts';

type Cells = readonly (readonly string[])[];

/** The cells of every row; a refusal as its kind; a row that cannot be read as its reason. */
async function rowsOf(bytes: Uint8Array | string, name = 'table.csv') {
  const table = await openTable(typeof bytes === 'string' ? strToU8(bytes) : bytes, name);
  if (!table.ok) return table.refusal.kind;
  const rows: unknown[] = [];
  for await (const row of table.value.rows()) {
    rows.push(row.kind === 'cells' ? row.cells : row.reason);
  }
  return rows;
}

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons', 'a;b\n1;2\n'],
  ['tabs', 'a\tb\r\n1\t2\r\n'],
  ['bars', 'a|b\r1|2'],
  ['a byte order mark', '\uFEFFa,b\n1,2'],
  ['quotation marks around every cell', '"a","b"\n"1","2"'],
])('a table with %s is read', async (_what, text) => {
  expect(await rowsOf(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('old and wide encodings are read, and a stray zero byte spoils nothing', async () => {
  const latin = Uint8Array.from([...strToU8('a,caf'), 0xe9, ...strToU8('\n1,2')]);
  const wide = new Uint8Array(Buffer.from('\uFEFFa,café\n1,2', 'utf16le'));

  expect(await rowsOf(latin)).toEqual([
    ['a', 'café'],
    ['1', '2'],
  ]);
  expect(await rowsOf(wide)).toEqual([
    ['a', 'café'],
    ['1', '2'],
  ]);
  expect(await rowsOf(`a,b\n1,${'word '.repeat(40)}\0`)).toHaveLength(2);
});

test('rows keep their numbers past blank rows and line breaks inside cells', async () => {
  const table = await openTable(strToU8('a,b\n\n"one\ntwo",3\n,\n4,5'), 'table.csv');

  const rows: unknown[] = [];
  if (table.ok) for await (const row of table.value.rows()) rows.push(row);
  expect(rows).toEqual([
    { kind: 'cells', row: 1, cells: ['a', 'b'] },
    { kind: 'cells', row: 3, cells: ['one\ntwo', '3'] },
    { kind: 'cells', row: 5, cells: ['4', '5'] },
  ]);
});

test('JSON lines are read by their keys, and a line that is no object is named', async () => {
  const lines =
    '{"id":1,"about":{"area":"North"},"uses":["bus","train"]}\nnonsense\n{"id":2,"more":true}';

  expect(await rowsOf(lines, 'table.jsonl')).toEqual([
    ['id', 'about - area', 'uses', 'more'],
    ['1', 'North', 'bus;train', ''],
    'The line is not one JSON object.',
    ['2', '', '', 'true'],
  ]);
});

async function aWorkbook(rows: readonly (readonly (string | number | Date)[])[]) {
  const data = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy hh:mm' } : value,
    ),
  );
  return new Uint8Array(await writeXlsxFile(data).toBuffer());
}

test('a workbook is read with its days, numbers and words', async () => {
  const when = new Date(Date.UTC(2026, 2, 3, 14, 30));
  const workbook = await aWorkbook([
    ['When', 'Number', 'Words'],
    [when, 4, '=1+1'],
  ]);

  expect(await rowsOf(workbook, 'table.xlsx')).toEqual([
    ['When', 'Number', 'Words'],
    ['2026-03-03 14:30', '4', '=1+1'],
  ]);
});

test.each([
  ['no words', '', 'empty'],
  ['a quotation mark that is never closed', 'a,b\n"1,2\n3,4', 'damaged'],
  ['a PDF', '%PDF-1.7\nxref', 'unsupported'],
  ['an old Office container', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'unsupported'],
  ['bytes of no text', Uint8Array.from({ length: 400 }, (_, at) => at % 7), 'unsupported'],
  ['an archive that is no workbook', zipSync({ 'a.txt': strToU8('x') }), 'unsupported'],
  ['a workbook cut off', zipSync({ 'xl/workbook.xml': strToU8('<x') }), 'damaged'],
  [
    'a workbook with a program in it',
    zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/vbaProject.bin': strToU8('x') }),
    'macro',
  ],
  [
    'a workbook that swells',
    zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/big.xml': new Uint8Array(30_000_000) }),
    'zip-bomb',
  ],
])('%s is refused in one sentence', async (_what, bytes, kind) => {
  expect(await rowsOf(bytes, 'table.csv')).toBe(kind);
});

/** Text as a cell may hold it; one of spaces alone is blank. */
const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) =>
  text
    .replace(/[\0\r\uFEFF]/g, '')
    .replace(/\p{Cs}/gu, '')
    .trim(),
);

test('any table written as RFC 4180 says comes back cell for cell', async () => {
  const tables = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([width, height]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      // A first row without a separator in its words, as headers are.
      const table: Cells = [rows[0]?.map((_, at) => `h${at}`) ?? [], ...rows];
      const text = table
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');

      const filled = table.filter((row) => row.some((value) => value !== ''));
      expect(await rowsOf(text)).toEqual(filled);
    }),
    { numRuns: 60 },
  );
});

test('any bytes are read or refused, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('t.csv', 't.xlsx', 't.jsonl', ''),
      async (bytes, name) => {
        const read = await rowsOf(bytes, name);
        expect(typeof read === 'string' || Array.isArray(read)).toBe(true);
      },
    ),
  );
});

/** A workbook of one sheet, as small as one can be. */
function sheetOf(sheetData: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

const TWO_ROWS =
  '<row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="2"><c r="A2" t="str"><v>1</v></c></row>';

test.each([
  ['a row beyond all sheets', '<row r="99999999"><c r="A99999999"><v>1</v></c></row>'],
  ['a row written as a power', '<row r="9e8"><c><v>1</v></c></row>'],
  ['a row behind an escape', '<row r="&#57;9999999"><c><v>1</v></c></row>'],
  ['the last corner', `${TWO_ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`],
  [
    'a corner behind a sign in a name',
    `${TWO_ROWS}<row x=">" r="1048576"><c x=">" r="XFD1048576"><v>1</v></c></row>`,
  ],
  [
    'a wide row and a far one',
    `<row>${'<c/>'.repeat(16_000)}</row><row r="1000000"><c/></row>`,
  ],
])('a small workbook that names %s is refused before it is laid out', async (_what, rows) => {
  const before = process.memoryUsage().heapUsed;

  expect(await rowsOf(sheetOf(rows), 'table.xlsx')).toBe('too-large');
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
});

test('a last row without cells, as some programs write it, is no reason to refuse', async () => {
  const sheet = sheetOf(`${TWO_ROWS}<row r="1048576" ht="12"></row>`);

  expect(await rowsOf(sheet, 'table.xlsx')).toEqual([['a'], ['1']]);
});
