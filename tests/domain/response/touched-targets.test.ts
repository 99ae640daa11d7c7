import { expect, test } from 'vitest';

import { comparePapers } from '#app/domain/paper/compare-papers.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { touchedTargets } from '#app/domain/response/touched-targets.ts';
import { aBlock, aChange, aPaper } from '#tests/support/factories.ts';

const PAPER: Paper = aPaper({
  blocks: [
    aBlock({ id: 'b1', kind: 'section', text: 'Boards' }),
    aBlock({ id: 'b2', parent: 'b1', depth: 1 }),
    aBlock({ id: 'b3', parent: 'b1', depth: 1 }),
    aBlock({ id: 'b4' }),
  ],
  proposals: [
    {
      id: 'p1',
      title: 'One board',
      summary: null,
      sourceBlocks: ['b2'],
      changes: [],
      isSuggested: false,
    },
  ],
  options: [
    {
      id: 'o1',
      label: 'A',
      title: 'Stay',
      description: 'No change',
      conclusion: null,
      status: 'undecided',
      sourceBlocks: [],
    },
  ],
  principles: [{ id: 'pr1', label: '1', text: 'Simple', sourceBlocks: ['b4'] }],
  structure: {
    groups: [],
    seats: [],
    reportingLines: [],
    changes: [aChange({ id: 'c1', sourceBlocks: ['b3'] })],
  },
});

function touchedBy(change: Partial<Paper>): readonly string[] {
  const after = { ...PAPER, ...change };
  return touchedTargets({ before: PAPER, after, differences: comparePapers(PAPER, after) });
}

function withBlock(id: string, text: string): Partial<Paper> {
  return {
    blocks: PAPER.blocks.map((block) => (block.id === id ? { ...block, text } : block)),
  };
}

test('changed words touch their passage, what contains it and what is said in it, and no more', () => {
  expect(touchedBy(withBlock('b2', 'Other.'))).toEqual(['proposal:p1', 'block:b1', 'block:b2']);
  expect(touchedBy(withBlock('b3', 'Other.'))).toEqual(['change:c1', 'block:b1', 'block:b3']);
});

test('a principle that is touched touches every option weighed against it', () => {
  expect(touchedBy(withBlock('b4', 'Other.'))).toEqual([
    'principle:pr1',
    'cell:o1/pr1',
    'block:b4',
  ]);
});

test('what is taken out is touched, and so is the passage to which something was added', () => {
  expect(touchedBy({ blocks: PAPER.blocks.filter(({ id }) => id !== 'b4') })).toEqual([
    'principle:pr1',
    'cell:o1/pr1',
    'block:b4',
  ]);
  expect(
    touchedBy({ blocks: [...PAPER.blocks, aBlock({ id: 'b9', parent: 'b1', depth: 1 })] }),
  ).toEqual(['block:b1']);
});

test('nothing is touched by nothing', () => {
  expect(touchedBy({})).toEqual([]);
});
