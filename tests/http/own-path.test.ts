import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ownPath } from '#app/http/own-path.ts';

test.each([
  ['/staff', '/staff'],
  ['/staff/consultations/a?page=2&q=a%20b', '/staff/consultations/a?page=2&q=a%20b'],
  ['//evil.test', null],
  ['/\\evil.test', null],
  ['https://evil.test', null],
  ['javascript:alert(1)', null],
  ['/a\r\nSet-Cookie: b=c', null],
  ['/\tevil.test', null],
  ['', null],
  [null, null],
])('%j leads to %j', (text, path) => {
  expect(ownPath(text)).toBe(path);
});

test('no text leads to another site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (text) => {
        const path = ownPath(text);
        const base = 'https://portal.example.org';
        expect(path === null || new URL(path, base).origin === base).toBe(true);
      },
    ),
  );
});
