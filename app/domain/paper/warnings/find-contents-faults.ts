/** A contents list whose titles differ from the headings (papers.md, GT8). */
import type { Block } from '../block.ts';
import { contentsBlocks, isHeading } from '../block-queries.ts';
import { plainLabel, readLabel } from '../read-label.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

type Entry = { readonly label: string | null; readonly title: string };

export function findContentsMismatches(blocks: readonly Block[]): readonly Warning[] {
  const contents = contentsBlocks(blocks);
  if (contents.length === 0) return [];
  const headings = indexHeadings(
    blocks.filter((block) => isHeading(block) && !/contents/iu.test(block.text)),
  );
  return contents.flatMap((block) =>
    entriesOf(block).flatMap((entry) => {
      const twin = findTwin(entry, headings);
      if (twin === 'same') return [];
      const message =
        twin === null
          ? `The contents list names “${entry.title}”, which is no heading of the paper.`
          : `The contents list says “${entry.title}”; the heading says “${twin.text}”.`;
      return [warn('contents-mismatch', message, block)];
    }),
  );
}

function entriesOf(block: Block): readonly Entry[] {
  const lines =
    block.cells === null
      ? contentLines(`${block.label ?? ''} ${block.text}`.trim())
      : block.cells.map((row) => row.map((cell) => cell.text).join(' '));
  return lines
    .map((line) => line.replace(/[\s.…·_]*\b(?:\d{1,3}|[ivx]{1,5})\s*$/u, '').trim())
    .map((line) => {
      const { label, start } = readLabel(line, true);
      return { label, title: line.slice(start).trim() };
    })
    .filter((entry) => /\p{L}{3}/u.test(entry.title));
}

/** One line an entry, also where the entries have run together: "1.Aims 2 2.Options 4". */
function contentLines(text: string): readonly string[] {
  return text.split(/\n|(?<=\s\d{1,3})\s+(?=\d{1,2}\.?\s*\p{Lu})/u);
}

type Headings = {
  readonly titles: ReadonlySet<string>;
  /** The first heading of each label. */
  readonly byLabel: ReadonlyMap<string, Block>;
};

function indexHeadings(headings: readonly Block[]): Headings {
  const byLabel = new Map<string, Block>();
  for (const heading of headings) {
    const label = heading.label === null ? null : plainLabel(heading.label);
    if (label !== null && !byLabel.has(label)) byLabel.set(label, heading);
  }
  return { titles: new Set(headings.map((heading) => plainTitle(heading.text))), byLabel };
}

function findTwin(entry: Entry, headings: Headings): Block | 'same' | null {
  if (headings.titles.has(plainTitle(entry.title))) return 'same';
  if (entry.label === null) return null;
  return headings.byLabel.get(plainLabel(entry.label)) ?? null;
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
