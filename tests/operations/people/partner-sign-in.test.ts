import { beforeEach, expect, test } from 'vitest';

import { PARTNER_LINK_LIFE_MS } from '#app/domain/people/partner-sign-in-link.ts';
import { SESSION_IDLE_MS, SESSION_LENGTH_MS } from '#app/domain/people/session.ts';
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_PEER } from '#app/domain/people/throttle.ts';
import type { Database } from '#app/infrastructure/db/client.server.ts';
import {
  markPartnerContactRemoved,
  markPartnerLeft,
} from '#app/infrastructure/db/partner-roll.server.ts';
import { composeLetter } from '#app/operations/outbox/compose-letter.server.ts';
import { readLetter } from '#app/operations/outbox/read-outbox.server.ts';
import { askForPartnerLink } from '#app/operations/people/ask-for-partner-link.server.ts';
import {
  resumePartnerSession,
  signOutPartner,
} from '#app/operations/people/partner-session.server.ts';
import {
  showPartnerLink,
  signInWithCode,
  signInWithLink,
} from '#app/operations/people/use-partner-link.server.ts';
import { givenPartner } from '#tests/support/a-partner.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const EMAIL = 'lead-of-partner-1@example.org';
const PEER = '192.0.2.1';
const WRONG = '0000-0000';

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  await givenPartner(app.db);
});

async function askedWith(email = EMAIL, peer = PEER): Promise<string> {
  const asked = await askForPartnerLink(app, { email, goTo: '', peer });
  if (!asked.ok) throw new Error(`It was refused: ${asked.refusal.kind}`);
  return asked.value.browserToken;
}

/** The link's token and the code of the last letter. */
async function lastLetter(): Promise<{ readonly token: string; readonly code: string }> {
  const rows = await app.db.read.outboxMessage.findMany({ select: { letter: true } });
  const { linkId } = rows.at(-1)?.letter as { readonly linkId: string };
  const letter = { kind: 'partner-sign-in', linkId } as const;
  const email = await composeLetter(app, { letter, recipient: EMAIL });
  const token = /\/partner\/sign-in\/link\/(\S+)/.exec(email?.text ?? '')?.[1] ?? '';
  const code = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/m.exec(email?.text ?? '')?.[0] ?? '';
  return { token, code };
}

function signIn(token: string) {
  return signInWithLink(app, { token, previousToken: null });
}

function typeCode(code: string, browserToken: string | null, peer = PEER) {
  return signInWithCode(app, { code, browserToken, peer, previousToken: null });
}

async function signedIn(): Promise<string> {
  await askedWith();
  const outcome = await signIn((await lastLetter()).token);
  return outcome.ok ? outcome.value.sessionToken : '';
}

test('a link signs its contact in, once', async () => {
  await askedWith(' Lead-of-Partner-1@example.org ');
  const { token } = await lastLetter();

  const first = await signIn(token);
  const second = await signIn(token);

  const sessionToken = first.ok ? first.value.sessionToken : '';
  expect(await resumePartnerSession(app, sessionToken)).toEqual({
    id: 'contact-of-partner-1',
    name: 'Ade Marsh',
    email: EMAIL,
    role: 'lead',
    organisation: { id: 'partner-1', name: 'Fairhaven Health Trust' },
  });
  expect(second).toEqual({ ok: false, refusal: { kind: 'used' } });
});

test('two presses at once make one session', async () => {
  await askedWith();
  const { token } = await lastLetter();

  const outcomes = await Promise.all([signIn(token), signIn(token), signIn(token)]);

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await app.db.read.partnerSession.count()).toBe(1);
});

test('looking at a link any number of times does not use it', async () => {
  await askedWith();
  const { token } = await lastLetter();
  const before = await app.db.read.partnerSignInLink.findMany();

  for (let time = 0; time < 5; time += 1) {
    expect(await showPartnerLink(app, token)).toMatchObject({ ok: true });
  }

  expect(await app.db.read.partnerSignInLink.findMany()).toEqual(before);
  expect(await signIn(token)).toMatchObject({ ok: true });
});

test('no secret is stored: of link, code, session and browser only hashes', async () => {
  const browserToken = await askedWith();
  const { token, code } = await lastLetter();
  const outcome = await signIn(token);
  const sessionToken = outcome.ok ? outcome.value.sessionToken : '';

  const { read } = app.db;
  const tables = [
    await read.partnerSignInLink.findMany(),
    await read.partnerSession.findMany(),
    await read.outboxMessage.findMany(),
    await read.attempt.findMany(),
    await read.auditEntry.findMany(),
  ];
  const stored = JSON.stringify(tables);
  for (const secret of [browserToken, token, code, sessionToken]) {
    expect(secret).not.toBe('');
    expect(stored).not.toContain(secret);
  }
});

test('an administrator who reads the outbox sees neither link nor code', async () => {
  await askedWith();
  const { token, code } = await lastLetter();
  const [message] = await app.db.read.outboxMessage.findMany();

  const read = await readLetter(app, aStaffMember(), message?.id ?? '');

  expect(read).toMatchObject({ ok: true, value: { isMasked: true } });
  expect(JSON.stringify(read)).not.toContain(token);
  expect(JSON.stringify(read)).not.toContain(code);
});

test('a link and a code run out after ten minutes, and a dead one is not sent', async () => {
  const browserToken = await askedWith();
  const { token, code } = await lastLetter();
  app.clock.advance(PARTNER_LINK_LIFE_MS);

  expect(await signIn(token)).toEqual({ ok: false, refusal: { kind: 'expired' } });
  expect(await typeCode(code, browserToken)).toEqual({
    ok: false,
    refusal: { kind: 'expired' },
  });
  expect(await lastLetter()).toEqual({ token: '', code: '' });
});

test('a newer link supersedes those before it, and their letters if they wait', async () => {
  await askedWith();
  const first = await lastLetter();

  await askedWith();

  expect(await signIn(first.token)).toEqual({ ok: false, refusal: { kind: 'superseded' } });
  expect(await app.db.read.outboxMessage.count()).toBe(1);
  expect(await signIn((await lastLetter()).token)).toMatchObject({ ok: true });
});

test('a code works in the browser that asked for it, and in no other', async () => {
  const browserToken = await askedWith();
  const otherBrowser = await askedWith('other@example.org');
  const { code } = await lastLetter();

  const elsewhere = [
    await typeCode(code, otherBrowser),
    await typeCode(code, null),
    await typeCode(WRONG, browserToken),
  ];
  const here = await typeCode(code, browserToken);

  for (const outcome of elsewhere) {
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'wrong-code' } });
  }
  expect(here).toMatchObject({ ok: true });
  expect(await signIn((await lastLetter()).token)).toMatchObject({ ok: false });
});

test('after five wrong codes not even the right one works, but the link does', async () => {
  const browserToken = await askedWith();
  const { token, code } = await lastLetter();
  for (let attempt = 0; attempt < 5; attempt += 1) await typeCode(WRONG, browserToken);

  expect(await typeCode(code, browserToken)).toEqual({
    ok: false,
    refusal: { kind: 'throttled' },
  });
  expect(await signIn(token)).toMatchObject({ ok: true });
});

// P-04: what somebody who does not own the address can tell from outside.
test('an address that nobody has behaves like one on the roll, step by step', async () => {
  const outcomes = async (email: string) => {
    const browserToken = await askedWith(email);
    const wrong = await typeCode(WRONG, browserToken);
    // Its owner uses the link meanwhile, where there is one.
    if (email === EMAIL) await signIn((await lastLetter()).token);
    const more = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      more.push(await typeCode(WRONG, browserToken));
    }
    app.clock.advance(PARTNER_LINK_LIFE_MS);
    const late = await typeCode(WRONG, browserToken);
    return [wrong, ...more, late];
  };

  expect(await outcomes('nobody@example.org')).toEqual(await outcomes(EMAIL));
  expect(await app.db.read.outboxMessage.count()).toBe(1);
});

// P-04: the same work, so that the time tells nothing either.
test('an address that nobody has costs as many reads and writes as one on the roll', async () => {
  const costs = async (email: string) => {
    let calls = 0;
    const counted: Database = {
      ...app.db,
      transact: (work) => app.db.transact((tx) => work(counting(tx, () => (calls += 1)))),
    };
    await askForPartnerLink({ ...app, db: counted }, { email, goTo: '', peer: PEER });
    return calls;
  };

  const known = await costs(EMAIL);

  expect(known).toBeGreaterThan(5);
  expect(await costs('nobody@example.org')).toBe(known);
});

/** The same transaction, telling of each statement. */
function counting<Tx extends object>(tx: Tx, onCall: () => void): Tx {
  return new Proxy(tx, {
    get: (target, name) => {
      const table: unknown = Reflect.get(target, name);
      if (typeof table !== 'object' || table === null) return table;
      return new Proxy(table, {
        get: (methods, method) => {
          onCall();
          return Reflect.get(methods, method) as unknown;
        },
      });
    },
  });
}

test.each([EMAIL, 'nobody@example.org'])(
  'asking again and again for %s is stopped for a quarter of an hour',
  async (email) => {
    for (let time = 0; time < ATTEMPTS_PER_ACCOUNT; time += 1) {
      await askedWith(email, `192.0.2.${time}`);
    }

    const asking = { email, goTo: '', peer: '192.0.2.99' };
    expect(await askForPartnerLink(app, asking)).toEqual({
      ok: false,
      refusal: { kind: 'throttled' },
    });
    app.clock.advance(15 * 60_000);
    expect(await askForPartnerLink(app, asking)).toMatchObject({ ok: true });
  },
);

test('asking for many addresses, or typing many codes, from one place is stopped', async () => {
  for (let time = 0; time < ATTEMPTS_PER_PEER; time += 1) {
    await askedWith(`guess${time}@example.org`);
    await typeCode(WRONG, null);
  }

  const asking = { email: 'one-more@example.org', goTo: '', peer: PEER };
  expect(await askForPartnerLink(app, asking)).toMatchObject({ ok: false });
  expect(await typeCode(WRONG, null)).toEqual({ ok: false, refusal: { kind: 'throttled' } });
  expect(await typeCode(WRONG, null, '192.0.2.2')).toEqual({
    ok: false,
    refusal: { kind: 'wrong-code' },
  });
});

test('an idle session ends after an hour, and one in use at the end of the day', async () => {
  const idle = await signedIn();
  const used = await signedIn();

  app.clock.advance(SESSION_IDLE_MS / 2);
  await resumePartnerSession(app, used);
  app.clock.advance(SESSION_IDLE_MS / 2);
  const afterAnHour = [
    await resumePartnerSession(app, idle),
    await resumePartnerSession(app, used),
  ];
  for (let hours = 1; hours < SESSION_LENGTH_MS / SESSION_IDLE_MS; hours += 0.5) {
    app.clock.advance(SESSION_IDLE_MS / 2);
    await resumePartnerSession(app, used);
  }

  expect(afterAnHour).toEqual([null, expect.objectContaining({ email: EMAIL })]);
  expect(await resumePartnerSession(app, used)).toBeNull();
});

test('signing out ends the session at the server', async () => {
  const token = await signedIn();

  await signOutPartner(app, token);

  expect(await resumePartnerSession(app, token)).toBeNull();
});

test.each([
  [
    'a contact who is removed',
    (context: TestContext) =>
      context.db.transact((tx) =>
        markPartnerContactRemoved(tx, 'contact-of-partner-1', {
          at: context.now(),
          reason: '',
        }),
      ),
  ],
  [
    'an organisation that leaves',
    (context: TestContext) =>
      context.db.transact((tx) =>
        markPartnerLeft(tx, 'partner-1', { at: context.now(), reason: '' }),
      ),
  ],
])('%s is out at once, and its links and addresses are nobody’s', async (_what, remove) => {
  const sessionToken = await signedIn();
  const browserToken = await askedWith();
  const { token, code } = await lastLetter();

  await remove(app);

  expect(await resumePartnerSession(app, sessionToken)).toBeNull();
  expect(await showPartnerLink(app, token)).toEqual({
    ok: false,
    refusal: { kind: 'unknown' },
  });
  expect(await typeCode(code, browserToken)).toMatchObject({
    refusal: { kind: 'wrong-code' },
  });
  const letters = await app.db.read.outboxMessage.count();
  await askedWith();
  expect(await app.db.read.outboxMessage.count()).toBeLessThan(letters + 1);
});
