import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as httpRequest } from 'node:http';

import { expect, test } from 'vitest';

import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { aRunningServer, type TestServer } from '#tests/support/a-running-server.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';

const LONG = '<p>A paragraph of the paper, as everyone reads it.</p>'.repeat(50);

type Raw = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
};

/** A request without the decoding and the headers that `fetch` adds. */
function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Raw> {
  return new Promise((settle, fail) => {
    const asked = httpRequest(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** A portal whose every page says how many times one was made, and what the request carried. */
async function aCountingServer(
  status = 200,
): Promise<TestServer & { readonly made: () => number }> {
  let made = 0;
  const server = await aRunningServer({
    answer: (request) => {
      made += 1;
      const body = `${LONG}<i>${made} ${new URL(request.url).search} ${request.headers.get('Cookie') ?? ''}</i>`;
      return new Response(body, {
        status,
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': 'a=b' },
      });
    },
  });
  return { ...server, made: () => made };
}

test('a public page is made once and is the same bytes for everyone, staff included', async () => {
  const { url, made } = await aCountingServer();

  const answers = await Promise.all([
    ask(`${url}/consultations/a`),
    ask(`${url}/consultations/a`, { Cookie: 'session=secret', 'User-Agent': 'other' }),
    ask(`${url}/consultations/a`, { 'Accept-Language': 'cy', 'X-Anything': 'yes' }),
    ask(`${url}/consultations/a?utm_source=mail&_routes=x`),
  ]);

  const digests = answers.map(({ body }) => createHash('sha256').update(body).digest('hex'));
  expect(new Set(digests).size).toBe(1);
  expect(made()).toBe(1);
  expect(answers[1].headers).toMatchObject({ 'cache-control': 'public, no-cache' });
  expect(answers[1].headers['set-cookie']).toBeUndefined();
});

test('a page asked for without compression, in brotli and in gzip has the same words', async () => {
  const { url } = await aCountingServer();
  const address = `${url}/consultations/a`;

  const plain = await ask(address);
  const brotli = await ask(address, { 'Accept-Encoding': 'gzip, deflate, br' });
  const gzip = await ask(address, { 'Accept-Encoding': 'gzip;q=1.0, br;q=0' });

  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(brotli.body.byteLength).toBeLessThan(plain.body.byteLength / 5);
  expect(new Set([plain, brotli, gzip].map(({ headers }) => headers['etag'])).size).toBe(3);
});

test('a reader who has the page gets 304 without it, until it changes', async () => {
  const { app, url } = await aCountingServer();
  const address = `${url}/consultations/a`;
  const tag = String((await ask(address)).headers['etag']);

  const unchanged = await ask(address, { 'If-None-Match': `"other", W/${tag}` });
  await app.db.transact(touchPublicPages);
  const changed = await ask(address, { 'If-None-Match': tag });

  expect([unchanged.status, unchanged.body.byteLength]).toEqual([304, 0]);
  expect(unchanged.headers).toMatchObject({ etag: tag, 'cache-control': 'public, no-cache' });
  expect(changed.status).toBe(200);
});

test('asking for the head of a page gives its headers without its body', async () => {
  const { url } = await aCountingServer();
  const address = `${url}/consultations/a`;

  const whole = await ask(address);
  const head = await ask(address, {}, 'HEAD');

  expect(head.body.byteLength).toBe(0);
  expect(head.headers).toMatchObject({
    'content-length': String(whole.body.byteLength),
    etag: whole.headers['etag'],
  });
});

test('a change of content shows at once', async () => {
  const { app, url, made } = await aCountingServer();
  await ask(`${url}/`);
  await ask(`${url}/`);
  expect(made()).toBe(1);

  await app.db.transact(touchPublicPages);
  await ask(`${url}/`);

  expect(made()).toBe(2);
});

// Contract, Addresses: never past the next opening, closing or midnight.
test.each([
  [
    'opens',
    { opensAt: new Date('2026-03-02T12:00:00Z'), closesAt: new Date('2026-06-01T12:00:00Z') },
    '2026-03-02T12:00:00Z',
  ],
  [
    'closes',
    { opensAt: new Date('2026-01-02T12:00:00Z'), closesAt: new Date('2026-03-02T15:00:00Z') },
    '2026-03-02T15:00:00Z',
  ],
  ['neither opens nor closes on that day', {}, '2026-03-03T00:00:00Z'],
])(
  'a page is kept to the last millisecond before a consultation %s',
  async (_what, period, end) => {
    const { app, url, made } = await aCountingServer();
    await givenConsultation(app.db, aConsultation(period));
    await ask(`${url}/`);

    app.clock.set(new Date(new Date(end).getTime() - 1));
    await ask(`${url}/`);
    const justBefore = made();
    app.clock.set(new Date(end));
    await ask(`${url}/`);

    expect([justBefore, made()]).toEqual([1, 2]);
  },
);

test('many readers at once wait for one making of the page', async () => {
  const { url, made } = await aCountingServer();

  await Promise.all(Array.from({ length: 20 }, () => ask(`${url}/consultations/a`)));

  expect(made()).toBe(1);
});

test('a page that is not there is kept here, and stored nowhere else', async () => {
  const { url, made } = await aCountingServer(404);

  await ask(`${url}/consultations/none`);
  const again = await ask(`${url}/consultations/none`);

  expect([again.status, made()]).toEqual([404, 1]);
  expect(again.headers).toMatchObject({ 'cache-control': 'no-store' });
});

test('a page that failed is made again', async () => {
  const { url, made } = await aCountingServer(500);

  await ask(`${url}/consultations/a`);
  await ask(`${url}/consultations/a`);

  expect(made()).toBe(2);
});

test('a page of one reader is made each time, compressed', async () => {
  const { url, made } = await aCountingServer();
  const headers = { 'Accept-Encoding': 'br', Cookie: 'session=mine' };

  const first = await ask(`${url}/consultations/a/respond?on=block:b1`, headers);
  await ask(`${url}/consultations/a/respond?on=block:b1`, headers);

  const words = brotliDecompressSync(first.body).toString();
  expect(made()).toBe(2);
  expect(words).toContain('on=block:b1 session=mine');
  expect(first.headers).toMatchObject({ 'cache-control': 'no-store' });
});

test('words that are searched for are part of the address, in one order and to a limit', async () => {
  const { url, made } = await aCountingServer();

  const one = await ask(`${url}/search?q=forum&page=2&other=1`);
  await ask(`${url}/search?page=2&q=forum`);

  expect(made()).toBe(1);
  expect(one.body.toString()).toContain('?q=forum&page=2');
});

test('files with a hash in their name are kept for good, others for a while', async () => {
  const { url } = await aRunningServer({
    answer: () => new Response('', { status: 404 }),
    files: {
      '/assets/portal-abc.css': 'a { color: red }'.repeat(100),
      '/favicon.svg': '<svg/>',
      '/.vite/manifest.json': '{}',
    },
  });

  const style = await ask(`${url}/assets/portal-abc.css`, { 'Accept-Encoding': 'br' });
  const icon = await ask(`${url}/favicon.svg`);
  const again = await ask(`${url}/favicon.svg`, {
    'If-None-Match': String(icon.headers['etag']),
  });
  const hidden = await ask(`${url}/.vite/manifest.json`);

  expect(style.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(icon.headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=300',
  });
  expect([again.status, hidden.status]).toEqual([304, 404]);
});
