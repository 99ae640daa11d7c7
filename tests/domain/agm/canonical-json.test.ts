import fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalJson, type Json } from '#app/domain/agm/canonical-json.ts';

test('members are sorted by their UTF-16 units and nothing is spaced (RFC 8785 §3.2.3)', () => {
  const value = {
    '\u20ac': 1,
    '\r': 2,
    1: 3,
    '\ud83d\ude00': 4,
    '\u0080': 5,
    b: [true, null, {}],
  };

  expect(canonicalJson(value)).toBe(
    '{"\\r":2,"1":3,"b":[true,null,{}],"\u0080":5,"\u20ac":1,"\ud83d\ude00":4}',
  );
});

test.each([
  [333333333.3333333, '333333333.3333333'],
  [1e30, '1e+30'],
  [0.002, '0.002'],
  [-0, '0'],
])('the number %d is written as ECMAScript writes it', (number, text) => {
  expect(canonicalJson(number)).toBe(text);
});

test('a number that JSON cannot hold is a fault', () => {
  expect(() => canonicalJson([Number.NaN])).toThrow(TypeError);
});

test('the order in which members were set makes no difference, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
      const value = members as Json; // fast-check's JSON values are ours.
      const turned = Object.fromEntries(Object.entries(members).reverse()) as Json;

      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
