import { expect, test } from 'vitest';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { listConsultations } from '#app/infrastructure/db/consultations.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import { changeDetails } from '#app/operations/consultation/change-details.server.ts';
import { changeSettings } from '#app/operations/consultation/change-settings.server.ts';
import { confirmRegister } from '#app/operations/consultation/confirm-register.server.ts';
import { importPaperFile } from '#app/operations/consultation/import-paper.server.ts';
import { EMPTY_STRUCTURE } from '#app/domain/structure/structure.ts';
import { showSettings } from '#app/operations/consultation/show-settings.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const details = {
  audience: 'People who drink tea',
  decisionBody: 'The Tea Board',
  decisionMeeting: { body: 'The Tea Board', date: '2026-07', precision: 'month' },
  nextSteps: null,
  contacts: [],
  areas: ['North', 'South'],
} as const;

test('the details of a consultation are changed, the rest stays, and public pages are renewed', async () => {
  const app = await withPaper();
  const [before] = await listConsultations(app.db.read);
  const stamp = await app.db.contentStamp();

  const outcome = await changeDetails(app, COMMAND_LINE, 'tea', details);

  expect(outcome).toEqual({ ok: true, value: { ...before, ...details } });
  expect(await listConsultations(app.db.read)).toEqual([{ ...before, ...details }]);
  expect(await app.db.contentStamp()).toBeGreaterThan(stamp);
});

test('the audit trail notes that details changed and holds none of their words', async () => {
  const app = await withPaper();

  await changeDetails(app, COMMAND_LINE, 'tea', details);

  const entries = await app.db.read.auditEntry.findMany({ orderBy: { sequence: 'asc' } });
  expect(entries.map(({ action }) => action)).toEqual(['paper-imported', 'details-changed']);
  expect(JSON.stringify(entries)).not.toContain('drink tea');
});

test('details of a consultation that nobody has are refused', async () => {
  const app = await testContext();

  expect(await changeDetails(app, COMMAND_LINE, 'coffee', details)).toEqual({
    ok: false,
    refusal: { kind: 'unknown-consultation' },
  });
});

test('the opening and closing of a draft can be set, and taken back', async () => {
  const app = await withPaper();
  const period = { opensAt: new Date('2026-04-01'), closesAt: new Date('2026-07-01') };

  const set = await changeDetails(app, COMMAND_LINE, 'tea', { ...details, ...period });
  const unset = await changeDetails(app, COMMAND_LINE, 'tea', { ...details, closesAt: null });

  expect(set).toMatchObject({ ok: true, value: period });
  expect(unset).toMatchObject({ ok: true, value: { ...period, closesAt: null } });
});

test('once published, opening and closing stand, and the same ones may be sent again', async () => {
  const app = await testContext();
  const before = await givenConsultation(app.db);
  const same = { ...before, audience: 'Everyone' };

  const changed = await changeDetails(app, COMMAND_LINE, before.slug, same);
  const moved = await changeDetails(app, COMMAND_LINE, before.slug, {
    ...same,
    closesAt: new Date('2011-11-14T23:00:00Z'),
  });

  expect(changed).toEqual({ ok: true, value: same });
  expect(moved).toEqual({ ok: false, refusal: { kind: 'period-published' } });
  expect(await listConsultations(app.db.read)).toEqual([same]);
});

test('what a published consultation must tell cannot be taken away', async () => {
  const app = await testContext();
  const before = await givenConsultation(app.db);

  const outcome = await changeDetails(app, COMMAND_LINE, before.slug, {
    ...before,
    contacts: [],
    decisionBody: null,
  });

  expect(outcome).toMatchObject({
    ok: false,
    refusal: {
      kind: 'still-needed',
      points: [{ code: 'reply-route-missing' }, { code: 'decision-body-missing' }],
    },
  });
  expect(await listConsultations(app.db.read)).toEqual([before]);
});

test('staff whose role does not edit papers cannot change details', async () => {
  const app = await testContext();
  const before = await givenConsultation(app.db);

  expect(
    await changeDetails(app, aStaffMember({ role: 'analyst' }), before.slug, before),
  ).toEqual({ ok: false, refusal: { kind: 'not-permitted' } });
});

test('only an administrator is shown the settings', async () => {
  const app = await testContext();

  expect(await showSettings(app, aStaffMember())).toEqual({
    ok: true,
    value: await findSettings(app.db.read),
  });
  expect(await showSettings(app, aStaffMember({ role: 'assistant' }))).toEqual({
    ok: false,
    refusal: { kind: 'not-permitted' },
  });
});

test('settings that are left out stay as they are', async () => {
  const app = await testContext();
  const before = await findSettings(app.db.read);

  await changeSettings(app, COMMAND_LINE, { name: 'The Tea Office' });

  expect(await findSettings(app.db.read)).toEqual({ ...before, name: 'The Tea Office' });
});

test('a register whose changes name a group that it does not hold is refused', async () => {
  const app = await withPaper();
  const change = {
    id: 'c1',
    types: ['renamed'],
    title: 'A new name',
    groups: ['nobody'],
    before: null,
    after: null,
    from: ['should be called'],
    certainty: 'clear',
    note: null,
    proposal: null,
  } as const;

  const outcome = await confirmRegister(app, COMMAND_LINE, 'tea', {
    glossary: [],
    notes: [],
    proposals: [],
    options: [],
    principles: [],
    recommendations: [],
    structure: { ...EMPTY_STRUCTURE, changes: [change] },
  });

  expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'faulty-structure' } });
});

async function withPaper(): Promise<TestContext> {
  const app = await testContext();
  const text = '# Tea\n\n1.1 The Board should be called the Circle.\n';
  const imported = await importPaperFile(app, COMMAND_LINE, {
    bytes: new TextEncoder().encode(text),
    fileName: 'tea.md',
    kind: 'consultation',
    slug: 'tea',
    request: {
      title: null,
      publisher: null,
      opensAt: null,
      closesAt: null,
      decisionBody: null,
      replyEmail: null,
    },
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusal));
  return app;
}
