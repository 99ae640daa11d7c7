import fc from 'fast-check';
import { expect, test } from 'vitest';

import { BLOCK_KINDS } from '#app/domain/paper/block.ts';
import { blockNames } from '#app/domain/paper/block-names.ts';
import { aBlock } from '#tests/support/factories.ts';

// R-02, RT1: a paragraph and a heading both print 2.1.1.
test('a label that is printed twice is told apart by its place', () => {
  const names = blockNames([
    aBlock({ id: 'b1', kind: 'heading', label: '2.1', text: 'Leadership Forum' }),
    aBlock({ id: 'b2', label: '2.1.1' }),
    aBlock({ id: 'b3', kind: 'heading', label: '2.1.1', text: 'Purpose' }),
    aBlock({ id: 'b4' }),
    aBlock({ id: 'b5', kind: 'quote' }),
    aBlock({ id: 'b6', kind: 'list', text: '' }),
    aBlock({ id: 'b7', kind: 'list-item', parent: 'b6' }),
    aBlock({ id: 'b8', kind: 'list-item', parent: 'b6', label: 'b)' }),
    aBlock({ id: 'b9' }),
  ]);

  expect([...names]).toEqual([
    ['b1', '2.1 Leadership Forum'],
    ['b2', '2.1.1 (first)'],
    ['b3', '2.1.1 (second) Purpose'],
    ['b4', 'paragraph 1 under 2.1.1 (second)'],
    ['b5', 'quotation 1 under 2.1.1 (second)'],
    ['b6', 'list 1 under 2.1.1 (second)'],
    ['b7', 'point 1 under 2.1.1 (second)'],
    ['b8', 'point b) under 2.1.1 (second)'],
    ['b9', 'paragraph 2 under 2.1.1 (second)'],
  ]);
});

test('blocks before any label are called by their number alone', () => {
  const names = blockNames([aBlock({ id: 'b1' }), aBlock({ id: 'b2' })]);

  expect([...names.values()]).toEqual(['paragraph 1', 'paragraph 2']);
});

test('two headings with the same words are told apart', () => {
  const names = blockNames([
    aBlock({ id: 'b1', kind: 'heading', text: 'Membership' }),
    aBlock({ id: 'b2', kind: 'heading', text: 'Membership' }),
  ]);

  expect([...names.values()]).toEqual(['Membership (first)', 'Membership (second)']);
});

test('whatever is printed, every block has a name and no two share one', () => {
  const aPrinted = fc.record({
    kind: fc.constantFrom(...BLOCK_KINDS),
    label: fc.constantFrom(null, '1', '2.1', '2.1.1', 'a)', 'i.'),
    text: fc.constantFrom('', 'Membership', 'Purpose'),
  });
  fc.assert(
    fc.property(fc.array(aPrinted, { maxLength: 30 }), (printed) => {
      const blocks = printed.map((block, at) => aBlock({ ...block, id: `b${at}` }));
      const names = [...blockNames(blocks).values()];
      expect(names).toHaveLength(blocks.length);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
