/**
 * Tables that hold options against criteria: "Option 1: No change" heads a column, or begins a row.
 * Such a table is often all that a paper prints of its options.
 */
import type { Block } from '../block.ts';
import { nameKey } from '../read-names.ts';
import type { Assessment, Option, Principle } from '../paper.ts';
import { gridOf } from './schedule-grid.ts';

const OPTION_CELL = /^option\s+([A-Z]|\d{1,2})\b\s*(?:[:.–—-]\s*)?([\s\S]*)$/iu;
const PREFERRED = /\s*\((?:our |the )?(?:preferred|recommended)(?: option)?\)/iu;
const CONCLUDING = /\b(?:conclusion|verdict|outcome|recommended)\b/iu;

export type TableOption = {
  readonly label: string;
  /** Empty where the table prints the label alone. */
  readonly title: string;
  readonly isPreferred: boolean;
  readonly conclusion: string | null;
  readonly table: string;
};

/** In the order printed. */
export function optionsOfTables(blocks: readonly Block[]): readonly TableOption[] {
  return blocks.flatMap((block) => {
    if (block.cells === null) return [];
    const [head = [], ...rows] = rowsOf(block);
    const across = head.slice(1).flatMap((cell) => optionOf(cell, null, block));
    if (across.length >= 2) return across;
    const concluding = head.findIndex((cell) => CONCLUDING.test(cell));
    const down = rows.flatMap((row) => {
      const conclusion = concluding < 0 ? '' : (row[concluding] ?? '');
      return optionOf(row[0] ?? '', conclusion === '' ? null : conclusion, block);
    });
    return down.length >= 2 ? down : [];
  });
}

function optionOf(
  cell: string,
  conclusion: string | null,
  table: Block,
): readonly TableOption[] {
  const [, label, words = ''] = OPTION_CELL.exec(cell) ?? [];
  if (label === undefined) return [];
  const title = words.replace(PREFERRED, '').trim();
  const isPreferred = PREFERRED.test(words);
  return [{ label: label.toUpperCase(), title, isPreferred, conclusion, table: table.id }];
}

type Criterion = { readonly text: string; readonly table: string };

/** What options are held against: the first column of a table with an option over each other one. */
export function criteriaOfTables(blocks: readonly Block[]): readonly Criterion[] {
  return appraisals(blocks).flatMap(({ block, rows }) =>
    rows.flatMap(([text = '']) => (text === '' ? [] : [{ text, table: block.id }])),
  );
}

/** What those tables say of an option against a principle that the paper prints in the same words. */
export function assessmentsOfTables(
  blocks: readonly Block[],
  options: readonly Option[],
  principles: readonly Principle[],
): readonly Assessment[] {
  const principleOf = new Map(principles.map(({ id, text }) => [nameKey(text), id]));
  const optionOfLabel = new Map(options.map(({ id, label }) => [label, id]));
  const found = appraisals(blocks).flatMap(({ head, rows }) =>
    rows.flatMap((row) =>
      head.flatMap((cell, column): readonly Assessment[] => {
        const option = optionOfLabel.get(OPTION_CELL.exec(cell)?.[1]?.toUpperCase() ?? '');
        const principle = principleOf.get(nameKey(row[0] ?? ''));
        const text = row[column] ?? '';
        if (option === undefined || principle === undefined || text === '') return [];
        return [{ option, principle, text }];
      }),
    ),
  );
  const pairs = new Map(found.map((one) => [`${one.option} ${one.principle}`, one]));
  return [...pairs.values()];
}

type Appraisal = {
  readonly block: Block;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

function appraisals(blocks: readonly Block[]): readonly Appraisal[] {
  return blocks.flatMap((block) => {
    if (block.cells === null) return [];
    const [head = [], ...rows] = rowsOf(block);
    const isHeaded = head.slice(1).filter((cell) => OPTION_CELL.test(cell)).length >= 2;
    return isHeaded ? [{ block, head, rows }] : [];
  });
}

function rowsOf(table: Block): readonly (readonly string[])[] {
  return gridOf(table).map(({ cells }) => cells.map((cell) => cell.trim()));
}
