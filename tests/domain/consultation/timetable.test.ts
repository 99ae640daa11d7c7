import { expect, test } from 'vitest';

import { MILESTONES, stageAt } from '#app/domain/consultation/consultation.ts';
import { extendPeriod, withdrawConsultation } from '#app/domain/consultation/timetable.ts';
import { aConsultation } from '#tests/support/factories.ts';

const DURING = new Date('2011-09-01T10:00:00Z');
const AFTER = new Date('2011-10-15T10:00:00Z');
const LATER = new Date('2011-10-21T23:00:00Z');

test('an extension moves the closing instant, keeps the old one and its reason', () => {
  const consultation = aConsultation();

  const extended = extendPeriod(
    consultation,
    { closesAt: LATER, reason: ' The site was down. ' },
    DURING,
  );

  expect(extended).toEqual({
    ok: true,
    value: {
      ...consultation,
      closesAt: LATER,
      extensions: [
        {
          previousClosesAt: consultation.closesAt,
          reason: 'The site was down.',
          recordedAt: DURING,
        },
      ],
    },
  });
  expect(extended.ok && stageAt(extended.value, DURING)).toBe('extended');
});

test('one that has just closed can be opened again by an extension', () => {
  const extended = extendPeriod(aConsultation(), { closesAt: LATER, reason: 'Outage' }, AFTER);

  expect(extended.ok && stageAt(extended.value, AFTER)).toBe('extended');
});

test.each([
  ['earlier than the old one', DURING, new Date('2011-10-01T00:00:00Z')],
  ['the old one itself', DURING, new Date('2011-10-14T23:00:00Z')],
  ['already past', AFTER, new Date('2011-10-15T00:00:00Z')],
])('a new closing instant that is %s is refused', (_instant, now, closesAt) => {
  expect(extendPeriod(aConsultation(), { closesAt, reason: 'Outage' }, now)).toEqual({
    ok: false,
    refusal: { kind: 'not-later' },
  });
});

test('an extension that breaks the notice of the meeting needs somebody to accept that', () => {
  const consultation = aConsultation({
    decisionMeeting: { body: 'Annual General Meeting', date: '2011-11-24', precision: 'day' },
  });
  const extension = { closesAt: LATER, reason: 'Outage' };

  expect(extendPeriod(consultation, extension, DURING)).toMatchObject({
    ok: false,
    refusal: { kind: 'breaks-notice', breach: { closesBy: '2011-10-18' } },
  });
  expect(extendPeriod(consultation, { ...extension, isBreachAccepted: true }, DURING).ok).toBe(
    true,
  );
});

test('an extension without a reason is refused', () => {
  expect(extendPeriod(aConsultation(), { closesAt: LATER, reason: ' ' }, DURING)).toEqual({
    ok: false,
    refusal: { kind: 'reason-missing' },
  });
});

test.each(MILESTONES.filter((milestone) => milestone !== 'published'))(
  'the period cannot be extended at the milestone %s',
  (milestone) => {
    const consultation = aConsultation({ milestone });

    expect(extendPeriod(consultation, { closesAt: LATER, reason: 'Outage' }, AFTER)).toEqual({
      ok: false,
      refusal: { kind: 'wrong-stage', stage: milestone },
    });
  },
);

test('a published consultation is withdrawn with a reason that is kept', () => {
  const consultation = aConsultation();

  expect(withdrawConsultation(consultation, { reason: 'A mistake' }, DURING)).toEqual({
    ok: true,
    value: { ...consultation, milestone: 'withdrawn', withdrawnReason: 'A mistake' },
  });
  expect(withdrawConsultation(consultation, { reason: '' }, DURING)).toEqual({
    ok: false,
    refusal: { kind: 'reason-missing' },
  });
});

test('a draft is not withdrawn: nobody outside has seen it', () => {
  const draft = aConsultation({ milestone: 'draft' });

  expect(withdrawConsultation(draft, { reason: 'A mistake' }, DURING)).toEqual({
    ok: false,
    refusal: { kind: 'wrong-stage', stage: 'draft' },
  });
});
