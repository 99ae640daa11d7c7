import { expect, test } from 'vitest';

import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { StaffRole } from '#app/domain/people/staff.ts';
import { showConsultationDesk } from '#app/operations/consultation/show-consultation-desk.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenDraft } from '#tests/support/given-draft.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { accepted } from '#tests/support/visits.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const WHILE_OPEN = new Date('2011-09-01T09:00:00Z');
const AFTER_CLOSING = new Date('2011-10-15T09:00:00Z');

/** Names of the steps that the desk offers. */
async function stepsOf(
  app: TestContext,
  consultation: Pick<Consultation, 'slug'>,
  { role, at }: { readonly role: StaffRole; readonly at: Date },
): Promise<readonly string[]> {
  const staff = aStaffMember({ role });
  const desk = accepted(
    await showConsultationDesk(app, staff, { slug: consultation.slug, at }),
  );
  const steps = {
    details: desk.mayEditDetails,
    publish: desk.mayPublish,
    extend: desk.mayExtend,
    ...Object.fromEntries(desk.stageSteps.map((step) => [step, true])),
    withdraw: desk.mayWithdraw,
  };
  return Object.entries(steps).flatMap(([name, isOffered]) => (isOffered ? [name] : []));
}

test('a draft can be completed, checked and published, and nothing else', async () => {
  const app = await testContext();
  const { consultation } = await givenDraft(app);

  expect(await stepsOf(app, consultation, { role: 'administrator', at: WHILE_OPEN })).toEqual([
    'details',
    'publish',
    'check',
  ]);
});

test('each role is offered the steps that it may take at the stage', async () => {
  const app = await testContext();
  const open = await givenConsultation(app.db);

  expect(await stepsOf(app, open, { role: 'administrator', at: WHILE_OPEN })).toEqual([
    'details',
    'publish',
    'extend',
    'withdraw',
  ]);
  expect(await stepsOf(app, open, { role: 'assistant', at: AFTER_CLOSING })).toEqual([
    'details',
    'publish',
    'extend',
    'begin-analysis',
  ]);
  expect(await stepsOf(app, open, { role: 'chair', at: AFTER_CLOSING })).toEqual([]);
  expect(await stepsOf(app, open, { role: 'analyst', at: AFTER_CLOSING })).toEqual([]);
});

test('once the analysis has begun the report is next, and it can still be withdrawn', async () => {
  const app = await testContext();
  const read = await givenConsultation(app.db, aConsultation({ milestone: 'analysis' }));

  expect(await stepsOf(app, read, { role: 'administrator', at: AFTER_CLOSING })).toEqual([
    'details',
    'begin-report',
    'withdraw',
  ]);
});

test('the desk tells whether the working copy waits to be published', async () => {
  const app = await testContext();
  const draft = await givenDraft(app);
  const published = await givenConsultation(app.db);
  const staff = aStaffMember();

  const waits = async (slug: string) =>
    accepted(await showConsultationDesk(app, staff, { slug, at: WHILE_OPEN }))
      .hasUnpublishedChanges;

  expect(await waits(draft.consultation.slug)).toBe(true);
  expect(await waits(published.slug)).toBe(false);
});
