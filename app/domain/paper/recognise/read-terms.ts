/** Terms of reference: the group they are for, and their clauses under each heading (KT, A4.1 #8). */
import type { Block } from '../block.ts';
import { headingsAbove, isHeading } from '../block-queries.ts';
import { groupNamesIn } from '../read-names.ts';

export type TermsPart = {
  readonly heading: string;
  /** What introduces the clauses ("Members will be responsible for:"); null when nothing does. */
  readonly lead: string | null;
  readonly clauses: readonly string[];
};

export type TermsOfReference = {
  readonly group: string | null;
  /** "draft" when the paper calls them so. */
  readonly isDraft: boolean;
  readonly parts: readonly TermsPart[];
};

/** Null for a paper that holds none. */
export function readTermsOfReference(blocks: readonly Block[]): TermsOfReference | null {
  const clauses = blocks.filter((block) => block.kind === 'tor-clause');
  const [first] = clauses;
  const title = blocks.find(
    (block) => isHeading(block) && /\bterms of reference\b/iu.test(block.text),
  );
  if (first === undefined || title === undefined) return null;
  const parts = new Map<string, { heading: string; lead: string | null; clauses: string[] }>();
  for (const clause of clauses) {
    const key = clause.parent ?? '';
    const part = parts.get(key) ?? {
      heading: headingsAbove(blocks, clause)[0]?.text.replace(/:$/u, '') ?? '',
      lead: leadOf(blocks, key),
      clauses: [],
    };
    part.clauses.push(clause.text);
    parts.set(key, part);
  }
  return {
    group: groupNear(blocks, title),
    isDraft: /\bdraft\b/iu.test(title.text),
    parts: [...parts.values()],
  };
}

function leadOf(blocks: readonly Block[], list: string): string | null {
  const at = blocks.findIndex((block) => block.id === list);
  const before = blocks[at - 1];
  return before?.kind === 'paragraph' ? before.text : null;
}

/** The group named in the title, or in the lines just around it. */
function groupNear(blocks: readonly Block[], title: Block): string | null {
  const at = blocks.indexOf(title);
  const near = [
    title,
    ...blocks.slice(Math.max(0, at - 3), at),
    ...blocks.slice(at + 1, at + 3),
  ];
  for (const block of near) {
    const [name] = groupNamesIn(block.text);
    if (name !== undefined) return name;
  }
  return null;
}
