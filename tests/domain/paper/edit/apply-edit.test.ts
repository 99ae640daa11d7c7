/** The edits of the review screen: what each does, and what no sequence of them may ever do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { BLOCK_KINDS } from '#app/domain/paper/block.ts';
import { applyEdit } from '#app/domain/paper/edit/apply-edit.ts';
import type { Edit, PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { listStructureFaults } from '#app/domain/structure/structure-faults.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function aPaper(...elements: readonly SourceElement[]): Paper {
  return importPaper(aSource(...elements), { kind: 'consultation' });
}

let made = 0;
const newId = () => `n${(made += 1)}`;

function done(paper: Paper, edit: PaperEdit): Edit {
  const outcome = applyEdit(paper, edit, newId);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

function lines({ blocks }: Paper): readonly string[] {
  return blocks.map((block) =>
    `${'  '.repeat(block.depth)}${block.kind} ${block.text}`.trimEnd(),
  );
}

const COUNCIL = aPaper(
  aHeading('1. Aims'),
  aParagraph('This is why it is there.'),
  aParagraph('It meets each month.'),
  anEntry('health'),
  anEntry('homes'),
  aHeading('2. Members'),
  aParagraph('It is proposed that the board is renamed.'),
);

test('a new heading takes in what follows it up to the next heading', () => {
  const { paper, summary } = done(COUNCIL, { kind: 'retag', blocks: ['b2'], to: 'heading' });

  expect(lines(paper)).toEqual([
    'section Aims',
    '  heading This is why it is there.',
    '    paragraph It meets each month.',
    '    list',
    '      list-item health',
    '      list-item homes',
    'section Members',
    '  paragraph It is proposed that the board is renamed.',
  ]);
  expect(summary).toBe('Tagged paragraph 1 under 1. as heading');
});

test('a heading that is none hands its blocks to the heading before it', () => {
  const { paper } = done(COUNCIL, { kind: 'retag', blocks: ['b7'], to: 'paragraph' });

  expect(lines(paper).slice(6)).toEqual([
    '  paragraph Members',
    '  paragraph It is proposed that the board is renamed.',
  ]);
});

test('an entry that is a heading leaves its list, and the list keeps its place', () => {
  const { paper } = done(COUNCIL, { kind: 'retag', blocks: ['b5'], to: 'heading' });

  expect(lines(paper).slice(2, 6)).toEqual([
    '  paragraph It meets each month.',
    '  heading health',
    '    list-item homes',
    'section Members',
  ]);
});

test('a block moves past its neighbour, and at the end of its part out of it', () => {
  const down = done(COUNCIL, { kind: 'move', block: 'b2', direction: 'down' }).paper;
  const out = done(COUNCIL, { kind: 'move', block: 'b6', direction: 'down' }).paper;

  expect(lines(down).slice(1, 3)).toEqual([
    '  paragraph It meets each month.',
    '  paragraph This is why it is there.',
  ]);
  expect(lines(out).slice(3, 6)).toEqual([
    '  list',
    '    list-item health',
    '  list-item homes',
  ]);
});

test('a block can be put into another part, and nothing into itself', () => {
  const edit: PaperEdit = { kind: 'put-inside', block: 'b3', parent: 'b7' };

  expect(lines(done(COUNCIL, edit).paper).slice(-2)).toEqual([
    '  paragraph It is proposed that the board is renamed.',
    '  paragraph It meets each month.',
  ]);
  expect(applyEdit(COUNCIL, { ...edit, block: 'b7', parent: 'b8' }, newId).ok).toBe(false);
});

test('a block tagged as a recommendation becomes one, and ceases to be one when untagged', () => {
  const tagged = done(COUNCIL, { kind: 'retag', blocks: ['b3'], to: 'recommendation' }).paper;
  const untagged = done(tagged, { kind: 'retag', blocks: ['b3'], to: 'paragraph' }).paper;

  expect(tagged.recommendations).toEqual([
    { id: 'r-b3', label: null, text: 'It meets each month.', sourceBlocks: ['b3'] },
  ]);
  expect(untagged.recommendations).toEqual([]);
});

test('each piece of a principle that is split is a principle', () => {
  const paper = aPaper(
    aHeading('5. Principles'),
    anEntry('Be open. Be brief.'),
    anEntry('Be fair.'),
  );
  const at = 'Be open. '.length;
  const [item] = paper.principles.flatMap(({ sourceBlocks }) => sourceBlocks);
  const split = done(paper, { kind: 'split', block: item ?? '', at }).paper;

  expect(split.principles.map(({ text }) => text)).toEqual([
    'Be open.',
    'Be brief.',
    'Be fair.',
  ]);
});

test('a proposal is marked, worded, linked and unlinked, and its last source stays', () => {
  const { paper } = done(
    { ...COUNCIL, proposals: [] },
    { kind: 'add-proposal', blocks: ['b8'], title: null },
  );
  const [proposal] = paper.proposals;
  const id = proposal?.id ?? '';
  const words = { title: 'A new name', summary: 'The board gets a new name.' };
  const worded = done(paper, { kind: 'change-proposal', proposal: id, ...words }).paper;
  const linked = done(worded, { kind: 'link-block', proposal: id, block: 'b3' }).paper;
  const unlinked = done(linked, { kind: 'unlink-block', proposal: id, block: 'b8' }).paper;

  expect(proposal).toMatchObject({ title: 'Members', isSuggested: false });
  expect(unlinked.proposals).toEqual([
    { id, ...words, sourceBlocks: ['b3'], changes: [], isSuggested: false },
  ]);
  expect(
    applyEdit(unlinked, { kind: 'unlink-block', proposal: id, block: 'b3' }, newId),
  ).toEqual({
    ok: false,
    refusal: {
      kind: 'cannot-link',
      reason: 'A proposal needs at least one part of the paper that says it.',
    },
  });
});

test('a warning that was looked at stays with its reason, and can be taken up again', () => {
  const paper = aPaper(aParagraph('Reply by Monday 14 October 2011.'));
  const at = paper.warnings.findIndex(({ code }) => code === 'weekday-mismatch');
  const reason = 'The printed copy says so.';
  const seen = done(paper, { kind: 'look-at', warning: at, reason }).paper;

  expect(seen.lookedAt).toMatchObject([{ code: 'weekday-mismatch', block: 'b1', reason }]);
  expect(done(seen, { kind: 'look-again', warning: at }).paper.lookedAt).toEqual([]);
});

test('what a person has changed is not read again from the words', () => {
  const glossary = [{ term: 'LSP', expansion: 'Local Strategic Partnership' }];
  const mine = done(COUNCIL, { kind: 'change-glossary', entries: glossary }).paper;
  const edited = done(mine, { kind: 'merge', blocks: ['b2', 'b3'] }).paper;

  expect(edited.glossary).toEqual(glossary);
  expect(edited.suggested.parts).not.toContain('glossary');
});

const element: fc.Arbitrary<SourceElement> = fc.constantFrom(
  aParagraph('1.1 The members are: the council, the police. They meet.'),
  aParagraph('It is proposed that the Example Board and'),
  aParagraph('the Health Group merge.'),
  anEntry('an entry (x2)'),
  anEntry('inner entry', 1),
  anEntry('a) lettered entry'),
  aParagraph('¹ A note on one'),
  aHeading('2. Principles'),
  aHeading('Membership:', 2),
  aHeading('Option A: Do nothing', 2),
  aTable([['', 'Board']]),
  aTable([['Homes', 'The']]),
);

type Draw = readonly [number, number, number, number];

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)];
}

/** Just behind a space of the block's text; 0 when it has none. */
function cutIn(paper: Paper, one: number, extra: number): number {
  const [text = ''] = [pick(paper.blocks, one)?.text];
  const cuts = [...text.matchAll(/\s/gu)].map(({ index }) => index + 1);
  return pick(cuts, extra) ?? 0;
}

/** An edit on what the paper holds, chosen by the numbers. */
function editFrom(paper: Paper, [choice, one, other, extra]: Draw): PaperEdit {
  const ids = paper.blocks.map(({ id }) => id);
  const [block = '', second = ''] = [pick(ids, one), pick(ids, other)];
  const [proposal = ''] = [pick(paper.proposals, one)?.id];
  const [to = 'paragraph'] = [pick(BLOCK_KINDS, extra)];
  const [direction = 'up'] = [pick(['up', 'down'] as const, extra)];
  const [note = null, parent = null] = [
    pick(['A note', null], extra),
    pick([null, second, second], extra),
  ];
  const edits: readonly PaperEdit[] = [
    { kind: 'retag', blocks: [block, second], to },
    { kind: 'split', block, at: cutIn(paper, one, extra) },
    { kind: 'merge', blocks: [block, second] },
    { kind: 'merge-with-next', block },
    { kind: 'move', block, direction },
    { kind: 'put-inside', block, parent },
    { kind: 'note', block, note },
    { kind: 'apply-remedy', warning: one % Math.max(1, paper.warnings.length) },
    { kind: 'add-proposal', blocks: [block, second], title: null },
    { kind: 'unlink-block', proposal, block },
    { kind: 'remove-proposal', proposal },
    { kind: 'read-again', part: 'membership' },
  ];
  return pick(edits, choice) ?? { kind: 'merge-with-next', block };
}

function wordsOf({ blocks }: Paper): readonly string[] {
  return blocks
    .flatMap(({ label, text }) => `${label ?? ''} ${text}`.match(/[\p{L}\p{N}]+/gu) ?? [])
    .sort();
}

test('no sequence of edits loses a word, gives an id twice or puts a block before its parent', () => {
  const draw = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99));
  fc.assert(
    fc.property(
      fc.array(element, { minLength: 1, maxLength: 10 }),
      fc.array(draw, { maxLength: 12 }),
      (elements, draws) => {
        const source = aPaper(...elements);
        let paper = source;
        for (const numbers of draws) {
          const outcome = applyEdit(paper, editFrom(paper, numbers), newId);
          if (outcome.ok) paper = outcome.value.paper;
        }
        expect(wordsOf(paper)).toEqual(wordsOf(source));
        expect(outlineFaults(paper)).toEqual([]);
        expect(danglingSources(paper)).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);

/** Ids given twice, parents that come later or are missing, and depths that do not fit. */
function outlineFaults({ blocks }: Paper): readonly string[] {
  const seen = new Map<string, number>();
  return blocks.flatMap(({ id, parent, depth }) => {
    const above = parent === null ? -1 : seen.get(parent);
    const isTwice = seen.has(id);
    seen.set(id, depth);
    return isTwice || above === undefined || depth !== above + 1 ? [id] : [];
  });
}

function danglingSources(paper: Paper): readonly string[] {
  const known = new Set(paper.blocks.map(({ id }) => id));
  const sourced = [
    ...paper.proposals,
    ...paper.options,
    ...paper.principles,
    ...paper.recommendations,
    ...paper.questions,
    ...paper.meetings,
  ];
  return [
    ...sourced.flatMap(({ sourceBlocks }) => sourceBlocks.filter((id) => !known.has(id))),
    ...listStructureFaults(paper.structure, paper),
  ];
}
