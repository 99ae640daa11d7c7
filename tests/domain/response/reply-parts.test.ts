import { expect, test } from 'vitest';

import { replyParts } from '#app/domain/response/reply-parts.ts';
import { aComment } from '#tests/support/a-response.ts';
import { aPaper, aQuestion } from '#tests/support/factories.ts';

const paper = aPaper({
  proposals: [
    {
      id: 'p1',
      title: 'One board',
      summary: null,
      sourceBlocks: ['b1'],
      changes: [],
      isSuggested: false,
    },
  ],
  questions: [
    aQuestion({
      id: 'q1',
      kind: 'yes-no',
      choices: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
    }),
  ],
});

test('a new reply is offered proposals and questions, and not every paragraph', () => {
  expect(replyParts(paper, []).map(({ key }) => key)).toEqual(['proposal:p1', 'question:q1']);
});

test('whatever a reply says already has its part, with all that was said on it', () => {
  const parts = replyParts(paper, [
    aComment({ target: { kind: 'consultation' }, words: 'All of it.' }),
    aComment({ target: { kind: 'block', id: 'b1' }, suggestedWording: 'Better words.' }),
    aComment({ target: { kind: 'question', id: 'q1' }, choices: ['yes', 'perhaps'] }),
    aComment({ target: { kind: 'seat', id: 'gone' }, position: 'oppose' }),
  ]);

  expect(parts).toMatchObject([
    { key: 'proposal:p1', takesPosition: true, hasWording: false },
    {
      key: 'question:q1',
      prompt: 'Question q1?',
      asked: {
        kind: 'several-choices',
        choices: [{ id: 'yes' }, { id: 'no' }, { id: 'perhaps', label: 'perhaps' }],
      },
    },
    { key: 'block:b1', takesPosition: false, hasWording: true },
    { key: 'seat:gone', takesPosition: true },
  ]);
});
