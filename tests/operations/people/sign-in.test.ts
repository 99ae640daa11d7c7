import { beforeEach, expect, test } from 'vitest';

import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_PEER } from '#app/domain/people/throttle.ts';
import { SESSION_IDLE_MS, SESSION_LENGTH_MS } from '#app/domain/people/session.ts';
import { addStaff } from '#app/operations/people/add-staff.server.ts';
import { changeStaff } from '#app/operations/people/change-staff.server.ts';
import { resumeSession } from '#app/operations/people/resume-session.server.ts';
import { setPassword } from '#app/operations/people/set-password.server.ts';
import { signIn } from '#app/operations/people/sign-in.server.ts';
import { signOut } from '#app/operations/people/sign-out.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const PASSWORD = 'kettle moss ferry';
const PEER = '192.0.2.1';
const NOT_RECOGNISED = { ok: false, refusal: { kind: 'not-recognised' } };
const THROTTLED = { ok: false, refusal: { kind: 'throttled' } };

let app: TestContext;
let staffId: string;

beforeEach(async () => {
  app = await testContext();
  staffId = await givenStaff('assistant@example.org');
});

async function givenStaff(email: string): Promise<string> {
  const added = await addStaff(app, { email, role: 'assistant', actor: 'command-line' });
  if (!added.ok) throw new Error('The account should be made');
  const token = added.value.link.split('/').at(-1) ?? '';
  await setPassword(app, { token, email: '', password: PASSWORD });
  return added.value.staffId;
}

function tryToSignIn(changes: Partial<Record<'email' | 'password' | 'peer', string>> = {}) {
  const command = {
    email: 'assistant@example.org',
    password: PASSWORD,
    peer: PEER,
    ...changes,
  };
  return signIn(app, { ...command, previousToken: null });
}

async function signedInToken(previousToken: string | null = null): Promise<string> {
  const email = 'assistant@example.org';
  const outcome = await signIn(app, { email, password: PASSWORD, peer: PEER, previousToken });
  if (!outcome.ok) throw new Error('The sign-in should work');
  return outcome.value.sessionToken;
}

test('the right password opens a session of that person and role', async () => {
  const outcome = await tryToSignIn({ email: ' Assistant@Example.org ' });

  const token = outcome.ok ? outcome.value.sessionToken : '';
  expect(await resumeSession(app, token)).toEqual({
    id: staffId,
    email: 'assistant@example.org',
    role: 'assistant',
  });
});

test('only a hash of the session token is stored', async () => {
  const token = await signedInToken();

  const rows = await app.db.read.staffSession.findMany();
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([app.secrets.sha256(token)]);
});

test('a wrong password, an unknown address, a stopped and an unfinished account get one answer', async () => {
  await addStaff(app, { email: 'new@example.org', role: 'chair', actor: 'command-line' });
  const stoppedId = await givenStaff('stopped@example.org');
  const administrator = aStaffMember({ role: 'administrator' });
  await changeStaff(app, administrator, { staffId: stoppedId, change: { kind: 'disable' } });

  const outcomes = [
    await tryToSignIn({ password: 'another kettle here' }),
    await tryToSignIn({ email: 'nobody@example.org' }),
    await tryToSignIn({ email: 'stopped@example.org' }),
    await tryToSignIn({ email: 'new@example.org' }),
    await tryToSignIn({ email: 'new@example.org', password: '' }),
  ];

  expect(outcomes).toEqual(Array.from({ length: 5 }, () => NOT_RECOGNISED));
});

test.each(['assistant@example.org', 'nobody@example.org'])(
  'after ten wrong tries on %s even the right password waits a quarter of an hour',
  async (email) => {
    for (let attempt = 0; attempt < ATTEMPTS_PER_ACCOUNT; attempt += 1) {
      await tryToSignIn({ email, password: 'wrong', peer: `192.0.2.${attempt}` });
    }

    const refused = await tryToSignIn({ email });
    app.clock.advance(15 * 60_000);
    const afterwards = await tryToSignIn({ email });

    expect(refused).toEqual(THROTTLED);
    expect(afterwards).not.toEqual(THROTTLED);
  },
);

test('many tries from one place on many accounts are stopped, and other places go on', async () => {
  for (let attempt = 0; attempt < ATTEMPTS_PER_PEER; attempt += 1) {
    await tryToSignIn({ email: `guess${attempt}@example.org`, password: 'wrong' });
  }

  expect(await tryToSignIn()).toEqual(THROTTLED);
  expect(await tryToSignIn({ peer: '192.0.2.2' })).toMatchObject({ ok: true });
});

test('tries at the same moment do not slip under the limit', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: ATTEMPTS_PER_ACCOUNT + 5 }, () => tryToSignIn({ password: 'wrong' })),
  );

  const throttled = outcomes.filter(
    ({ ok, ...rest }) => !ok && 'refusal' in rest && rest.refusal.kind === 'throttled',
  );
  expect(throttled.length).toBe(5);
});

test('signing in well does not use up tries', async () => {
  for (let time = 0; time < ATTEMPTS_PER_PEER + 1; time += 1) await signedInToken();

  expect(await tryToSignIn()).toMatchObject({ ok: true });
});

test('signing in again ends the session that the browser had', async () => {
  const first = await signedInToken();

  const second = await signedInToken(first);

  expect(second).not.toBe(first);
  expect(await resumeSession(app, first)).toBeNull();
  expect(await resumeSession(app, second)).not.toBeNull();
});

test('signing out ends the session at the server', async () => {
  const token = await signedInToken();

  await signOut(app, token);

  expect(await resumeSession(app, token)).toBeNull();
});

test('an idle session ends after an hour, and one in use goes on until the end of the day', async () => {
  const idle = await signedInToken();
  const used = await signedInToken();

  app.clock.advance(SESSION_IDLE_MS / 2);
  await resumeSession(app, used);
  app.clock.advance(SESSION_IDLE_MS / 2);
  const afterAnHour = [await resumeSession(app, idle), await resumeSession(app, used)];
  for (let hours = 1; hours < SESSION_LENGTH_MS / SESSION_IDLE_MS; hours += 0.5) {
    app.clock.advance(SESSION_IDLE_MS / 2);
    await resumeSession(app, used);
  }

  expect(afterAnHour).toEqual([null, expect.objectContaining({ id: staffId })]);
  expect(await resumeSession(app, used)).toBeNull();
});

test.each([
  ['stopped', { kind: 'disable' }],
  ['given another role', { kind: 'role', role: 'analyst' }],
] as const)('the sessions of a person who is %s end at once', async (_what, change) => {
  const token = await signedInToken();

  await changeStaff(app, aStaffMember({ role: 'administrator' }), { staffId, change });

  expect(await resumeSession(app, token)).toBeNull();
});

test('nobody changes their own account, and only administrators change others', async () => {
  const self = aStaffMember({ id: staffId, role: 'administrator' });
  const change = { kind: 'disable' } as const;

  const own = await changeStaff(app, self, { staffId, change });
  const byChair = await changeStaff(app, aStaffMember({ role: 'chair' }), { staffId, change });

  expect(own).toEqual({ ok: false, refusal: { kind: 'own-account' } });
  expect(byChair).toEqual({ ok: false, refusal: { kind: 'not-permitted' } });
});
