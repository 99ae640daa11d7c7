import { expect, test } from 'vitest';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  extendConsultation,
  withdraw,
} from '#app/operations/consultation/change-timetable.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const SLUG = 'fairhaven-review';
const LATER = new Date('2011-10-21T23:00:00Z');

async function openContext(): Promise<TestContext> {
  const app = await testContext();
  app.clock.set(new Date('2011-10-14T12:00:00Z'));
  await givenConsultation(app.db);
  return app;
}

test('an extension is on record for everyone, with its reason and an audit entry', async () => {
  const app = await openContext();
  const staff = aStaffMember({ id: 'staff-7', role: 'assistant' });

  await extendConsultation(app, staff, SLUG, { closesAt: LATER, reason: 'An outage' });

  const after = await findConsultationBySlug(app.db.read, SLUG);
  expect(after).toEqual(
    aConsultation({
      closesAt: LATER,
      extensions: [
        {
          previousClosesAt: new Date('2011-10-14T23:00:00Z'),
          reason: 'An outage',
          recordedAt: new Date('2011-10-14T12:00:00Z'),
        },
      ],
    }),
  );
  const [entry] = await listAudit(app.db.read, { from: 1, limit: 5 });
  expect(entry).toMatchObject({
    actor: 'staff-7',
    action: 'period-extended',
    before: { milestone: 'published', closesAt: '2011-10-14T23:00:00.000Z' },
    after: { milestone: 'published', closesAt: '2011-10-21T23:00:00.000Z' },
  });
});

test('a refused extension leaves nothing behind', async () => {
  const app = await openContext();

  const refused = await extendConsultation(app, COMMAND_LINE, SLUG, {
    closesAt: LATER,
    reason: '',
  });

  expect(refused).toEqual({ ok: false, refusal: { kind: 'reason-missing' } });
  expect(await findConsultationBySlug(app.db.read, SLUG)).toEqual(aConsultation());
  expect(await listAudit(app.db.read, { from: 1, limit: 5 })).toEqual([]);
});

test('only an administrator may withdraw', async () => {
  const app = await openContext();
  const withdrawal = { reason: 'A mistake' };

  expect(await withdraw(app, aStaffMember({ role: 'assistant' }), SLUG, withdrawal)).toEqual({
    ok: false,
    refusal: { kind: 'not-permitted' },
  });
  expect((await withdraw(app, aStaffMember(), SLUG, withdrawal)).ok).toBe(true);
});
