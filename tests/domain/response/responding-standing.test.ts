import { expect, test } from 'vitest';

import { respondingStanding } from '#app/domain/response/responding-standing.ts';
import { aConsultation } from '#tests/support/factories.ts';

const BEFORE = new Date('2011-10-14T22:00:00Z');
const closesAt = new Date('2011-10-14T23:00:00Z');

//
test.each([
  ['while it is open', null, '2011-10-14T22:59:00Z', { kind: 'open', closesAt }],
  [
    'in the grace period with a draft begun before',
    BEFORE,
    '2011-10-14T23:10:00Z',
    { kind: 'in-grace', endsAt: new Date('2011-10-14T23:15:00Z') },
  ],
  ['in the grace period without a draft', null, '2011-10-14T23:10:00Z', { kind: 'late' }],
  ['after the grace period', BEFORE, '2011-10-14T23:15:00Z', { kind: 'late' }],
  ['before opening', null, '2011-07-01T00:00:00Z', { kind: 'not-open', stage: 'scheduled' }],
])('%s a person may do what the standing says', (_case, startedAt, now, standing) => {
  expect(respondingStanding(aConsultation(), startedAt, new Date(now))).toEqual(standing);
});

test('once the outcome is published nothing can be sent', () => {
  const consultation = aConsultation({ milestone: 'outcome' });

  expect(respondingStanding(consultation, BEFORE, new Date('2012-01-01T00:00:00Z'))).toEqual({
    kind: 'not-open',
    stage: 'outcome',
  });
});
