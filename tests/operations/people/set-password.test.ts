import { beforeEach, expect, test } from 'vitest';

import { readConfig } from '#app/infrastructure/config.server.ts';
import { isUnbroken, listAudit } from '#app/infrastructure/db/audit.server.ts';
import { addStaff, renewSetUpLink } from '#app/operations/people/add-staff.server.ts';
import { firstAdministratorLink } from '#app/operations/people/first-administrator.server.ts';
import { setPassword, showSetUp } from '#app/operations/people/set-password.server.ts';
import { signIn } from '#app/operations/people/sign-in.server.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const PASSWORD = 'kettle moss ferry';
const DAY_MS = 24 * 60 * 60_000;

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
});

function tokenOf(link: string): string {
  return link.split('/').at(-1) ?? '';
}

async function givenLink(role: 'assistant' | 'administrator' = 'assistant'): Promise<string> {
  const email = `${role}@example.org`;
  const added = await addStaff(app, { email, role, actor: 'command-line' });
  if (!added.ok) throw new Error('The account should be made');
  return tokenOf(added.value.link);
}

function choose(token: string, password = PASSWORD, email = '') {
  return setPassword(app, { token, email, password });
}

function refusedAs(kind: string) {
  return { ok: false, refusal: { kind } };
}

test('a link begins with the public address and is stored only as a hash', async () => {
  const token = await givenLink();

  const rows = await app.db.read.setUpLink.findMany();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(rows)).not.toContain(token);
});

// P-03: for the link with which staff set up their sign-in.
test('looking at a link any number of times does not use it up', async () => {
  const token = await givenLink();

  for (let time = 0; time < 3; time += 1) await showSetUp(app, token);

  expect(await showSetUp(app, token)).toEqual({
    ok: true,
    value: { email: 'assistant@example.org' },
  });
  expect(await choose(token)).toMatchObject({ ok: true });
});

// P-04: each reason, without saying whose link it was.
test('a link that is used, replaced, run out or made up says which', async () => {
  const used = await givenLink();
  await choose(used);
  const replaced = await givenLink('administrator');
  app.clock.advance(1);
  const newer = await givenLink('administrator');

  const refusals = [
    await showSetUp(app, used),
    await choose(used),
    await showSetUp(app, replaced),
    await choose(replaced),
    await showSetUp(app, 'made-up'),
    await choose('made-up'),
  ];
  app.clock.advance(7 * DAY_MS);

  expect(refusals).toEqual(
    ['used', 'used', 'superseded', 'superseded', 'unknown', 'unknown'].map(refusedAs),
  );
  expect(await choose(newer)).toEqual(refusedAs('expired'));
});

test('a link that two requests use at once works for one of them', async () => {
  const token = await givenLink();

  const outcomes = await Promise.all([choose(token), choose(token, 'lantern oak harbour')]);

  expect(outcomes.filter(({ ok }) => ok).length).toBe(1);
});

test('a password that is refused leaves the link as it was', async () => {
  const token = await givenLink();

  expect(await choose(token, 'short')).toEqual({
    ok: false,
    refusal: { kind: 'password', reason: 'too-short' },
  });
  expect(await choose(token)).toMatchObject({ ok: true });
});

test('a demonstration honours its links again and again', async () => {
  app = await testContext({ config: readConfig({ ...process.env, PORTAL_MODE: 'demo' }) });
  const token = await givenLink();

  await choose(token);

  expect(await choose(token, 'lantern oak harbour')).toMatchObject({ ok: true });
});

test('an account is made once; asking again before it is set up gives a new link', async () => {
  const first = await givenLink();
  app.clock.advance(1);
  const second = await givenLink();
  await choose(second);

  const again = await addStaff(app, {
    email: 'Assistant@example.org',
    role: 'chair',
    actor: 'command-line',
  });

  expect(first).not.toBe(second);
  expect(again).toEqual({ ok: false, refusal: { kind: 'already-there', role: 'assistant' } });
  expect(await addStaff(app, { email: 'not an address', role: 'chair', actor: 'x' })).toEqual(
    refusedAs('not-an-email'),
  );
});

test('a new link for an account that has a password leads to a new password', async () => {
  const token = await givenLink();
  const chosen = await choose(token);
  const staffId = chosen.ok ? chosen.value.staffId : '';
  app.clock.advance(1);

  const renewed = await renewSetUpLink(app, { staffId, actor: 'staff-1' });
  await choose(tokenOf(renewed?.link ?? ''), 'lantern oak harbour');

  const command = { email: 'assistant@example.org', peer: '192.0.2.1', previousToken: null };
  expect(await signIn(app, { ...command, password: PASSWORD })).toMatchObject({ ok: false });
  expect(await signIn(app, { ...command, password: 'lantern oak harbour' })).toMatchObject({
    ok: true,
  });
});

test('the first link makes one administrator and then is used', async () => {
  const token = tokenOf((await firstAdministratorLink(app)) ?? '');

  const shown = await showSetUp(app, token);
  const withoutAddress = await choose(token);
  const made = await choose(token, PASSWORD, 'first@example.org');
  const again = await choose(token, PASSWORD, 'second@example.org');

  expect(shown).toEqual({ ok: true, value: { email: null } });
  expect(withoutAddress).toEqual(refusedAs('not-an-email'));
  expect(made).toMatchObject({ ok: true });
  expect(again).toEqual(refusedAs('used'));
  expect(await showSetUp(app, token)).toEqual(refusedAs('used'));
  expect(await firstAdministratorLink(app)).toBeNull();
  expect(
    await app.db.read.staffMember.findMany({ select: { email: true, role: true } }),
  ).toEqual([{ email: 'first@example.org', role: 'administrator' }]);
});

// D-08: the entries of this room; others add theirs.
test('what is done to accounts is in the audit trail, by id only, each entry tied to the last', async () => {
  const token = await givenLink();
  const chosen = await choose(token);
  const staffId = chosen.ok ? chosen.value.staffId : '';

  const entries = await listAudit(app.db.read, { from: 1, limit: 10 });

  expect(
    entries.map(({ sequence, actor, action, subject }) => [sequence, actor, action, subject]),
  ).toEqual([
    [1, 'command-line', 'staff-added', `staff:${staffId}`],
    [2, 'command-line', 'set-up-link-made', `staff:${staffId}`],
    [3, staffId, 'password-set', `staff:${staffId}`],
  ]);
  expect(JSON.stringify(entries)).not.toContain('example.org');
  expect(entries.map((entry, at) => isUnbroken(entry, entries[at - 1]?.hash ?? null))).toEqual([
    true,
    true,
    true,
  ]);
});

test('an entry that was changed, or whose forerunner is gone, shows', async () => {
  await givenLink();
  const [first, second] = await listAudit(app.db.read, { from: 1, limit: 2 });
  if (!first || !second) throw new Error('There are two entries');

  expect(isUnbroken({ ...second, actor: 'somebody-else' }, first.hash)).toBe(false);
  expect(isUnbroken({ ...second, after: { role: 'chair' } }, first.hash)).toBe(false);
  expect(isUnbroken(second, null)).toBe(false);
});
