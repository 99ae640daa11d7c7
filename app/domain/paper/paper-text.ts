/**
 * A paper as plain text, for any device and any software that reads aloud: every block in order
 * with its label, tables row by row with the name of each column, and what the portal adds (notes,
 * expansions) in square brackets, so that it is never taken for the paper's own words.
 */
import type { Block } from './block.ts';
import { childrenOf, isHeading } from './block-queries.ts';
import { firstUses } from './glossary-uses.ts';
import type { GlossaryEntry, Paper } from './paper.ts';

/** Lines parted by line feeds, a blank one between blocks. */
export function paperText(paper: Pick<Paper, 'blocks' | 'glossary'>): string {
  const passages = paper.blocks.map(({ id, text }) => ({ key: id, text }));
  const terms = firstUses(paper.glossary, passages);
  return paper.blocks
    .filter((block) => block.kind !== 'list' || childrenOf(paper.blocks, block.id).length === 0)
    .map((block) => blockText(block, terms.get(block.id) ?? []))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block, terms: readonly GlossaryEntry[]): string {
  return [
    ownText(block),
    ...terms.map(({ term, expansion }) => `[${term} means ${expansion}.]`),
    ...(block.note === null ? [] : [`[Note by the editor: ${block.note}]`]),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function ownText(block: Block): string {
  if (block.cells !== null) return tableLines(block.cells).join('\n');
  const words = [block.label, block.text].filter((part) => part !== null && part !== '');
  const text = words.join(' ');
  if (isHeading(block) && text !== '')
    return `${text}\n${'-'.repeat(Math.min(text.length, 70))}`;
  if (block.kind === 'figure') return `[Picture. ${text}]`;
  if (block.kind === 'footnote') return `[Footnote ${text}]`;
  return block.kind === 'list-item' && block.label === null ? `- ${text}` : text;
}

type Cells = NonNullable<Block['cells']>;

/** "Name: Board; Role: decides", or the cells alone where the table names no columns. */
function tableLines(cells: Cells): readonly string[] {
  const [first = []] = cells;
  const isHeaded = first.length > 1 && first.every((cell) => cell.isHeader);
  const names = isHeaded ? first.map((cell) => cell.text) : [];
  return cells.slice(isHeaded ? 1 : 0).map((row) =>
    row
      .map((cell, column) => ({ name: names[column] ?? '', text: cell.text.trim() }))
      .filter(({ text }) => text !== '')
      .map(({ name, text }) => (name === '' ? text : `${name}: ${text}`))
      .join('; '),
  );
}
