/**
 * What can be found in a published paper: every block that has words, and every group of the
 * structure under all of its names (D-18). A passage also carries the other names of what it speaks
 * of (a group's aliases, the expansion of an abbreviation), so that it is found by any of them.
 */
import { namesOf } from '../structure/group-changes.ts';
import type { Block } from './block.ts';
import { blockNames } from './block-names.ts';
import { headingsAbove } from './block-queries.ts';
import type { Paper } from './paper.ts';

export type SearchPassage = {
  /** Unique within the paper. */
  readonly key: string;
  /** What to follow, after the address of the consultation. */
  readonly place: string;
  /** What the link says: the name of the block, or of the group. */
  readonly name: string;
  /** The heading that the passage stands under; '' for none. */
  readonly heading: string;
  readonly text: string;
  /** Other names of what the text speaks of, which it does not print. */
  readonly otherNames: string;
};

/** In reading order, groups last. */
export function searchPassages(paper: Paper): readonly SearchPassage[] {
  const names = blockNames(paper.blocks);
  const synonyms = synonymsOf(paper);
  const blocks = paper.blocks.flatMap((block) =>
    block.text === ''
      ? []
      : [blockPassage(paper.blocks, block, names.get(block.id) ?? block.id, synonyms)],
  );
  return [...blocks, ...groupPassages(paper)];
}

function blockPassage(
  blocks: readonly Block[],
  block: Block,
  name: string,
  synonyms: readonly Synonyms[],
): SearchPassage {
  return {
    key: block.id,
    place: `#${block.id}`,
    name,
    heading: headingsAbove(blocks, block)[0]?.text ?? '',
    text: block.note === null ? block.text : `${block.text} ${block.note}`,
    otherNames: otherNamesIn(block.text, synonyms).join(' '),
  };
}

function groupPassages({ structure }: Paper): readonly SearchPassage[] {
  return structure.groups.map((group) => ({
    key: `group ${group.id}`,
    place: `/structure?group=${encodeURIComponent(group.id)}`,
    name: group.name,
    heading: 'What would change for this group',
    text: [...namesOf(group), ...(group.remit === null ? [] : [group.remit])].join('; '),
    otherNames: '',
  }));
}

/** Names that mean the same, in lower case with their words parted by one space. */
type Synonyms = readonly string[];

function synonymsOf({ structure, glossary }: Paper): readonly Synonyms[] {
  return [
    ...structure.groups.map((group) => namesOf(group).map(plain)),
    ...glossary.map(({ term, expansion }) => [plain(term), plain(expansion)]),
  ].filter((names) => names.length > 1);
}

function otherNamesIn(text: string, synonyms: readonly Synonyms[]): readonly string[] {
  const words = ` ${plain(text)} `;
  return synonyms.flatMap((names) => {
    const said = names.filter((name) => words.includes(` ${name} `));
    return said.length === 0 ? [] : names.filter((name) => !said.includes(name));
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
