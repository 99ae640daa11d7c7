import fc from 'fast-check';
import { expect, test } from 'vitest';

import { printable, printableText } from '#app/reports/printable.ts';

test.each([
  ['control characters', 'a\u0000b\u0007c\u001Bd\u0085e\uFFFEf', 'abcdef'],
  ['marks that force direction', '\u202Eabc\u202C \u2066def\u2069', 'abc def'],
  ['half of a surrogate pair', 'a\uD83Db\uDE00c', 'abc'],
])('%s are taken out', (_what, text, left) => {
  expect(printableText(text)).toBe(left);
});

test('tabs, line ends, emoji and right-to-left words stay', () => {
  expect(printableText('a\tb\r\nc\rd 👩‍👧 مراجعة')).toBe('a\tb\nc\nd 👩‍👧 مراجعة');
});

test('what is printable already is left alone, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = printableText(text);

      expect(printableText(once)).toBe(once);
      expect(() => encodeURIComponent(once)).not.toThrow();
    }),
  );
});

test('every text of a value is cleaned, and nothing else is touched', () => {
  const at = new Date('2011-11-01T10:00:00Z');

  expect(printable({ at, list: ['a\u0000', 1, null], inner: { text: '\u0007b' } })).toEqual({
    at,
    list: ['a', 1, null],
    inner: { text: 'b' },
  });
});
