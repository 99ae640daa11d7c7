import { expect, test } from 'vitest';

import {
  isPublic,
  stageAt,
  STAGES,
  takesResponses,
} from '#app/domain/consultation/consultation.ts';
import { aConsultation } from '#tests/support/factories.ts';

// R-14 in part: the stage; that the paper stays readable is tested at its address.
test.each([
  ['one millisecond before opening', '2011-07-21T22:59:59.999Z', 'scheduled'],
  ['at opening', '2011-07-21T23:00:00.000Z', 'open'],
  ['in the last millisecond of the stated minute', '2011-10-14T22:59:59.999Z', 'open'],
  ['at the first instant that is too late', '2011-10-14T23:00:00.000Z', 'closed'],
])('%s a published consultation is at its own stage', (_moment, instant, stage) => {
  expect(stageAt(aConsultation(), new Date(instant))).toBe(stage);
});

test('an extended consultation says so until it closes', () => {
  const extended = aConsultation({
    extensions: [
      {
        previousClosesAt: new Date('2011-10-07T23:00:00Z'),
        reason: 'An outage',
        recordedAt: new Date('2011-10-07T12:00:00Z'),
      },
    ],
  });

  expect(stageAt(extended, new Date('2011-10-10T12:00:00Z'))).toBe('extended');
  expect(stageAt(extended, new Date('2011-10-14T23:00:00Z'))).toBe('closed');
});

test('a step that a person took outranks the clock', () => {
  const during = new Date('2011-09-01T12:00:00Z');

  expect(stageAt(aConsultation({ milestone: 'withdrawn' }), during)).toBe('withdrawn');
});

test('only drafts are hidden, and only open and extended take responses', () => {
  expect(STAGES.filter((stage) => !isPublic(stage))).toEqual(['draft', 'checked']);
  expect(STAGES.filter(takesResponses)).toEqual(['open', 'extended']);
});
