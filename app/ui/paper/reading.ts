/**
 * A paper made ready to be read: what each block is called, what stands inside it, which notes and
 * proposals stand beside it. Worked out once, then looked up by every part of the page.
 */
import { isSameLanguage } from '#app/domain/consultation/languages.ts';
import type { Block } from '#app/domain/paper/block.ts';
import { blockNames } from '#app/domain/paper/block-names.ts';
import { firstUses } from '#app/domain/paper/glossary-uses.ts';
import type { GlossaryEntry, Paper, Proposal } from '#app/domain/paper/paper.ts';
import { targetKey, type Target } from '#app/domain/response/target.ts';
import { cutAtMarks, plainDigits } from './inline-marks.ts';

/** What of a paper is read: a translation has no more. */
export type ReadablePaper = Pick<Paper, 'language' | 'blocks' | 'proposals' | 'glossary'>;

export type Reading = {
  readonly paper: ReadablePaper;
  /** Unique name by block id. */
  readonly names: ReadonlyMap<string, string>;
  /** Blocks by the id of their parent, in reading order; null for those at the top. */
  readonly children: ReadonlyMap<string | null, readonly Block[]>;
  /** Proposals by the block after which each is marked. */
  readonly proposals: ReadonlyMap<string, readonly Proposal[]>;
  /** Terms to explain, by block id or by the key of a passage before the paper. */
  readonly terms: ReadonlyMap<string, readonly GlossaryEntry[]>;
  /** Footnotes by label, with plain digits. */
  readonly footnotes: ReadonlyMap<string, Block>;
  /** The block that first leads to a footnote, by the footnote's id. */
  readonly markers: ReadonlyMap<string, string>;
  /** Where a comment on a target begins; null while no responses are taken. */
  readonly commentHref: ((target: Target) => string) | null;
  /** The language of what the portal adds among the words; undefined where it is the paper's. */
  readonly portalLanguage: 'en-GB' | undefined;
};

type Place = {
  /** Null while no responses are taken. */
  readonly respondTo: string | null;
  /** What stands on the page above the paper, in reading order. */
  readonly passagesBefore: readonly { readonly key: string; readonly text: string }[];
};

export function readingOf(paper: ReadablePaper, place: Place): Reading {
  const footnotes = footnotesOf(paper.blocks);
  const passages = paper.blocks.map(({ id, text }) => ({ key: id, text }));
  return {
    paper,
    names: blockNames(paper.blocks),
    children: childrenOf(paper.blocks),
    proposals: proposalsByBlock(paper),
    terms: firstUses(paper.glossary, [...place.passagesBefore, ...passages]),
    footnotes,
    markers: markersOf(paper.blocks, footnotes),
    commentHref: place.respondTo === null ? null : commentHrefOf(place.respondTo),
    portalLanguage: isSameLanguage(paper.language, 'en-GB') ? undefined : 'en-GB',
  };
}

/** Address at which a comment on a target of the consultation begins. */
export function commentHrefOf(slug: string): (target: Target) => string {
  return (target) =>
    `/consultations/${slug}/respond/comment?on=${encodeURIComponent(targetKey(target))}`;
}

function childrenOf(blocks: readonly Block[]): Reading['children'] {
  const children = new Map<string | null, Block[]>();
  for (const block of blocks) {
    const siblings = children.get(block.parent);
    if (siblings) siblings.push(block);
    else children.set(block.parent, [block]);
  }
  return children;
}

/** A proposal is marked after the first of its blocks that is more than a heading. */
function proposalsByBlock({ blocks, proposals }: ReadablePaper): Reading['proposals'] {
  const marked = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const sources = blocks.filter(({ id }) => proposal.sourceBlocks.includes(id));
    const place = sources.find(({ kind }) => !isOutline(kind)) ?? sources[0];
    if (place) marked.set(place.id, [...(marked.get(place.id) ?? []), proposal]);
  }
  return marked;
}

/** True for the kinds that head what follows. */
export function isOutline(kind: Block['kind']): boolean {
  return kind === 'section' || kind === 'heading';
}

function footnotesOf(blocks: readonly Block[]): Reading['footnotes'] {
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'footnote' && block.label !== null
        ? [[plainDigits(block.label.trim()), block] as const]
        : [],
    ),
  );
}

function markersOf(
  blocks: readonly Block[],
  footnotes: Reading['footnotes'],
): Reading['markers'] {
  const labels = new Set(footnotes.keys());
  const markers = new Map<string, string>();
  for (const block of blocks) {
    for (const { footnote: label } of cutAtMarks(block.text, block.marks, labels)) {
      const footnote = label === null ? undefined : footnotes.get(label);
      const isNew = footnote && footnote.id !== block.id && !markers.has(footnote.id);
      if (isNew) markers.set(footnote.id, block.id);
    }
  }
  return markers;
}
