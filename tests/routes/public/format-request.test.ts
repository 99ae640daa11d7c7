import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { HONEYPOT_NAME, readFields } from '#app/forms/fields.ts';
import { action, loader } from '#app/routes/public/format-request.tsx';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';

const slug = 'asked-for-formats';
const address = `http://localhost:3000/consultations/${slug}/formats`;

beforeAll(async () => {
  await givenConsultation(app.db, aConsultation({ id: slug, slug }));
});

async function send(fields: readonly (readonly [string, string])[], to = slug) {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  const request = new Request(address, { method: 'POST', body });
  return action({ request, params: { slug: to }, context: {} });
}

test('a request that was sent is thanked for on the same page', async () => {
  const answer = await send([
    ['formats', 'audio'],
    ['formats', 'braille'],
    ['telephone', '01632 960001'],
    [HONEYPOT_NAME, 'x'],
  ]);

  const location = answer instanceof Response ? answer.headers.get('Location') : '';
  expect(location).toBe(`/consultations/${slug}/formats?sent=yes`);
  const request = new Request(`${address}?sent=yes`);
  expect(await loader({ request, params: { slug }, context: {} })).toMatchObject({
    isSent: true,
  });
});

test.each([
  ['nothing', [], 'formats'],
  ['no format', [['email', 'reader@example.org']], 'formats'],
  ['no language', [['formats', 'language']], 'language'],
  ['no way to be reached', [['formats', 'bsl']], 'email'],
  ['a format that is not offered', [['formats', 'fax']], 'formats'],
  [
    'a field sent twice',
    [
      ['name', 'A'],
      ['name', 'B'],
      ['formats', 'bsl'],
    ],
    'name',
  ],
  ['too long a name', [['name', 'x'.repeat(5000)]], 'name'],
] as const)('with %s the form comes back with all that was typed', async (_, sent, field) => {
  const answer = await send(sent);

  const typed = readFields(sent);
  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { values: typed, errors: { [field]: expect.any(String) as string } },
  });
});
