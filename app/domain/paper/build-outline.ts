/**
 * Shapes placed in the outline as blocks: headings contain what follows them, entries stand in
 * lists, and every block gets its id, depth and parent. Rank comes from the printed number where
 * there is one, since the levels of office files are often irregular (papers.md, GT8).
 */
import type { Block, BlockKind } from './block.ts';
import { findHeadings } from './find-headings.ts';
import { rankHeadings } from './heading-rank.ts';
import { levelEntries } from './list-levels.ts';
import { labelParts } from './read-label.ts';
import { toEntry, toShape, type Shape } from './shape.ts';
import type { SourceElement } from './source.ts';

export type Outline = {
  readonly blocks: readonly Block[];
  /** Ids of list entries whose indent was read as a slip. */
  readonly levelled: readonly string[];
};

type Container = { readonly id: string; readonly rank: number; readonly depth: number };

export function buildOutline(elements: readonly SourceElement[]): Outline {
  const shapes = findHeadings(elements.map(toShape)).map(toEntry);
  const ranks = rankHeadings(shapes);
  const builder = new OutlineBuilder();
  let at = 0;
  while (at < shapes.length) {
    const shape = shapes[at];
    if (shape?.kind === 'entry') {
      const run = shapes.slice(at, endOfRun(shapes, at));
      builder.addList(run);
      at += run.length;
      continue;
    }
    if (shape !== undefined) builder.add(shape, ranks.get(shape) ?? null);
    at += 1;
  }
  return { blocks: builder.blocks, levelled: builder.levelled };
}

function endOfRun(shapes: readonly Shape[], at: number): number {
  let end = at;
  while (shapes[end]?.kind === 'entry') end += 1;
  return end;
}

class OutlineBuilder {
  readonly blocks: Block[] = [];
  readonly levelled: string[] = [];
  private stack: Container[] = [];

  add(shape: Shape, rank: number | null): void {
    if (shape.kind === 'heading') this.addHeading(shape, rank);
    else {
      if (shape.style === 'decimal') this.closeTo(labelParts(shape.label).length);
      this.push(shape, kindOf(shape), this.stack.at(-1) ?? null);
    }
  }

  addList(run: readonly Shape[]): void {
    const { levels, levelled } = levelEntries(run);
    const open: Container[] = [];
    const outer = this.stack.at(-1) ?? null;
    run.forEach((shape, index) => {
      const level = Math.min(levels[index] ?? 0, open.length);
      if (level === open.length)
        open.push(this.openList(level === 0 ? outer : this.lastEntry(), shape));
      open.length = level + 1;
      const id = this.push(shape, 'list-item', open.at(-1) ?? null);
      if (levelled && index > 0) this.levelled.push(id);
    });
  }

  /** The title of the paper has no rank: it contains nothing. */
  private addHeading(shape: Shape, rank: number | null): void {
    if (rank === null) {
      this.push(shape, 'heading', this.stack.at(-1) ?? null);
      return;
    }
    this.closeTo(rank);
    const parent = this.stack.at(-1) ?? null;
    const id = this.push(shape, rank === 1 ? 'section' : 'heading', parent);
    this.stack.push({ id, rank, depth: parent === null ? 0 : parent.depth + 1 });
  }

  private closeTo(rank: number): void {
    this.stack = this.stack.filter((container) => container.rank < rank);
  }

  private openList(parent: Container | null, first: Shape): Container {
    const bare = { ...first, label: null, text: '', marks: [], cells: null };
    const id = this.push(bare, 'list', parent);
    return { id, rank: 0, depth: parent === null ? 0 : parent.depth + 1 };
  }

  private lastEntry(): Container | null {
    const last = this.blocks.at(-1);
    return last === undefined ? null : { id: last.id, rank: 0, depth: last.depth };
  }

  private push(shape: Shape, kind: BlockKind, parent: Container | null): string {
    const id = `b${String(this.blocks.length + 1)}`;
    this.blocks.push({
      id,
      kind,
      label: shape.label,
      text: shape.cells === null ? shape.text : tableText(shape.cells),
      marks: shape.marks,
      depth: parent === null ? 0 : parent.depth + 1,
      parent: parent?.id ?? null,
      note: null,
      language: null,
      cells: shape.cells,
      page: shape.page,
    });
    return id;
  }
}

/** A table's words: cells parted by tabs, rows by line feeds. */
export function tableText(cells: NonNullable<Block['cells']>): string {
  return cells.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
}

function kindOf(shape: Shape): BlockKind {
  switch (shape.kind) {
    case 'table':
    case 'quote':
    case 'footnote':
    case 'figure':
    case 'heading':
      return shape.kind;
    case 'entry':
      return 'list-item';
    default:
      return 'paragraph';
  }
}
