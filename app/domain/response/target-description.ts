/**
 * What a comment is about, in words: a short title and the published text that it answers.
 *
 * Used wherever a comment is shown, so a page, a letter and a copy call the same thing by the same
 * name.
 */
import { blockNames } from '../paper/block-names.ts';
import type { Block } from '../paper/block.ts';
import type { Paper } from '../paper/paper.ts';
import { assertNever } from '../result.ts';
import { targetFromKey, type Target } from './target.ts';

export type TargetDescription = {
  /** "Proposal: One board instead of two", "Paragraph 2.1.1 (first)". */
  readonly title: string;
  /** The published words, one entry a passage, in reading order; empty for the whole paper. */
  readonly passages: readonly string[];
  /** Plain-English summary of a proposal, to be marked as a summary; null when none. */
  readonly summary: string | null;
  /** Editors' notes on those passages: shown visibly apart from them (R-27). */
  readonly notes: readonly string[];
  /** Id of the first block that says it; null when none does. */
  readonly firstBlock: string | null;
};

/** Null when the paper holds no such thing. */
export function describeTarget(paper: Paper, target: Target): TargetDescription | null {
  switch (target.kind) {
    case 'consultation':
      return { ...PLAIN, title: 'The paper as a whole' };
    case 'block':
      return describeBlock(paper, target.id);
    case 'proposal':
      return describeProposal(paper, target.id);
    case 'change':
      return describeChange(paper, target.id);
    case 'option':
      return describeOption(paper, target.id);
    case 'principle':
      return describePrinciple(paper, target.id);
    case 'cell':
      return describeCell(paper, target.option, target.principle);
    case 'seat':
      return describeSeat(paper, target.id);
    case 'question':
      return describeQuestion(paper, target.id);
    default:
      return assertNever(target);
  }
}

/** The title of a target by its key, even when the paper no longer holds it. */
export function titleOfTarget(paper: Paper, key: string): string {
  const target = targetFromKey(key);
  const description = target && describeTarget(paper, target);
  return description?.title ?? `A part of an earlier version of the paper (${key})`;
}

/**
 * The published words that a suggestion would replace, without the labels printed before them; ''
 * when the target has none of its own, or the paper no longer holds it.
 */
export function publishedWording(paper: Paper, target: Target): string {
  switch (target.kind) {
    case 'block':
      return textOf(blocksInside(paper, [target.id]));
    case 'proposal':
      return textOf(blocksInside(paper, sourceBlocksOf(paper, target.id)));
    case 'change':
      return proposedWording(paper, target.id);
    case 'cell':
      return '';
    default:
      return describeTarget(paper, target)?.passages.join('\n\n') ?? '';
  }
}

function sourceBlocksOf(paper: Paper, proposal: string): readonly string[] {
  return paper.proposals.find(({ id }) => id === proposal)?.sourceBlocks ?? [];
}

function proposedWording(paper: Paper, change: string): string {
  return paper.structure.changes.find(({ id }) => id === change)?.after ?? '';
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n');
}

const PLAIN: Omit<TargetDescription, 'title'> = {
  passages: [],
  summary: null,
  notes: [],
  firstBlock: null,
};

function describeBlock(paper: Paper, id: string): TargetDescription | null {
  const block = paper.blocks.find((candidate) => candidate.id === id);
  if (!block) return null;
  return {
    ...PLAIN,
    title: titleOfBlock(paper, block),
    ...passagesOf(paper, [id]),
  };
}

/** As the pages of the paper call it, so that a repeated label says which it is (RT1). */
function titleOfBlock(paper: Paper, block: Block): string {
  const noun = BLOCK_NOUNS[block.kind];
  const name = blockNames(paper.blocks).get(block.id) ?? '';
  const isPlace = block.label === null || name.includes(' under ');
  if (isPlace && /^[a-z]/.test(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  return `${noun} ${name}`;
}

function describeProposal(paper: Paper, id: string): TargetDescription | null {
  const proposal = paper.proposals.find((candidate) => candidate.id === id);
  if (!proposal) return null;
  return {
    title: `Proposal: ${proposal.title}`,
    summary: proposal.summary,
    ...passagesOf(paper, proposal.sourceBlocks),
  };
}

function describeChange(paper: Paper, id: string): TargetDescription | null {
  const change = paper.structure.changes.find((candidate) => candidate.id === id);
  if (!change) return null;
  const stated = [
    change.before === null ? null : `Now: ${change.before}`,
    change.after === null ? null : `Proposed: ${change.after}`,
  ].filter((line) => line !== null);
  return {
    ...PLAIN,
    title: `Change: ${change.title}`,
    passages: stated,
    notes: change.note === null ? [] : [change.note],
    firstBlock: change.sourceBlocks[0] ?? null,
  };
}

function describeOption(paper: Paper, id: string): TargetDescription | null {
  const option = paper.options.find((candidate) => candidate.id === id);
  if (!option) return null;
  const passages = [option.description, option.conclusion ?? ''].filter((text) => text !== '');
  return {
    ...PLAIN,
    title: joinedTitle('Option', option.label, option.title),
    passages,
    firstBlock: option.sourceBlocks[0] ?? null,
  };
}

function describePrinciple(paper: Paper, id: string): TargetDescription | null {
  const principle = paper.principles.find((candidate) => candidate.id === id);
  if (!principle) return null;
  return {
    ...PLAIN,
    title: `Principle ${principle.label}`,
    passages: [principle.text],
    firstBlock: principle.sourceBlocks[0] ?? null,
  };
}

function describeCell(
  paper: Paper,
  optionId: string,
  principleId: string,
): TargetDescription | null {
  const option = describeOption(paper, optionId);
  const principle = describePrinciple(paper, principleId);
  if (!option || !principle) return null;
  return {
    ...PLAIN,
    title: `${option.title}, against ${principle.title}`,
    passages: [...principle.passages, ...option.passages],
    firstBlock: option.firstBlock,
  };
}

function describeSeat(paper: Paper, id: string): TargetDescription | null {
  const { seats, groups } = paper.structure;
  const seat = seats.find((candidate) => candidate.id === id);
  if (!seat) return null;
  const group = groups.find((candidate) => candidate.id === seat.group);
  return {
    ...PLAIN,
    title: group ? `Seat on ${group.name}: ${seat.label}` : `Seat: ${seat.label}`,
    passages: [seat.label, seat.condition ?? ''].filter((text) => text !== ''),
  };
}

function describeQuestion(paper: Paper, id: string): TargetDescription | null {
  const question = paper.questions.find((candidate) => candidate.id === id);
  if (!question) return null;
  const label = question.label === null ? 'Question' : `Question ${question.label}`;
  return {
    ...PLAIN,
    title: `${label}: ${shortened(question.prompt)}`,
    passages: [question.prompt],
    firstBlock: question.sourceBlocks[0] ?? null,
  };
}

/** The words of the blocks and of everything inside them, in reading order. */
function passagesOf(
  paper: Paper,
  ids: readonly string[],
): Pick<TargetDescription, 'passages' | 'notes' | 'firstBlock'> {
  const blocks = blocksInside(paper, ids);
  return {
    passages: blocks.map(printed).filter((text) => text !== ''),
    notes: blocks.map((block) => block.note).filter((note) => note !== null),
    firstBlock: blocks[0]?.id ?? null,
  };
}

function blocksInside(paper: Paper, ids: readonly string[]): readonly Block[] {
  const wanted = new Set(ids);
  // A parent stands before its children, so one pass meets every descendant.
  for (const block of paper.blocks) {
    const isInside = block.parent !== null && wanted.has(block.parent);
    if (isInside && !isOutlineOnly(paper, block.parent)) wanted.add(block.id);
  }
  return paper.blocks.filter((block) => wanted.has(block.id));
}

/** A heading is commented on as itself; the section below it has blocks of its own. */
function isOutlineOnly(paper: Paper, id: string | null): boolean {
  const kind = paper.blocks.find((block) => block.id === id)?.kind;
  return kind === 'section' || kind === 'heading';
}

function printed(block: Block): string {
  return block.label === null ? block.text : `${block.label} ${block.text}`.trim();
}

const BLOCK_NOUNS: Readonly<Record<Block['kind'], string>> = {
  section: 'Section',
  heading: 'Heading',
  paragraph: 'Paragraph',
  list: 'List',
  'list-item': 'List item',
  table: 'Table',
  quote: 'Quotation',
  footnote: 'Footnote',
  figure: 'Figure',
  option: 'Option',
  principle: 'Principle',
  recommendation: 'Recommendation',
  question: 'Question',
  response: 'Response',
  action: 'Action',
  'tor-clause': 'Clause',
  'membership-line': 'Membership line',
  'schedule-row': 'Schedule row',
};

const SHORT_TITLE_CHARACTERS = 60;

/** At most 60 characters, cut between words and marked as cut; the whole text is shown beside it. */
function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (oneLine.length <= SHORT_TITLE_CHARACTERS) return oneLine;
  const cut = oneLine.slice(0, SHORT_TITLE_CHARACTERS);
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > 0 ? cut.slice(0, lastSpace) : cut}…`;
}

/** An option printed as "Option A" is not called "Option Option A". */
function joinedTitle(noun: string, label: string, title: string): string {
  const name = label.toLowerCase().startsWith(noun.toLowerCase()) ? label : `${noun} ${label}`;
  return title === '' || title === label ? name : `${name}: ${title}`;
}
