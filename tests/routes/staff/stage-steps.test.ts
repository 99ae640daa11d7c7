/** The steps from stage to stage as staff take them: who may, what is recorded, what the public reads. */
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import type { Milestone } from '#app/domain/consultation/consultation.ts';
import { STAGE_STEPS, type StageStep } from '#app/domain/consultation/stage-steps.ts';
import { STAFF_ROLES, type StaffRole } from '#app/domain/people/staff.ts';
import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { changeDetails } from '#app/operations/consultation/change-details.server.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import * as stageStep from '#app/routes/staff/stage-step.tsx';
import { aResponse } from '#tests/support/a-response.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { signedInCookie } from '#tests/support/signed-in-cookie.ts';
import { accepted } from '#tests/support/visits.ts';

const cookies = new Map<StaffRole, string>();

beforeAll(async () => {
  for (const role of STAFF_ROLES) cookies.set(role, await signedInCookie(app, role));
}, 240_000);

function call(
  send: typeof stageStep.action | typeof stageStep.loader,
  { slug, step, role, method }: Call,
) {
  const url = `http://localhost:3000/staff/consultations/${slug}/stage/${step}`;
  const headers = { Cookie: cookies.get(role) ?? '' };
  const request = new Request(url, { method, headers });
  return send({ request, params: { slug, step }, context: {} }).catch(
    (thrown: unknown) => thrown,
  );
}

type Call = {
  readonly slug: string;
  readonly step: string;
  readonly role: StaffRole;
  readonly method: 'GET' | 'POST';
};

/** The status of the answer; 409 for a refusal that comes as data. */
function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  const init = (answer as { init?: { status?: number } }).init;
  return init?.status ?? 200;
}

async function givenAt(slug: string, milestone: Milestone) {
  const [reply] = aConsultation().contacts;
  if (!reply) throw new Error('a contact');
  const contacts = [reply, { ...reply, purpose: 'alternative-formats' as const }];
  const id = `consultation-${slug}`;
  return givenConsultation(
    app.db,
    aConsultation({ id, slug, milestone, contacts, decisionMeeting: null }),
  );
}

const FROM: Readonly<Record<StageStep, Milestone>> = {
  check: 'draft',
  'begin-analysis': 'published',
  'begin-report': 'analysis',
  'resume-analysis': 'report-draft',
  consider: 'report-draft',
  archive: 'outcome',
};

const MAY_TAKE: Readonly<Record<StageStep, readonly StaffRole[]>> = {
  check: ['administrator', 'assistant'],
  'begin-analysis': ['administrator', 'assistant'],
  'begin-report': ['administrator', 'assistant'],
  'resume-analysis': ['administrator', 'assistant'],
  consider: ['administrator', 'assistant', 'chair'],
  archive: ['administrator'],
};

test.each(STAGE_STEPS)('the step %s is for those whose role allows it', async (step) => {
  const slug = `role-${step}`;
  await givenAt(slug, FROM[step]);

  for (const role of STAFF_ROLES) {
    const isAllowed = MAY_TAKE[step].includes(role);
    const shown = await call(stageStep.loader, { slug, step, role, method: 'GET' });
    expect(statusOf(shown), role).toBe(isAllowed ? 200 : 403);
    if (isAllowed) continue;
    const refused = await call(stageStep.action, { slug, step, role, method: 'POST' });
    expect(statusOf(refused), role).toBe(403);
  }
  expect((await findConsultationBySlug(app.db.read, slug))?.milestone).toBe(FROM[step]);
});

test('each step is audited once, and the public reads the stage at the same address', async () => {
  const slug = 'whole-life';
  const { id } = await givenAt(slug, 'published');
  const taken = [
    'begin-analysis',
    'begin-report',
    'resume-analysis',
    'begin-report',
    'consider',
  ];
  for (const step of taken) {
    const answer = await call(stageStep.action, {
      slug,
      step,
      role: 'assistant',
      method: 'POST',
    });
    expect(statusOf(answer), step).toBe(302);
  }
  expect((await showConsultation(app, slug))?.stage).toBe('considered');
  const again = await call(stageStep.action, {
    ...{ slug, step: 'consider', role: 'assistant', method: 'POST' },
  } as const);
  expect(statusOf(again)).toBe(409);

  const entries = await listAudit(app.db.read, { from: 1, limit: 500 });
  const own = entries.filter(({ subject }) => subject === `consultation:${id}`);
  expect(own.map(({ action, before, after }) => [action, before, after])).toEqual([
    ['analysis-begun', { milestone: 'published' }, { milestone: 'analysis' }],
    ['report-begun', { milestone: 'analysis' }, { milestone: 'report-draft' }],
    ['analysis-resumed', { milestone: 'report-draft' }, { milestone: 'analysis' }],
    ['report-begun', { milestone: 'analysis' }, { milestone: 'report-draft' }],
    ['considered-by-meeting', { milestone: 'report-draft' }, { milestone: 'considered' }],
  ]);
});

test('what was archived is still read at its address', async () => {
  await givenAt('kept', 'outcome');
  const before = await showConsultation(app, 'kept');
  const step = {
    slug: 'kept',
    step: 'archive',
    role: 'administrator',
    method: 'POST',
  } as const;
  expect(statusOf(await call(stageStep.action, step))).toBe(302);

  const after = await showConsultation(app, 'kept');
  expect(after).toMatchObject({ stage: 'archived', version: { paper: before?.version.paper } });
});

test('the check is taken back when the details change', async () => {
  const { slug } = await givenAt('edited', 'draft');
  const step = { slug, step: 'check', role: 'assistant', method: 'POST' } as const;
  expect(statusOf(await call(stageStep.action, step))).toBe(302);
  const checked = await findConsultationBySlug(app.db.read, slug);
  if (!checked) throw new Error('a consultation');
  expect(checked.milestone).toBe('checked');

  const details = { ...checked, audience: 'Everybody else' };
  const changed = accepted(await changeDetails(app, COMMAND_LINE, slug, details));

  expect(changed.milestone).toBe('draft');
  expect((await findConsultationBySlug(app.db.read, slug))?.milestone).toBe('draft');
});

test('a late response that waits keeps the report from beginning, in words', async () => {
  const { slug, id } = await givenAt('late-one', 'analysis');
  const late = aResponse(1, {}, { id: 'late-1', consultationId: id, timeliness: 'late' });
  await givenResponse(app.db, late);
  const step = { slug, step: 'begin-report', role: 'assistant' } as const;

  expect(await call(stageStep.loader, { ...step, method: 'GET' })).toMatchObject({
    obstacle: expect.stringContaining('nobody has accepted or refused: 1') as string,
    awaitsLate: true,
  });
  expect(statusOf(await call(stageStep.action, { ...step, method: 'POST' }))).toBe(409);
});

test('a step that does not exist is no page', async () => {
  const unknown = { slug: 'kept', step: 'nowhere', role: 'administrator' } as const;

  expect(statusOf(await call(stageStep.loader, { ...unknown, method: 'GET' }))).toBe(404);
  expect(statusOf(await call(stageStep.action, { ...unknown, method: 'POST' }))).toBe(404);
});
