/**
 * The files of a pack, made by the command, hold the numbers that `summarise` prints: read back from
 * each file as a reader of it would, in processes of their own, on a sample consultation.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { expect, inject, test } from 'vitest';

import type { ProposalTally, Summary } from '#app/domain/analysis/summary.ts';
import { POSITIONS } from '#app/domain/response/response.ts';
import { COMMAND_TIMEOUT_MS, jsonOf, runPortal } from '#tests/support/command-line.ts';
import { copyTemplate } from '#tests/support/database.ts';
import { htmlTables } from '#tests/support/html-tables.ts';
import { docxTables, pptxSlides } from '#tests/support/office-files.ts';

const SLUG = 'children-and-families-alliance';
const ROWS = [...POSITIONS, 'not-answered'] as const;

/** Individuals and organisations of each row of one proposal: the five positions, then silence. */
type Figures = readonly (readonly [number, number])[];

function figuresOf({ positions }: ProposalTally): Figures {
  return ROWS.map((row) => [positions[row].individuals, positions[row].organisations]);
}

/** From a table whose rows are the positions, their sum and those who did not answer. */
function figuresIn(grid: readonly (readonly unknown[])[]): Figures {
  const rows = grid.slice(1);
  const wanted = [...rows.slice(0, POSITIONS.length), rows[POSITIONS.length + 1] ?? []];
  return wanted.map((row) => [Number(row[1]), Number(row[3])]);
}

type Grids = readonly (readonly (readonly unknown[])[])[];

function positionTables(grids: Grids, count: number): readonly Figures[] {
  return grids
    .filter(([header]) => header?.[0] === 'Position')
    .slice(0, count)
    .map(figuresIn);
}

function csvTables(text: string): Grids {
  const lines = parse<Record<string, string>>(text, { columns: true });
  const ids = [...new Set(lines.map((line) => line['table'] ?? ''))];
  return ids
    .filter((id) => /^proposal-\d+$/.test(id))
    .map((id) => {
      const cells = lines.filter((line) => line['table'] === id);
      const rows = [...new Set(cells.map((cell) => cell['row_number']))];
      return [
        ['Position'],
        ...rows.map((row) => [
          row,
          ...cells.filter((cell) => cell['row_number'] === row).map((cell) => cell['value']),
        ]),
      ];
    });
}

test(
  'docx, pptx, xlsx, csv and html say what summarise says',
  { timeout: 3 * COMMAND_TIMEOUT_MS },
  async () => {
    const folder = mkdtempSync(join(inject('scratchFolder'), 'pack-'));
    const place = { databaseUrl: await copyTemplate(), folder };
    const run = (...words: string[]) => runPortal([...words, '--json'], place);
    await run('load-samples');

    // The command's output is held to this shape by the contract.
    const summary = jsonOf(await run('summarise', SLUG)) as Summary;
    const packed = await run('pack', SLUG, '--out', 'out');
    expect(packed.exitCode).toBe(0);

    const read = (ending: string) =>
      readFileSync(join(folder, 'out', `${SLUG}-summary.${ending}`));
    const workbook = await readExcelFile(read('xlsx'));
    const count = summary.proposals.length;
    const found = {
      docx: positionTables(docxTables(read('docx')), count),
      pptx: positionTables(
        pptxSlides(read('pptx')).flatMap(({ tables }) => tables),
        count,
      ),
      xlsx: positionTables(
        workbook.map(({ data }) => data.slice(4)),
        count,
      ),
      csv: positionTables(csvTables(read('csv').toString('utf8')), count),
      html: positionTables(htmlTables(read('html').toString('utf8')), count),
    };
    const wanted = summary.proposals.map(figuresOf);
    expect(count).toBeGreaterThan(3);
    expect(found).toEqual({
      docx: wanted,
      pptx: wanted,
      xlsx: wanted,
      csv: wanted,
      html: wanted,
    });
  },
);
