import { expect, test } from 'vitest';

import { formatCookie, formatForgottenCookie, readCookie } from '#app/http/cookies.server.ts';

const HTTPS = { publicUrl: 'https://portal.example.org' };
const LOOPBACK = { publicUrl: 'http://localhost:3000' };

function asking(cookie: string): Request {
  return new Request('http://localhost/', { headers: { Cookie: cookie } });
}

test('over https a cookie is bound to the host, on loopback it is plainly named', () => {
  const cookie = { name: 'session', value: 'abc-_.:', maxAgeSeconds: 60 };

  expect(formatCookie(HTTPS, cookie)).toBe(
    '__Host-session=abc-_.:; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
  );
  expect(formatCookie(LOOPBACK, { ...cookie, maxAgeSeconds: null })).toBe(
    'session=abc-_.:; Path=/; HttpOnly; SameSite=Lax',
  );
  expect(formatForgottenCookie(LOOPBACK, 'session')).toContain('Max-Age=0');
});

test.each(['a;b', 'a b', 'a\r\nSet-Cookie: b=c', 'é'])(
  '%j cannot be put into a cookie',
  (value) => {
    expect(() => formatCookie(HTTPS, { name: 'a', value, maxAgeSeconds: null })).toThrow();
  },
);

test.each([
  ['its value', 'session=abc', 'abc'],
  ['the first of two', 'other=1; session=abc; session=def', 'abc'],
  ['nothing when only a longer name is there', 'mysession=abc; session2=def', null],
  ['nothing when there is none', '', null],
  ['an empty value', 'session=', ''],
])('reading a cookie gives %s', (_what, sent, value) => {
  expect(readCookie(LOOPBACK, asking(sent), 'session')).toBe(value);
});

test('over https a plainly named cookie does not count', () => {
  expect(readCookie(HTTPS, asking('session=forged'), 'session')).toBeNull();
});
