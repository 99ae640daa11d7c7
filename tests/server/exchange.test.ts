import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ARRIVAL_HEADER, PEER_HEADER } from '#app/http/arrival.server.ts';
import { LIMITS } from '#app/server/limits.ts';
import { aRunningServer, exchangeRaw, statusOf } from '#tests/support/a-running-server.ts';

/** Answers with what it was asked, as JSON. */
async function echo(request: Request): Promise<Response> {
  return Response.json({
    url: request.url,
    method: request.method,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  });
}

test('a request is stamped when its headers arrive, before its body, and no client can set it', async () => {
  const { app, port } = await aRunningServer({ answer: echo });
  const arrivedAt = app.now();
  const head =
    `POST /consultations/a/respond HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: http://localhost:3000\r\n` +
    `${ARRIVAL_HEADER}: 1999-01-01T00:00:00Z\r\n${PEER_HEADER}: 203.0.113.9\r\nConnection: close\r\n` +
    'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n';

  const answer = await new Promise<string>((settle) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head);
      setTimeout(() => {
        app.clock.advance(60_000);
        socket.write('a=b');
      }, 100);
    });
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('close', () => settle(received));
  });

  const asked: unknown = JSON.parse(answer.slice(answer.indexOf('{')));
  expect(asked).toMatchObject({
    body: 'a=b',
    headers: { [ARRIVAL_HEADER]: arrivedAt.toISOString(), [PEER_HEADER]: '127.0.0.1' },
  });
});

test('the host is that of the public address, whatever the client says', async () => {
  const { url } = await aRunningServer({
    answer: echo,
    env: { PUBLIC_URL: 'https://portal.example.org' },
  });

  const asked: unknown = await (
    await fetch(`${url}/receipts/R-1`, {
      headers: {
        'X-Forwarded-Host': 'evil.test',
        Forwarded: 'host=evil.test',
        'X-Portal-Anything': 'yes',
      },
    })
  ).json();

  expect(asked).toMatchObject({ url: 'https://portal.example.org/receipts/R-1' });
  expect(JSON.stringify(asked)).not.toMatch(/evil|x-portal-anything/);
});

test('a forwarded address is believed from a trusted proxy only', async () => {
  const headers = { 'X-Forwarded-For': '203.0.113.7, 198.51.100.2' };
  const askedBy = async (env: Readonly<Record<string, string>>) => {
    const { url } = await aRunningServer({ answer: echo, env });
    return (await fetch(`${url}/receipts/R-1`, { headers })).json() as Promise<unknown>;
  };

  expect(await askedBy({})).toMatchObject({ headers: { [PEER_HEADER]: '127.0.0.1' } });
  expect(await askedBy({ TRUSTED_PROXIES: '127.0.0.0/8,198.51.100.2' })).toMatchObject({
    headers: { [PEER_HEADER]: '203.0.113.7' },
  });
});

const FORM = 'application/x-www-form-urlencoded';

test.each([
  ['a file that is not there', 'GET', '/no-such-page', 404],
  ['broken percent-encoding', 'GET', '/consultations/%E0%A4%A', 400],
  ['a lone per cent sign', 'GET', '/%', 400],
  ['a null byte', 'GET', '/consultations/a%00b', 400],
  ['an absolute address', 'GET', 'http://evil.test/', 400],
  ['a star', 'OPTIONS', '*', 400],
  ['two slashes', 'GET', '//evil.test/a', 404],
  ['a backslash', 'GET', '/\\evil.test', 404],
  ['steps upward', 'GET', '/assets/../../../etc/passwd', 404],
  ['encoded steps upward', 'GET', '/assets/%2e%2e/%2e%2e/etc/passwd', 404],
  ['a very long address', 'GET', `/${'a'.repeat(LIMITS.addressCharacters)}`, 414],
  ['raw values of a page', 'GET', '/receipts/R-1.data', 404],
  ['raw values the old way', 'GET', '/receipts/R-1?_data=root', 404],
  ['the list of routes', 'GET', '/__manifest?p=/staff', 404],
  ['a method that no page has', 'DELETE', '/sign-in', 405],
  ['TRACE', 'TRACE', '/sign-in', 405],
])('%s is refused', async (_what, method, target, status) => {
  const { port } = await aRunningServer({ answer: () => new Response('no', { status: 404 }) });

  const answer = await exchangeRaw(
    port,
    `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  );

  expect(statusOf(answer)).toBe(status);
});

test.each([
  ['a form of another type', 'application/json', '{}', 415],
  ['a form without a type', null, 'a=b', 415],
  ['a form in parts without a boundary', 'multipart/form-data', 'a=b', 400],
  [
    'a form in parts that is not one',
    'multipart/form-data; boundary=x',
    'no parts at all',
    400,
  ],
  ['an empty form', FORM, '', 200],
  ['a form with broken encoding', FORM, 'a=%E0%A4%A&%', 200],
  ['a form with a null byte', FORM, 'a=%00&b=\0', 200],
  ['a form with a field ten times', FORM, 'a=1&'.repeat(10), 200],
])('%s gets its answer', async (_what, type, body, status) => {
  const { url } = await aRunningServer({
    answer: async (request) => new Response(String([...(await request.formData())].length)),
  });

  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { Origin: url, ...(type === null ? {} : { 'Content-Type': type }) },
    body: Buffer.from(body),
  });

  expect(answer.status).toBe(status);
});

test('a body that is too large is refused, announced or not, and staff may send more', async () => {
  const { url } = await aRunningServer({ answer: () => new Response('taken') });
  const large = Buffer.alloc(LIMITS.formBytes + 1, 'a');
  const post = (path: string, body: Buffer | ReadableStream) =>
    fetch(url + path, {
      method: 'POST',
      headers: { Origin: url, 'Content-Type': FORM },
      body,
      duplex: 'half',
    } as RequestInit);

  const unannounced = new ReadableStream({
    pull(controller) {
      controller.enqueue(large);
      controller.close();
    },
  });
  const statuses = [
    (await post('/sign-in', large)).status,
    (await post('/sign-in', unannounced)).status,
    (await post('/staff/import', large)).status,
  ];

  expect(statuses).toEqual([413, 413, 200]);
});

test('headers that are too large, malformed or contradictory are refused, and the server goes on', async () => {
  const { port, url } = await aRunningServer({ answer: () => new Response('fine') });
  const line = 'GET / HTTP/1.1\r\nHost: a\r\n';

  const answers = await Promise.all([
    exchangeRaw(port, `${line}X-Long: ${'a'.repeat(LIMITS.headerBytes)}\r\n\r\n`),
    exchangeRaw(port, 'NONSENSE\r\n\r\n'),
    exchangeRaw(port, `${line}Bad Name: a\r\n\r\n`),
    exchangeRaw(port, `${line}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`),
    exchangeRaw(port, 'GET / HTTP/1.1\r\n\r\n'),
    exchangeRaw(port, Buffer.from([0x16, 0x03, 0x01, 0x00, 0xff, 0x0d, 0x0a])),
  ]);

  expect(answers.map(statusOf)).toEqual([431, 400, 400, 400, 400, 400]);
  expect((await fetch(`${url}/accessibility`)).status).toBe(200);
});

test('no bytes that a stranger sends lead to a server error', async () => {
  const { port, url } = await aRunningServer({ answer: echo });
  const piece = fc.oneof(
    fc.constantFrom(
      'GET',
      'POST',
      ' ',
      '/',
      '/consultations/',
      '?',
      '%',
      '\r\n',
      '\r\n\r\n',
      ': ',
    ),
    fc.constantFrom('HTTP/1.1', 'Host: a', 'Cookie: ;;=', 'Content-Length: -1', 'Expect: x'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const request = `GET ${pieces.join('')} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n\r\n`;
      const status = statusOf(await exchangeRaw(port, Buffer.from(request)));
      expect(status ?? 400).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );

  expect((await fetch(`${url}/accessibility`)).status).toBe(200);
});

test('a fault in a page is a plain page without details', async () => {
  const { url } = await aRunningServer({
    answer: () => Promise.reject(new Error('secret detail')),
  });

  const answer = await fetch(`${url}/sign-in`);

  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret detail');
});

test('when the database does not answer, people are told in words and asked to come back', async () => {
  const { app, url } = await aRunningServer({
    answer: () => new Response('broken', { status: 500 }),
  });
  await app.db.close();

  const answer = await fetch(`${url}/consultations/a`);

  expect(answer.status).toBe(503);
  expect(answer.headers.get('Retry-After')).toBe('60');
  expect(await answer.text()).toContain('What you saved before is safe.');
});

test('a page that says 503 in its own words is left as it is', async () => {
  const { app, url } = await aRunningServer({
    answer: () => Response.json({ database: 'silent' }, { status: 503 }),
  });
  await app.db.close();

  const answer = await fetch(`${url}/health`);

  expect([answer.status, await answer.json()]).toEqual([503, { database: 'silent' }]);
});

test('told to stop, it finishes the submission in flight and takes no more', async () => {
  const { url, port, stop } = await aRunningServer({
    answer: async (request) => {
      await pause(300);
      return new Response(`kept ${await request.text()}`);
    },
  });
  const post = () =>
    fetch(`${url}/sign-in`, {
      method: 'POST',
      headers: { Origin: url },
      body: new URLSearchParams({ a: 'b' }),
    });

  const inFlight = post();
  await pause(100);
  const stopped = stop();
  const refused = await exchangeRaw(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n');

  expect(refused).toBe('');
  expect(await (await inFlight).text()).toBe('kept a=b');
  await stopped;
});

test('every answer says what a browser shall refuse, and pages of one reader are stored nowhere', async () => {
  const { url } = await aRunningServer({
    answer: () => new Response('<p>yours</p>', { headers: { 'Content-Type': 'text/html' } }),
    env: { PUBLIC_URL: 'https://portal.example.org' },
  });

  const own = [
    '/consultations/a/respond',
    '/consultations/a/respond/check',
    '/receipts/R-1',
    '/drafts/x',
    '/sign-in',
    '/set-up/x',
    '/partner',
    '/staff/consultations',
    '/Staff',
    '/%73taff',
    '/consultations/a/RESPOND',
  ];
  const answers = await Promise.all(own.map((path) => fetch(url + path)));

  expect(answers.map(({ headers }) => headers.get('Cache-Control'))).toEqual(
    own.map(() => 'no-store'),
  );
  const sent = answers[0]?.headers;
  expect(sent?.get('Content-Security-Policy')).toContain(
    "default-src 'none'; script-src 'none'",
  );
  expect(sent?.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  expect(sent?.get('Permissions-Policy')).toContain('camera=()');
  expect(Object.fromEntries(sent ?? [])).toMatchObject({
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});
