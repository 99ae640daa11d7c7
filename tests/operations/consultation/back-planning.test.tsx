/** From the meeting back to the opening, as the assistant reads it and as an extension keeps to it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { planBack } from '#app/domain/consultation/back-plan.ts';
import { closesAtFromStated } from '#app/domain/consultation/london-time.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { changePlanning } from '#app/operations/consultation/change-planning.server.ts';
import { extendConsultation } from '#app/operations/consultation/change-timetable.server.ts';
import { BackPlanSteps } from '#app/ui/staff/back-plan-steps.tsx';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const SLUG = 'fairhaven-review';
const staff = aStaffMember({ role: 'assistant' });

function lastMinuteOf(day: string): Date {
  return accepted(closesAtFromStated(day));
}

test('W-08 from the meeting and its notice it works back to the opening, over bank holidays, and an extension that breaks the notice warns', async () => {
  const app = await testContext();
  app.clock.set(new Date('2011-04-01T09:00:00Z'));
  // Between Easter and the day of the meeting lie five bank holidays of England.
  const decisionMeeting = {
    body: 'Annual General Meeting',
    date: '2011-05-31',
    precision: 'day',
  } as const;
  await givenConsultation(
    app.db,
    aConsultation({
      opensAt: new Date('2011-01-04T00:00:00Z'),
      closesAt: lastMinuteOf('2011-04-08'),
      decisionMeeting,
    }),
  );
  const planning = {
    noticeDays: 10,
    noticeCounts: 'working-days',
    analysisDays: 15,
    periodDays: 84,
  } as const;
  accepted(await changePlanning(app, staff, SLUG, planning));
  const planned = await findConsultationBySlug(app.db.read, SLUG);
  if (!planned) throw new Error('a consultation');

  const plan = planBack(planned.decisionMeeting, planned.planning);
  // Clear of both: 16 to 20 and 23 to 27 May. 30 May is a bank holiday.
  expect(plan).toEqual({
    meetingDay: '2011-05-31',
    despatchDay: '2011-05-13',
    analysisEnds: '2011-05-12',
    // 15 working days without 22, 25 and 29 April and 2 May.
    analysisStarts: '2011-04-18',
    closesBy: '2011-04-17',
    opensBy: '2011-01-23',
  });
  if (!plan) throw new Error('a plan');
  const html = renderToStaticMarkup(
    <BackPlanSteps consultation={planned} planning={planned.planning} plan={plan} />,
  );
  expect(html).toContain('The papers go out on <strong>Friday 13 May 2011</strong>');
  expect(html).toContain('from <strong>Monday 18 April 2011</strong> to');
  expect(html).toContain('<strong>Thursday 12 May 2011</strong>');
  expect(html).toContain('last day to reply is <strong>Sunday 17 April 2011</strong>');
  expect(html).toContain('it opens on <strong>Sunday 23 January 2011</strong>');
  for (const day of ['22 April', '25 April', '29 April', '2 May', '30 May']) {
    expect(html).toMatch(new RegExp(`Bank holidays of England[^<]*${day} 2011`));
  }

  const extension = { closesAt: lastMinuteOf('2011-04-18'), reason: 'An outage' };
  expect(await extendConsultation(app, staff, SLUG, extension)).toMatchObject({
    refusal: { kind: 'breaks-notice', breach: { closesBy: '2011-04-17', noticeDays: 10 } },
  });
  expect((await findConsultationBySlug(app.db.read, SLUG))?.extensions).toEqual([]);
  const inTime = { closesAt: lastMinuteOf('2011-04-17'), reason: 'An outage' };
  expect((await extendConsultation(app, staff, SLUG, inTime)).ok).toBe(true);
  const allTheSame = { ...extension, isBreachAccepted: true };
  expect((await extendConsultation(app, staff, SLUG, allTheSame)).ok).toBe(true);
});
