import { expect, test } from 'vitest';

import type { Email } from '#app/domain/outbox/letter.ts';
import { dispatchOutbox } from '#app/operations/outbox/dispatch-outbox.server.ts';
import { addStaff } from '#app/operations/people/add-staff.server.ts';
import { sendSetUpLink } from '#app/operations/people/send-set-up-link.server.ts';
import { showSetUp } from '#app/operations/people/set-password.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { testContext } from '#tests/support/test-context.ts';

test('a link that is sent is in no record, works, and replaces the one that was printed', async () => {
  const letters: Email[] = [];
  const app = await testContext({
    sendEmail: (email) => {
      letters.push(email);
      return Promise.resolve({ kind: 'sent' });
    },
  });
  const added = await addStaff(app, {
    email: 'chair@example.org',
    role: 'chair',
    actor: 'command-line',
  });
  const printed = added.ok ? added.value : { staffId: '', link: '' };
  app.clock.advance(1);

  await sendSetUpLink(app, aStaffMember(), printed.staffId);
  const stored = JSON.stringify(await app.db.read.outboxMessage.findMany());
  await dispatchOutbox(app);

  const [letter] = letters;
  const sent = /http\S+\/set-up\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  expect(letter?.to).toBe('chair@example.org');
  expect(letter?.html).toContain(sent);
  expect(stored).not.toContain('/set-up/');
  expect(await showSetUp(app, sent)).toMatchObject({ ok: true });
  expect(await showSetUp(app, printed.link.split('/').at(-1) ?? '')).toEqual({
    ok: false,
    refusal: { kind: 'superseded' },
  });
});

test('only an administrator has links sent, and only to accounts that there are', async () => {
  const app = await testContext();

  expect(await sendSetUpLink(app, aStaffMember({ role: 'chair' }), 'staff-2')).toEqual({
    ok: false,
    refusal: { kind: 'not-permitted' },
  });
  expect(await sendSetUpLink(app, aStaffMember(), 'no-such-account')).toEqual({
    ok: false,
    refusal: { kind: 'unknown-staff' },
  });
});
