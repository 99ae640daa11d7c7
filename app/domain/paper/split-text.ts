/** A piece of a block's text as a block: its own label, and a list entry where it has a bullet. */
import type { Block } from './block.ts';
import { readLabel } from './read-label.ts';
import { shiftMarks } from './shape.ts';

const BULLET = /^[-–•●▪]\s+/u;

export function pieceOf(block: Block, start: number, end: number, id: string): Block {
  const raw = block.text.slice(start, end);
  const blank = raw.length - raw.trimStart().length;
  if (start === 0) return { ...block, id, ...wordsBetween(block, blank, end) };
  const bullet = BULLET.exec(raw.slice(blank))?.[0] ?? '';
  const from = start + blank + bullet.length;
  const { label, style, start: labelled } = readLabel(block.text.slice(from, end), false);
  const isEntry = bullet !== '' || style === 'letter' || style === 'roman';
  return {
    ...block,
    id,
    kind: isEntry && block.kind === 'paragraph' ? 'list-item' : block.kind,
    label,
    ...wordsBetween(block, from + labelled, end),
    note: null,
  };
}

function wordsBetween(block: Block, from: number, end: number): Pick<Block, 'text' | 'marks'> {
  const text = block.text.slice(from, end).trimEnd();
  const marks = shiftMarks(block.marks, from)
    .map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) }))
    .filter((mark) => mark.end > mark.start);
  return { text, marks };
}
