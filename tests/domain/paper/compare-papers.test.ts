import fc from 'fast-check';
import { expect, test } from 'vitest';

import { comparePapers } from '#app/domain/paper/compare-papers.ts';
import type { Block } from '#app/domain/paper/block.ts';
import type { Proposal } from '#app/domain/paper/paper.ts';
import { aBlock, aChange, aGroup, aPaper, aSeat } from '#tests/support/factories.ts';

const aProposal: Proposal = {
  id: 'p1',
  title: 'One board',
  summary: 'A single board.',
  sourceBlocks: ['b1'],
  changes: [],
  isSuggested: true,
};

function paperOf(...blocks: readonly Block[]) {
  return aPaper({ blocks });
}

/** What is said of each part that differs, in order. */
function said(...papers: Parameters<typeof comparePapers>): readonly string[] {
  return comparePapers(...papers).map(
    ({ name, what, isMoved }) => `${name}: ${isMoved ? 'moved' : what}`,
  );
}

test('changed words, a changed label, note and kind are each said, with the words compared', () => {
  const before = paperOf(aBlock({ id: 'b1', label: '2.1', text: 'We meet twice.' }));
  const after = paperOf(
    aBlock({ id: 'b1', label: '2.1.1', text: 'We meet often.', note: 'Corrected.' }),
  );

  expect(comparePapers(before, after)).toEqual([
    {
      kind: 'block',
      id: 'b1',
      name: 'Passage 2.1.1',
      what: 'changed',
      isMoved: false,
      isSetUpOtherwise: false,
      facts: [
        {
          name: 'Words',
          parts: [
            { kind: 'kept', text: 'We meet ' },
            { kind: 'removed', text: 'twice' },
            { kind: 'added', text: 'often' },
            { kind: 'kept', text: '.' },
          ],
        },
        {
          name: 'Printed label',
          parts: [
            { kind: 'kept', text: '2.1' },
            { kind: 'added', text: '.1' },
          ],
        },
        { name: 'Note by the editor', parts: [{ kind: 'added', text: 'Corrected.' }] },
      ],
    },
  ]);
});

test('a passage that is gone is listed where it stood, and new ones where they stand', () => {
  const [one, two, three] = [1, 2, 3].map((n) => aBlock({ id: `b${n}`, label: `${n}.0` }));
  const fresh = aBlock({ id: 'b9', label: '1.5' });
  if (!one || !two || !three) throw new Error('three blocks');

  expect(said(paperOf(one, two, three), paperOf(one, fresh, three))).toEqual([
    'Passage 2.0: removed',
    'Passage 1.5: added',
  ]);
});

test('a passage that stands elsewhere is moved, and what moves inside it is not listed again', () => {
  const section = aBlock({ id: 'b1', kind: 'section', label: '1' });
  const inside = aBlock({ id: 'b2', label: '1.1', parent: 'b1', depth: 1 });
  const others = [3, 4, 5].map((n) => aBlock({ id: `b${n}`, label: String(n) }));

  const [moved, ...more] = comparePapers(
    paperOf(section, inside, ...others),
    paperOf(...others, section, inside),
  );

  expect(more).toEqual([]);
  expect(moved).toMatchObject({
    id: 'b1',
    isMoved: true,
    facts: [
      {
        name: 'Place',
        parts: [
          { kind: 'removed', text: 'at the start' },
          { kind: 'added', text: 'after Passage 5' },
        ],
      },
    ],
  });
});

test('a passage put in elsewhere leaves the others as they are, though they are counted anew', () => {
  const before = paperOf(aBlock({ id: 'b1' }), aBlock({ id: 'b2' }));
  const after = paperOf(aBlock({ id: 'b0' }), aBlock({ id: 'b1' }), aBlock({ id: 'b2' }));
  const papers = [
    { ...before, proposals: [aProposal] },
    { ...after, proposals: [aProposal] },
  ] as const;

  expect(said(...papers)).toEqual(['Paragraph 1: added']);
});

test('proposals, seats and changes are compared fact by fact; a mere confirmation is none', () => {
  const group = aGroup({ id: 'g1', name: 'Board' });
  const structure = (maximum: number | null) => ({
    groups: [group],
    seats: [aSeat({ id: 's1', group: 'g1', label: 'Police', maximum })],
    reportingLines: [],
    changes: [aChange({ id: 'c1', title: 'Smaller board', after: `${maximum ?? 'Any'}` })],
  });
  const before = aPaper({ structure: structure(2), proposals: [aProposal] });
  const after = aPaper({
    structure: structure(null),
    proposals: [{ ...aProposal, isSuggested: false }],
  });

  expect(said(before, after)).toEqual([
    'Seat on Board: Police: changed',
    'Change: Smaller board: changed',
  ]);
});

test('what no fact says is still said to be set up in another way', () => {
  const question = {
    id: 'q1',
    label: null,
    prompt: 'Which?',
    hint: null,
    kind: 'one-choice' as const,
    showWhen: null,
    sourceBlocks: ['b1'],
    choices: [{ id: 'yes', label: 'Yes' }],
  };
  const before = aPaper({ questions: [question] });
  const after = aPaper({
    questions: [{ ...question, choices: [{ id: 'y', label: 'Yes' }] }],
  });

  expect(comparePapers(before, after)).toMatchObject([{ isSetUpOtherwise: true, facts: [] }]);
});

test('between any two papers each block is listed once at most, and none when they are the same', () => {
  const ids = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6'];
  const papers = fc.uniqueArray(fc.constantFrom(...ids)).chain((order) =>
    fc
      .array(fc.constantFrom('One.', 'Two.'), {
        minLength: order.length,
        maxLength: order.length,
      })
      .map((texts) => paperOf(...order.map((id, at) => aBlock({ id, text: texts[at] ?? '' })))),
  );
  fc.assert(
    fc.property(papers, papers, (before, after) => {
      const listed = comparePapers(before, after);

      expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
      for (const { id, what } of listed) {
        const [was, is] = [before, after].map(({ blocks }) =>
          blocks.some((block) => block.id === id),
        );
        expect({ id, what, was, is }).toEqual({
          id,
          what,
          was: what !== 'added',
          is: what !== 'removed',
        });
      }
      const unlisted = after.blocks.filter(({ id }) => !listed.some((one) => one.id === id));
      expect(before.blocks).toEqual(expect.arrayContaining([...unlisted]));
      expect(comparePapers(before, before)).toEqual([]);
    }),
  );
});
