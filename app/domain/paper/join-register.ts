/**
 * Joining a register to the paper it describes.
 *
 * A register is the restructure written by hand beside a paper: proposals, options, principles,
 * recommendations, editor's notes and the structure. It names blocks by quoting them, because it is
 * written before the import has given out ids: a quotation must occur in exactly one block.
 */
import type { Change, Structure } from '../structure/structure.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Block, BlockKind } from './block.ts';
import type {
  GlossaryEntry,
  Option,
  Paper,
  Principle,
  Proposal,
  RecognisedPart,
  Recommendation,
} from './paper.ts';

/** A record whose source blocks are quoted rather than named. */
type Quoting<Sourced extends { readonly sourceBlocks: readonly string[] }> = Omit<
  Sourced,
  'sourceBlocks'
> & { readonly from: readonly string[] };

export type Register = {
  readonly glossary: readonly GlossaryEntry[];
  readonly notes: readonly { readonly block: string; readonly note: string }[];
  readonly proposals: readonly Omit<Quoting<Proposal>, 'changes' | 'isSuggested'>[];
  readonly options: readonly Quoting<Option>[];
  readonly principles: readonly Quoting<Principle>[];
  readonly recommendations: readonly Quoting<Recommendation>[];
  readonly structure: Omit<Structure, 'changes'> & {
    readonly changes: readonly Quoting<Change>[];
  };
};

/** Quotations that do not lead to one block, in the order of the register. */
export type UnplacedQuotations = {
  readonly kind: 'unplaced-quotations';
  readonly quotations: readonly {
    readonly words: string;
    /** Blocks in which it occurs: 0, or 2 and more. */
    readonly occurrences: number;
  }[];
};

/**
 * The paper with the register in place of what the importer only suggested. Words, order, questions,
 * actions, meetings and warnings stay; blocks get their notes and the kinds that the register
 * confirms.
 */
export function joinRegister(
  paper: Paper,
  register: Register,
): Result<Paper, UnplacedQuotations> {
  const quotations = quotationsOf(register).map((words) => ({
    words,
    occurrences: blocksQuoted(paper.blocks, words).length,
  }));
  const unplaced = quotations.filter(({ occurrences }) => occurrences !== 1);
  if (unplaced.length > 0) {
    return refuse({ kind: 'unplaced-quotations', quotations: unplaced });
  }
  return accept(withRegister(paper, register));
}

/** Blocks whose own words contain the quotation, in reading order. */
export function blocksQuoted(blocks: readonly Block[], words: string): readonly Block[] {
  return blocks.filter((block) => block.text.includes(words));
}

const CONFIRMED_BY_REGISTER: readonly RecognisedPart[] = [
  'glossary',
  'options',
  'principles',
  'recommendations',
  'membership',
];

function withRegister(paper: Paper, register: Register): Paper {
  const { structure } = register;
  const placed = <Entry extends { readonly from: readonly string[] }>(entry: Entry) =>
    withSourceBlocks(paper.blocks, entry);
  return {
    ...paper,
    blocks: paper.blocks.map((block) => ({
      ...withNote(block, register),
      kind: confirmedKind(paper.blocks, block, register),
    })),
    glossary: register.glossary,
    proposals: register.proposals.map((proposal) => ({
      ...placed(proposal),
      changes: structure.changes
        .filter((change) => change.proposal === proposal.id)
        .map(({ id }) => id),
      isSuggested: false,
    })),
    options: register.options.map(placed),
    principles: register.principles.map(placed),
    recommendations: register.recommendations.map(placed),
    structure: { ...structure, changes: structure.changes.map(placed) },
    suggested: {
      ...paper.suggested,
      parts: paper.suggested.parts.filter((part) => !CONFIRMED_BY_REGISTER.includes(part)),
    },
  };
}

function withSourceBlocks<Entry extends { readonly from: readonly string[] }>(
  blocks: readonly Block[],
  entry: Entry,
) {
  const { from, ...plain } = entry;
  return {
    ...plain,
    sourceBlocks: blocks
      .filter((block) => from.some((words) => block.text.includes(words)))
      .map(({ id }) => id),
  };
}

function withNote(block: Block, { notes }: Register): Block {
  const note = notes.find(({ block: words }) => block.text.includes(words));
  return note ? { ...block, note: note.note } : block;
}

/** Principles and recommendations are what is quoted as one, membership lines what a seat prints. */
function confirmedKind(
  blocks: readonly Block[],
  block: Block,
  { principles, recommendations, structure }: Register,
): BlockKind {
  const isQuotedBy = ({ from }: { readonly from: readonly string[] }) =>
    from.some((words) => block.text.includes(words));
  if (principles.some(isQuotedBy)) return 'principle';
  if (recommendations.some(isQuotedBy)) return 'recommendation';
  if (structure.seats.some(({ label }) => label === block.text)) return 'membership-line';
  if (block.kind !== 'principle' && block.kind !== 'recommendation') return block.kind;
  const isListed = blocks.some(({ id, kind }) => id === block.parent && kind === 'list');
  return isListed ? 'list-item' : 'paragraph';
}

function quotationsOf(register: Register): readonly string[] {
  const { notes, proposals, options, principles, recommendations, structure } = register;
  const entries = [
    ...proposals,
    ...options,
    ...principles,
    ...recommendations,
    ...structure.changes,
  ];
  return [...notes.map(({ block }) => block), ...entries.flatMap(({ from }) => from)];
}
