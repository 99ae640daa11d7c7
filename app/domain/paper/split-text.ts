/** A piece of a block's text as a block: its own label, and a list entry where it has a bullet. */
import type { Block } from './block.ts';
import { readLabel } from './read-label.ts';
import { shiftMarks } from './shape.ts';

const BULLET = /^[-–•●▪]\s+/u;

export function pieceOf(block: Block, start: number, end: number, id: string): Block {
  const raw = block.text.slice(start, end);
  const blank = raw.length - raw.trimStart().length;
  const bullet = start === 0 ? '' : (BULLET.exec(raw.slice(blank))?.[0] ?? '');
  const from = start + blank + bullet.length;
  const words = block.text.slice(from, end).trimEnd();
  const reading = readLabel(words, false);
  const isNew = start > 0;
  const labelled = isNew ? reading.start : 0;
  const text = words.slice(labelled);
  const isEntry = bullet !== '' || (isNew && /^(?:letter|roman)$/u.test(reading.style ?? ''));
  return {
    ...block,
    id,
    kind: isEntry && block.kind === 'paragraph' ? 'list-item' : block.kind,
    label: isNew ? reading.label : block.label,
    text,
    marks: shiftMarks(block.marks, from + labelled)
      .map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) }))
      .filter((mark) => mark.end > mark.start),
    note: isNew ? null : block.note,
  };
}
