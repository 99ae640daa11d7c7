/**
 * Principles, recommendations, questions and actions follow the blocks that are tagged as such: a
 * block newly tagged becomes one, a block no longer tagged ceases to be one, and the words of one
 * that only repeats its block stay those of the block.
 */
import type { Block, BlockKind } from '../block.ts';
import type { Paper } from '../paper.ts';

type Sourced = { readonly id: string; readonly sourceBlocks: readonly string[] };
type Tagged = Pick<Paper, 'principles' | 'recommendations' | 'questions' | 'actions'>;

type Following<Entry> = {
  readonly kind: BlockKind;
  readonly make: (block: Block, entries: readonly Entry[]) => Entry;
  /** The entry with the block's words; the same entry when its words are not the old block's. */
  readonly reword: (entry: Entry, before: Block, after: Block) => Entry;
};

export function followTagged(paper: Paper, blocks: readonly Block[]): Paper {
  const places: Places = {
    before: new Map(paper.blocks.map((block) => [block.id, block])),
    after: new Map(blocks.map((block) => [block.id, block])),
    order: new Map(blocks.map(({ id }, index) => [id, index])),
  };
  const followed: Tagged = {
    principles: follow(paper.principles, PRINCIPLES, places),
    recommendations: follow(paper.recommendations, RECOMMENDATIONS, places),
    questions: follow(paper.questions, QUESTIONS, places),
    actions: follow(paper.actions, ACTIONS, places),
  };
  return { ...paper, ...followed };
}

type Places = {
  readonly before: ReadonlyMap<string, Block>;
  readonly after: ReadonlyMap<string, Block>;
  readonly order: ReadonlyMap<string, number>;
};

function follow<Entry extends Sourced>(
  entries: readonly Entry[],
  { kind, make, reword }: Following<Entry>,
  { before, after, order }: Places,
): readonly Entry[] {
  const kept = entries
    .filter((entry) => !hasLostTag(entry, kind, before, after))
    .map((entry) => {
      const [source = ''] = entry.sourceBlocks;
      const [old, now] = [before.get(source), after.get(source)];
      return old && now && old !== now ? reword(entry, old, now) : entry;
    });
  const cited = new Set(kept.flatMap(({ sourceBlocks }) => sourceBlocks));
  const added = [...after.values()].filter(
    (block) =>
      block.kind === kind && before.get(block.id)?.kind !== kind && !cited.has(block.id),
  );
  if (added.length === 0) return kept;
  const all = added.reduce<readonly Entry[]>(
    (list, block) => [...list, make(block, list)],
    kept,
  );
  const place = ({ sourceBlocks }: Entry): number => order.get(sourceBlocks[0] ?? '') ?? -1;
  return [...all].sort((one, other) => place(one) - place(other));
}

/** True when its one block was tagged as its kind and no longer is. */
function hasLostTag(
  { sourceBlocks }: Sourced,
  kind: BlockKind,
  before: Places['before'],
  after: Places['after'],
): boolean {
  const [source, ...others] = sourceBlocks;
  if (source === undefined || others.length > 0) return false;
  return before.get(source)?.kind === kind && after.get(source)?.kind !== kind;
}

function wordsOf({ label, text }: Block) {
  return { label, text };
}

const RECOMMENDATIONS: Following<Paper['recommendations'][number]> = {
  kind: 'recommendation',
  make: (block) => ({ id: `r-${block.id}`, ...wordsOf(block), sourceBlocks: [block.id] }),
  reword: (entry, before, after) =>
    entry.text === before.text ? { ...entry, ...wordsOf(after) } : entry,
};

const PRINCIPLES: Following<Paper['principles'][number]> = {
  kind: 'principle',
  make: (block, entries) => ({
    id: `p-${block.id}`,
    label: block.label ?? `P${entries.length + 1}`,
    text: block.text,
    sourceBlocks: [block.id],
  }),
  reword: (entry, before, after) =>
    entry.text === before.text
      ? { ...entry, label: after.label ?? entry.label, text: after.text }
      : entry,
};

const QUESTIONS: Following<Paper['questions'][number]> = {
  kind: 'question',
  make: (block) => ({
    id: `q-${block.id}`,
    label: block.label,
    prompt: block.text,
    hint: null,
    kind: 'open',
    choices: [],
    showWhen: null,
    sourceBlocks: [block.id],
  }),
  reword: (entry, before, after) =>
    entry.prompt === before.text ? { ...entry, label: after.label, prompt: after.text } : entry,
};

const ACTIONS: Following<Paper['actions'][number]> = {
  kind: 'action',
  make: (block) => ({
    id: `act-${block.id}`,
    ...wordsOf(block),
    owner: null,
    sourceBlocks: [block.id],
  }),
  reword: (entry, before, after) =>
    entry.text === before.text ? { ...entry, ...wordsOf(after) } : entry,
};
