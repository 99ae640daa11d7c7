import { expect, test } from 'vitest';

import { isOwnOrigin } from '#app/server/origin-check.ts';
import { aRunningServer } from '#tests/support/a-running-server.ts';

const OURS = 'https://portal.example.org';
const SENT = {
  origin: null,
  secFetchSite: null,
  host: 'portal.example.org',
  isLoopback: false,
};

test.each([
  ['our own origin', { origin: OURS }, true],
  ['no origin, but the browser says same-origin', { secFetchSite: 'same-origin' }, true],
  ['neither', {}, false],
  ['another site', { origin: 'https://evil.test' }, false],
  [
    'another site that claims same-origin',
    { origin: 'https://evil.test', secFetchSite: 'same-origin' },
    false,
  ],
  ['the same host without encryption', { origin: 'http://portal.example.org' }, false],
  ['the same host on another port', { origin: 'https://portal.example.org:8443' }, false],
  ['an origin that begins like ours', { origin: `${OURS}.evil.test` }, false],
  ['a hidden origin', { origin: 'null', secFetchSite: 'same-origin' }, false],
  ['an origin that is none', { origin: 'not an origin' }, false],
  ['an empty origin', { origin: '' }, false],
  ['two origins', { origin: `${OURS}, https://evil.test` }, false],
  ['a sub-domain', { secFetchSite: 'same-site' }, false],
  ['another site by its own word', { secFetchSite: 'cross-site' }, false],
  ['an address typed in', { secFetchSite: 'none' }, false],
  [
    'its own host, from another machine',
    { origin: 'http://localhost:3000', host: 'localhost:3000' },
    false,
  ],
  [
    'its own host, on loopback',
    { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000', isLoopback: true },
    true,
  ],
  [
    'its own host, on loopback over IPv6',
    { origin: 'http://[::1]:3000', host: '[::1]:3000', isLoopback: true },
    true,
  ],
  [
    'another port of loopback',
    { origin: 'http://localhost:8000', host: 'localhost:3000', isLoopback: true },
    false,
  ],
  [
    'a name that was bent to loopback',
    { origin: 'http://evil.test', host: 'evil.test', isLoopback: true },
    false,
  ],
  [
    'a name that begins like loopback',
    { origin: 'http://localhost.evil.test', host: 'localhost.evil.test', isLoopback: true },
    false,
  ],
])('a form from %s', (_what, sent, isOwn) => {
  expect(isOwnOrigin({ ...SENT, ...sent }, OURS)).toBe(isOwn);
});

test('a form from elsewhere is refused in words and never reaches the page', async () => {
  let asked = 0;
  const { url } = await aRunningServer({
    answer: () => {
      asked += 1;
      return new Response('taken');
    },
  });
  const post = (headers: Readonly<Record<string, string>>) =>
    fetch(`${url}/sign-in`, { method: 'POST', body: new URLSearchParams({ a: 'b' }), headers });

  const foreign = await Promise.all([
    post({}),
    post({ Origin: 'null' }),
    post({ Origin: 'https://evil.test' }),
    post({ Origin: 'rubbish' }),
  ]);
  const own = await Promise.all([
    post({ Origin: url }),
    post({ Origin: 'http://localhost:3000' }),
    post({ 'Sec-Fetch-Site': 'same-origin' }),
  ]);

  expect(foreign.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect(await foreign[0].text()).toContain('not sent from our own pages');
  expect(own.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(asked).toBe(3);
});
