import { expect, test } from 'vitest';

import { figureWords } from '#app/domain/analysis/figure-words.ts';
import type { Figure } from '#app/domain/analysis/figure.ts';
import { aPaper } from '#tests/support/factories.ts';

const paper = aPaper({
  proposals: [
    {
      id: 'p1',
      title: 'Rename the Board',
      summary: null,
      sourceBlocks: ['b1'],
      changes: [],
      isSuggested: false,
    },
  ],
});

test.each<[Figure, string]>([
  [{ kind: 'received' }, 'Responses received'],
  [{ kind: 'excluded', reason: 'spam' }, 'Not analysed: Spam'],
  [{ kind: 'analysed', type: 'individual' }, 'Responses analysed (individuals)'],
  [{ kind: 'channel', channel: 'letter', type: null }, 'Came by: Letter'],
  [
    { kind: 'position', target: 'proposal:p1', position: 'oppose', type: 'organisation' },
    'Oppose: Proposal: Rename the Board (organisations)',
  ],
  [
    { kind: 'position', target: 'proposal:p1', position: 'not-answered', type: null },
    'Took no position: Proposal: Rename the Board',
  ],
])('%j is called “%s”', (figure, words) => {
  expect(figureWords(figure, paper)).toBe(words);
});
