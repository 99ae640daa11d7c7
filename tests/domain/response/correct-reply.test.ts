import { expect, test } from 'vitest';

import { correctReply, type CorrectReply } from '#app/domain/response/correct-reply.ts';
import type { Response } from '#app/domain/response/response.ts';
import { aComment, aResponse, excludedFor, someContent } from '#tests/support/a-response.ts';

const deadline = { closesAt: new Date('2011-10-14T23:00:00Z') };
const entry = {
  today: '2011-10-20',
  decidedBy: 'staff-2',
  enteredAt: new Date('2011-10-20T09:00:00Z'),
};
const SAID = someContent({
  comments: [aComment({ target: { kind: 'consultation' }, words: 'Keep the forum.' })],
});

function entered(overrides: Partial<Response> = {}): Response {
  return aResponse(1, SAID, {
    channel: 'letter',
    enteredBy: 'staff-1',
    receivedAt: new Date('2011-10-13T23:00:00Z'),
    ...overrides,
  });
}

function aCorrection(overrides: Partial<CorrectReply> = {}): CorrectReply {
  return {
    reason: 'A line was left out.',
    channel: 'letter',
    receivedOn: '2011-10-14',
    writtenOn: null,
    content: SAID,
    ...overrides,
  };
}

const LATE: Partial<Response> = {
  receivedAt: new Date('2011-10-15T23:00:00Z'),
  timeliness: 'late',
  lateDecision: {
    decision: 'refused',
    reason: 'Two days late.',
    decidedBy: 'staff-1',
    decidedAt: new Date('2011-10-17T09:00:00Z'),
  },
};

// which day counts, and what falls with it.
test.each([
  ['moved into time', entered(LATE), '2011-10-14', 'on-time', null],
  ['moved out of time', entered(), '2011-10-15', 'late', null],
  ['still late on another day', entered(LATE), '2011-10-18', 'late', LATE.lateDecision],
] as const)(
  'a day of receipt that is %s is held to the deadline anew',
  (_name, response, receivedOn, timeliness, lateDecision) => {
    const corrected = correctReply(deadline, response, aCorrection({ receivedOn }), entry);

    expect(corrected).toMatchObject({ ok: true, value: { timeliness, lateDecision } });
  },
);

test('the minute that a survey stated stays while the day does', () => {
  const receivedAt = new Date('2011-10-14T21:30:00Z');
  const response = entered({ receivedAt, timeliness: 'in-progress-at-close' });

  expect(correctReply(deadline, response, aCorrection(), entry)).toMatchObject({
    value: { receivedAt, timeliness: 'in-progress-at-close' },
  });
});

test.each([
  ['blank before, and says something now', entered(excludedFor('blank')), SAID, null],
  ['says nothing now', entered(), someContent(), { reason: 'blank' }],
  [
    'left out as spam, and says nothing now',
    entered(excludedFor('spam')),
    someContent(),
    { reason: 'spam' },
  ],
] as const)(
  'a reply that is %s stands where it belongs',
  (_name, response, content, wanted) => {
    const corrected = correctReply(deadline, response, aCorrection({ content }), entry);

    const exclusion = corrected.ok ? corrected.value.exclusion : undefined;
    expect(exclusion && { reason: exclusion.reason }).toEqual(wanted);
  },
);

test.each([
  [entered({ enteredBy: null }), {}, { kind: 'not-entered-by-staff' }],
  [entered({ withdrawnAt: new Date('2011-09-01T09:00:00Z') }), {}, { kind: 'withdrawn' }],
  [entered(), { reason: ' \n' }, { kind: 'reason-missing' }],
  [entered(), { receivedOn: '2011-10-21' }, { kind: 'in-the-future', field: 'receivedOn' }],
] as const)('what may not be corrected is refused', (response, wrong, refusal) => {
  expect(correctReply(deadline, response, aCorrection(wrong), entry)).toEqual({
    ok: false,
    refusal,
  });
});
