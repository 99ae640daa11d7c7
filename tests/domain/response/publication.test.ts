import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  moderateResponse,
  placesOf,
  publishedResponse,
  redactText,
  REMOVED_WORDS,
  showsResponses,
  type Redaction,
} from '#app/domain/response/publication.ts';
import type { ResponseContent } from '#app/domain/response/response.ts';
import {
  aComment,
  anOrganisation,
  aResponse,
  aVersion,
  excludedFor,
  someContent,
} from '#tests/support/a-response.ts';

const WORDS = 'Ring 01632 960123. My neighbour agrees.';

function agreed(overrides: Partial<ResponseContent> = {}): Partial<ResponseContent> {
  const comments = [aComment({ target: { kind: 'consultation' }, words: WORDS })];
  return { comments, consent: 'with-name', ...overrides };
}

function aRedaction(start: number, end: number): Redaction {
  return {
    id: 'redaction-1',
    versionId: 'version-1-1',
    targetKey: 'consultation',
    part: 'words',
    ...{ start, end },
    reason: 'A telephone number',
    madeBy: 'staff-1',
    madeAt: new Date('2011-10-20T09:00:00Z'),
  };
}

const cleared = { versionId: 'version-1-1', redactions: [] };

test('a response that was agreed to, read and cleared is published with its name and without what was blacked out', () => {
  const place = placesOf(WORDS, '01632 960123')[0];
  if (!place) throw new Error('The number stands in the words');
  const redactions = [aRedaction(place.start, place.end)];

  expect(publishedResponse(aResponse(1, agreed()), { ...cleared, redactions })).toEqual({
    number: 1,
    receivedOn: '2011-08-01',
    type: 'individual',
    name: 'A Resident',
    paperVersion: 1,
    comments: [
      aComment({
        target: { kind: 'consultation' },
        words: `Ring ${REMOVED_WORDS}. My neighbour agrees.`,
      }),
    ],
  });
});

test('an organisation is named as itself and the person who wrote for it is not', () => {
  const response = aResponse(1, agreed({ respondent: anOrganisation() }));

  expect(publishedResponse(response, cleared)?.name).toBe('Fairhaven Voluntary Action');
});

test('without consent to be named, neither person nor organisation is', () => {
  for (const respondent of [anOrganisation(), undefined]) {
    const content = agreed({ consent: 'without-name', ...(respondent ? { respondent } : {}) });
    expect(publishedResponse(aResponse(1, content), cleared)?.name).toBeNull();
  }
});

// the publication half.
test.each([
  ['“not at all”', aResponse(1, agreed({ consent: 'not-at-all' }))],
  ['a withdrawal', aResponse(1, agreed(), { withdrawnAt: new Date('2011-08-02T09:00:00Z') })],
  ['an exclusion', aResponse(1, agreed(), excludedFor('spam'))],
  ['lateness that nobody has accepted', aResponse(1, agreed(), { timeliness: 'late' })],
  [
    'a later version that nobody has read',
    aResponse(1, agreed(), {
      versions: [
        aVersion(1, 1, someContent(agreed())),
        aVersion(1, 2, someContent(agreed({ comments: [] }))),
      ],
    }),
  ],
])('%s keeps a response that was once cleared off the public pages', (_why, response) => {
  expect(publishedResponse(response, cleared)).toBeNull();
});

test('nothing is published that no person has cleared', () => {
  expect(
    publishedResponse(aResponse(1, agreed()), { versionId: null, redactions: [] }),
  ).toBeNull();
});

test.each([
  ['no consent', aResponse(1, agreed({ consent: 'not-at-all' })), 'version-1-1', 'no-consent'],
  [
    'a response that does not count',
    aResponse(1, agreed(), excludedFor('spam')),
    'version-1-1',
    'not-analysed',
  ],
  ['another version than was read', aResponse(1, agreed()), 'version-1-0', 'changed-since'],
])('%s cannot be cleared', (_case, response, versionId, kind) => {
  expect(moderateResponse(response, { decision: 'publish', versionId })).toEqual({
    ok: false,
    refusal: { kind },
  });
});

test('keeping back needs a reason, which is kept without its edges', () => {
  const keepBack = (reason: string) =>
    moderateResponse(aResponse(1, agreed()), {
      decision: 'keep-back',
      reason,
      versionId: 'version-1-1',
    });

  expect(keepBack('  ')).toEqual({ ok: false, refusal: { kind: 'reason-missing' } });
  expect(keepBack(' It names a child. ')).toEqual({
    ok: true,
    value: { decision: 'keep-back', reason: 'It names a child.' },
  });
});

test.each([
  ['scheduled', false],
  ['open', false],
  ['extended', false],
  ['closed', true],
  ['outcome', true],
  ['withdrawn', false],
] as const)('responses in the stage %s: shown %s', (stage, isShown) => {
  expect(showsResponses(stage)).toBe(isShown);
});

test('a passage is found however its white space was broken, and every time it stands there', () => {
  expect(placesOf('Mrs A.\nSmith and Mrs A.  Smith', 'Mrs A. Smith')).toHaveLength(2);
  expect(placesOf('a+b (c)', 'a+b (c)')).toEqual([{ start: 0, end: 7 }]);
  expect(placesOf('words', '   ')).toEqual([]);
});

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 });

test('no character inside a span is left and every character outside all of them is, in order', () => {
  fc.assert(
    fc.property(text, spans, (words, pairs) => {
      const within = pairs
        .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))
        .filter(({ start, end }) => start < end && end <= words.length);
      const isCovered = (place: number) =>
        within.some(({ start, end }) => start <= place && place < end);
      const kept = words
        .split('')
        .filter((_, place) => !isCovered(place))
        .join('');

      expect(redactText(words, within).replaceAll(REMOVED_WORDS, '')).toBe(
        kept.replaceAll(REMOVED_WORDS, ''),
      );
    }),
  );
});

test('a passage that is blacked out wherever it stands cannot be found in what is shown', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('01632 960123', 'a@example.org', '(x)'),
      (around, secret) => {
        const words = `${around} ${secret} ${around}${secret}`;
        expect(redactText(words, placesOf(words, secret))).not.toContain(secret);
      },
    ),
  );
});
