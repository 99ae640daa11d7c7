import { expect, test } from 'vitest';

import { contentOfDraft, DRAFT_IDLE_MS, isIdle } from '#app/domain/response/draft.ts';
import { aPaper } from '#tests/support/factories.ts';

const at = new Date('2026-03-02T10:00:00Z');

function comment(words: string, revision: number) {
  return {
    target: { kind: 'consultation' as const },
    position: null,
    words,
    choices: [],
    suggestedWording: null,
    paperVersion: 2,
    revision,
    savedAt: at,
  };
}

//
test('a draft that chooses nothing is an individual’s, not to be published', () => {
  const draft = {
    respondent: null,
    consent: null,
    wantsOutcome: false,
    comments: [],
    attachments: [],
  };

  expect(contentOfDraft(draft, aPaper())).toEqual({
    respondent: {
      type: 'individual',
      name: '',
      email: '',
      area: '',
      organisation: null,
      meeting: null,
    },
    comments: [],
    consent: 'not-at-all',
    wantsOutcome: false,
    attachments: [],
  });
});

test('empty comments are dropped; the version that was read goes along, how often it was saved does not', () => {
  const draft = {
    respondent: null,
    consent: 'with-name' as const,
    wantsOutcome: false,
    attachments: [],
    comments: [
      comment(' ', 1),
      { ...comment('Yes.', 3), target: { kind: 'block' as const, id: 'b1' } },
    ],
  };

  expect(contentOfDraft(draft, aPaper()).comments).toEqual([
    {
      target: { kind: 'block', id: 'b1' },
      position: null,
      words: 'Yes.',
      choices: [],
      suggestedWording: null,
      paperVersion: 2,
    },
  ]);
});

test.each([
  ['just before 30 minutes', DRAFT_IDLE_MS - 1, false],
  ['at 30 minutes', DRAFT_IDLE_MS, true],
])('%s of rest, a draft is or is not idle', (_case, restMs, idle) => {
  expect(isIdle({ updatedAt: at, isOwnDevice: false }, new Date(at.getTime() + restMs))).toBe(
    idle,
  );
});

test('a draft on the respondent’s own device never rests', () => {
  const longAfter = new Date(at.getTime() + 30 * DRAFT_IDLE_MS);

  expect(isIdle({ updatedAt: at, isOwnDevice: true }, longAfter)).toBe(false);
});
