/** The cells of one row that say something: words, positions, answers to questions. */
import { assertNever } from '../../result.ts';
import { valueFor, type MappedColumn, type PositionsByAnswer } from './mapping.ts';
import { answerParts } from './profile-columns.ts';
import type { RowContent } from './row-content.ts';
import { comparable } from './mapping.ts';
import { isMark, isNoMark } from './tick-columns.ts';

type SaidColumn = Extract<MappedColumn, { as: 'words' | 'position' | 'question' | 'tick' }>;

/** Null when the cell was taken; else why its row is refused. */
export function takeSaid(use: SaidColumn, cell: string, said: RowContent): string | null {
  switch (use.as) {
    case 'words':
      takeWords(use.on, cell, said);
      return null;
    case 'position':
      return takePosition(use, use.on, use.positions, cell, said);
    case 'question':
      return takeAnswer(use, cell, said);
    case 'tick':
      takeTick(use, cell, said);
      return null;
    default:
      return assertNever(use);
  }
}

/** On a closed question of the paper a cell is its choices, where it has them; else words. */
function takeWords(key: string, cell: string, said: RowContent): void {
  if (said.choose(key, cell, 'cell')) return;
  const parts = answerParts(cell);
  const others =
    parts.length > 1 ? parts.filter((part) => !said.choose(key, part, 'part')) : [cell];
  if (others.length === parts.length && parts.length > 1) said.addWords(key, cell);
  else if (others.length > 0) said.addWords(key, others.join('; '));
}

function takeAnswer(
  use: Extract<MappedColumn, { as: 'question' }>,
  cell: string,
  said: RowContent,
): string | null {
  if (use.positions !== null && use.about !== null) {
    const fault = takePosition(use, use.about, use.positions, cell, said);
    if (fault !== null) return fault;
  }
  if (use.form === 'several') {
    for (const part of answerParts(cell)) said.keepAnswer(use, part);
  } else {
    said.keepAnswer(use, use.form === 'one' ? cell.trim() : cell);
  }
  return null;
}

function takePosition(
  { column }: MappedColumn,
  on: string,
  positions: PositionsByAnswer,
  cell: string,
  said: RowContent,
): string | null {
  const position = valueFor(positions, cell.trim());
  if (position === undefined) {
    return `“${cell.trim().slice(0, 40)}” under “${column}” has no position in the mapping.`;
  }
  if (position !== null) said.setPosition(on, position);
  return null;
}

/** Whatever stands there besides a mark is kept as well: "Other: by bicycle". */
function takeTick(
  use: Extract<MappedColumn, { as: 'tick' }>,
  cell: string,
  said: RowContent,
): void {
  if (isNoMark(cell)) return;
  said.keepAnswer(use, use.choice);
  const isBare = isMark(cell) || comparable(cell) === comparable(use.choice);
  if (!isBare) said.keepAnswer(use, cell.trim());
}
