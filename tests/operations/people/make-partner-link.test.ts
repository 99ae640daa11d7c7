import { beforeEach, expect, test } from 'vitest';

import { makePartnerLink } from '#app/operations/people/make-partner-link.server.ts';
import { signInWithLink } from '#app/operations/people/use-partner-link.server.ts';
import { givenPartner } from '#tests/support/a-partner.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const ASKED = { email: 'Lead-of-Partner-1@example.org', actor: 'command-line' };
const MINUTE_MS = 60_000;

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  await givenPartner(app.db);
});

async function signIn(context: TestContext, link: string) {
  const token = link.split('/').at(-1) ?? '';
  const outcome = await signInWithLink(context, { token, previousToken: null });
  return outcome.ok ? 'signed in' : outcome.refusal.kind;
}

test('a link that is made on the server signs in once, within ten minutes', async () => {
  const first = accepted(await makePartnerLink(app, ASKED)).link;
  const second = accepted(await makePartnerLink(app, ASKED)).link;

  expect([await signIn(app, first), await signIn(app, first)]).toEqual(['signed in', 'used']);
  app.clock.advance(10 * MINUTE_MS);
  expect(await signIn(app, second)).toBe('expired');
});

test('that of a demonstration signs in again and again', async () => {
  const demonstration = { ...app, config: { ...app.config, mode: 'demo' as const } };
  const { link } = accepted(await makePartnerLink(demonstration, ASKED));

  expect(await signIn(demonstration, link)).toBe('signed in');
  app.clock.advance(24 * 60 * MINUTE_MS);
  expect(await signIn(demonstration, link)).toBe('signed in');
});

test('there is none for an address that does not stand on the roll', async () => {
  expect(await makePartnerLink(app, { ...ASKED, email: 'nobody@example.org' })).toEqual({
    ok: false,
    refusal: { kind: 'not-on-the-roll' },
  });
});
