import { expect, test } from 'vitest';

import { paperTargetKeys } from '#app/domain/response/content.ts';
import { describeTarget, titleOfTarget } from '#app/domain/response/target-description.ts';
import { targetFromKey } from '#app/domain/response/target.ts';
import { aBlock, aChange, aGroup, aPaper, aQuestion, aSeat } from '#tests/support/factories.ts';

const paper = aPaper({
  blocks: [
    aBlock({ id: 'h', kind: 'heading', label: '2.1', text: 'The board' }),
    aBlock({ id: 'b1', label: '2.1.1', text: 'It meets.', parent: 'h', depth: 1 }),
    aBlock({ id: 'b2', label: '2.1.1', text: 'It is large.', note: 'Twenty-nine members.' }),
    aBlock({ id: 'l', kind: 'list', text: '' }),
    aBlock({ id: 'l1', kind: 'list-item', label: 'a)', text: 'One.', parent: 'l', depth: 1 }),
    aBlock({
      id: 'l2',
      kind: 'list-item',
      text: 'word '.repeat(30),
      parent: 'l',
      depth: 1,
    }),
  ],
  proposals: [
    {
      id: 'p1',
      title: 'A smaller board',
      summary: 'Fewer people meet.',
      sourceBlocks: ['b2', 'l'],
      changes: ['c1'],
      isSuggested: false,
    },
  ],
  options: [
    {
      id: 'o1',
      label: 'Option A',
      title: 'Keep it',
      description: 'Nothing changes.',
      conclusion: 'Not preferred.',
      status: 'not-preferred',
      sourceBlocks: ['b1'],
    },
  ],
  principles: [{ id: 'pr1', label: 'P1', text: 'Be clear.', sourceBlocks: ['b1'] }],
  questions: [
    aQuestion({ id: 'q1', label: '1', prompt: 'Do you agree?', sourceBlocks: ['b1'] }),
  ],
  structure: {
    groups: [aGroup({ id: 'g1', name: 'Board' })],
    seats: [aSeat({ id: 's1', group: 'g1', label: 'Chairs (x5)' })],
    reportingLines: [],
    changes: [aChange({ id: 'c1', title: 'Board', before: '29 people', after: null })],
  },
});

test.each([
  ['consultation', 'The paper as a whole', []],
  ['block:b1', 'Paragraph 2.1.1 (first)', ['2.1.1 It meets.']],
  ['block:b2', 'Paragraph 2.1.1 (second)', ['2.1.1 It is large.']],
  ['block:h', 'Heading 2.1 The board', ['2.1 The board']],
  ['block:l', 'List 1 under 2.1.1 (second)', ['a) One.', 'word '.repeat(30)]],
  [
    'proposal:p1',
    'Proposal: A smaller board',
    ['2.1.1 It is large.', 'a) One.', 'word '.repeat(30)],
  ],
  ['option:o1', 'Option A: Keep it', ['Nothing changes.', 'Not preferred.']],
  ['principle:pr1', 'Principle P1', ['Be clear.']],
  [
    'cell:o1/pr1',
    'Option A: Keep it, against Principle P1',
    ['Be clear.', 'Nothing changes.', 'Not preferred.'],
  ],
  ['question:q1', 'Question 1: Do you agree?', ['Do you agree?']],
  ['change:c1', 'Change: Board', ['Now: 29 people']],
  ['seat:s1', 'Seat on Board: Chairs (x5)', ['Chairs (x5)']],
])('%s is described by its title and its published words', (key, title, passages) => {
  const target = targetFromKey(key);
  expect(target && describeTarget(paper, target)).toMatchObject({ title, passages });
});

test('an editor’s note and a summary are kept apart from the published words', () => {
  expect(describeTarget(paper, { kind: 'proposal', id: 'p1' })).toMatchObject({
    summary: 'Fewer people meet.',
    notes: ['Twenty-nine members.'],
    firstBlock: 'b2',
  });
});

test('everything in the paper that can be commented on has a description', () => {
  const described = paperTargetKeys(paper).map((key) => {
    const target = targetFromKey(key);
    return target && describeTarget(paper, target);
  });

  expect(described).not.toContain(null);
});

test('a block without a label is named by its place, as on the pages of the paper', () => {
  expect(titleOfTarget(paper, 'block:l2')).toBe('Point 2 under 2.1.1 (second)');
});

test('a long question is cut between words in its title and stands whole beside it', () => {
  const prompt = 'word '.repeat(30).trim();
  const asking = {
    ...paper,
    questions: [aQuestion({ id: 'q1', prompt, sourceBlocks: ['b1'] })],
  };

  const described = describeTarget(asking, { kind: 'question', id: 'q1' });

  expect(described?.title).toMatch(/^Question: (word ){10,}word…$/);
  expect(described?.passages).toEqual([prompt]);
});

test('what the paper does not have is not described', () => {
  expect(describeTarget(paper, { kind: 'block', id: 'nowhere' })).toBeNull();
});
