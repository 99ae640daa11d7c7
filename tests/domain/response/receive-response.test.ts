import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  receiveResponse,
  timelinessOf,
  timelinessOfReceivedOn,
} from '#app/domain/response/receive-response.ts';
import { UNNAMED_INDIVIDUAL } from '#app/domain/response/content.ts';
import type { Comment, ResponseContent } from '#app/domain/response/response.ts';
import { aConsultation } from '#tests/support/factories.ts';

// The reference journey: opens 22 July 2011, closes at the end of 14 October 2011 in London.
const BEFORE = new Date('2011-10-01T12:00:00Z');

const said: Comment = {
  target: { kind: 'consultation' },
  position: null,
  words: 'Keep the forum.',
  choices: [],
  suggestedWording: null,
};

function contentWith(comments: readonly Comment[]): ResponseContent {
  return {
    respondent: UNNAMED_INDIVIDUAL,
    comments,
    consent: 'not-at-all',
    wantsOutcome: false,
    attachments: [],
  };
}

function submittedAt(instant: string, startedAt = BEFORE, isOfferedLate = false) {
  return {
    content: contentWith([said]),
    startedAt,
    arrivedAt: new Date(instant),
    isOfferedLate,
  };
}

// the period includes its first instant and excludes its last; the grace period is 15
// minutes, for drafts stored before closing.
test.each([
  ['at the moment of opening', '2011-07-21T23:00:00.000Z', { ok: true, value: 'on-time' }],
  [
    'one millisecond before closing',
    '2011-10-14T22:59:59.999Z',
    { ok: true, value: 'on-time' },
  ],
  ['at closing', '2011-10-14T23:00:00.000Z', { ok: true, value: 'in-progress-at-close' }],
  [
    'at the end of the grace period',
    '2011-10-14T23:15:00.000Z',
    { ok: false, refusal: { kind: 'too-late', stage: 'closed' } },
  ],
  [
    'before opening',
    '2011-07-21T22:59:59.999Z',
    { ok: false, refusal: { kind: 'not-open', stage: 'scheduled' } },
  ],
])('a response begun in time and sent %s is decided on', (_moment, instant, outcome) => {
  expect(receiveResponse(aConsultation(), submittedAt(instant))).toEqual(outcome);
});

test('a draft begun after closing has no grace', () => {
  const startedAt = new Date('2011-10-14T23:00:00.000Z');

  const outcome = receiveResponse(
    aConsultation(),
    submittedAt('2011-10-14T23:01:00Z', startedAt),
  );

  expect(outcome).toEqual({ ok: false, refusal: { kind: 'too-late', stage: 'closed' } });
});

test('a response offered as late is received as late', () => {
  const outcome = receiveResponse(
    aConsultation(),
    submittedAt('2011-12-01T12:00:00Z', BEFORE, true),
  );

  expect(outcome).toEqual({ ok: true, value: 'late' });
});

test.each(['considered', 'outcome', 'archived', 'withdrawn'] as const)(
  'not even a late response is received once the consultation is %s',
  (milestone) => {
    const outcome = receiveResponse(
      aConsultation({ milestone }),
      submittedAt('2011-12-01T12:00:00Z', BEFORE, true),
    );

    expect(outcome).toEqual({ ok: false, refusal: { kind: 'not-open', stage: milestone } });
  },
);

//
test.each([
  ['no comment', contentWith([])],
  ['an empty comment', contentWith([{ ...said, words: ' \n ' }])],
  ['a name alone', { ...contentWith([]), respondent: { ...UNNAMED_INDIVIDUAL, name: 'A' } }],
])('a response with %s is refused as blank', (_case, content) => {
  const submitted = { ...submittedAt('2011-10-01T12:00:00Z'), content };

  expect(receiveResponse(aConsultation(), submitted)).toEqual({
    ok: false,
    refusal: { kind: 'blank' },
  });
});

test('a position without words is a response', () => {
  const position = { ...said, words: '', position: 'no-view' } as const;
  const submitted = {
    ...submittedAt('2011-10-01T12:00:00Z'),
    content: contentWith([position]),
  };

  expect(receiveResponse(aConsultation(), submitted)).toEqual({ ok: true, value: 'on-time' });
});

test('no response counts as on time unless it arrived within the period', () => {
  const opensAt = new Date('2011-07-21T23:00:00Z');
  const closesAt = new Date('2011-10-14T23:00:00Z');
  const instants = fc.date({
    min: new Date('2011-01-01'),
    max: new Date('2012-12-31'),
    noInvalidDate: true,
  });

  fc.assert(
    fc.property(instants, instants, (startedAt, arrivedAt) => {
      const timeliness = timelinessOf(aConsultation(), { startedAt, arrivedAt });
      const isWithin = arrivedAt >= opensAt && arrivedAt < closesAt;
      expect(timeliness === 'on-time').toBe(isWithin);
      if (timeliness === 'in-progress-at-close') expect(startedAt < closesAt).toBe(true);
    }),
  );
});

//
test.each([
  ['the closing day', '2011-10-14', 'on-time'],
  ['the day after', '2011-10-15', 'late'],
  ['a day before opening', '2011-07-01', 'on-time'],
])('a letter received on %s is timed by that day', (_case, day, timeliness) => {
  expect(timelinessOfReceivedOn(aConsultation(), day)).toBe(timeliness);
});
