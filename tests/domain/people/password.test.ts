import fc from 'fast-check';
import { expect, test } from 'vitest';

import { passwordRefusal } from '#app/domain/people/password.ts';

const EMAIL = 'assistant@example.org';

test.each([
  ['eleven characters', 'kettle moss', 'too-short'],
  ['eleven characters of two code units each', '🪁'.repeat(11), 'too-short'],
  ['two hundred and one characters', `kettle ${'moss '.repeat(39)}`.slice(0, 201), 'too-long'],
  ['the address itself', 'Assistant@example.org', 'same-as-email'],
  ['the name in the address with digits after it', 'assistant2026!', 'same-as-email'],
  ['one character over and over', 'aaaaaaaaaaaaaa', 'repeated-pattern'],
  ['four characters over and over', 'abc1abc1abc1a', 'repeated-pattern'],
  ['a well-known password', 'Password1234', 'well-known'],
  ['a well-known password with a year after it', 'administrator2026', 'well-known'],
  ['digits in order', '012345678901', 'well-known'],
  ['letters in order', 'abcdefghijklm', 'well-known'],
])('%s may not be a password', (_what, password, refusal) => {
  expect(passwordRefusal(password, EMAIL)).toBe(refusal);
});

test.each([
  ['twelve characters', 'kettle mossy'],
  ['only lower-case letters', 'kettlemossyferry'],
  ['twelve characters of two code units each', '🪁🌊⛵🧭🪵🌲🍄🐌🦉🐢🐝🪲'],
])('%s may be a password: no kind of character is asked for', (_what, password) => {
  expect(passwordRefusal(password, EMAIL)).toBeNull();
});

test('every password gets an answer, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (password, email) => {
      passwordRefusal(password, email);
    }),
  );
});
