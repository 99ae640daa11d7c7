import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  directionOf,
  isSameLanguage,
  languageInAddress,
  languageNames,
  LISTED_LANGUAGES,
  readLanguageTag,
} from '#app/domain/consultation/languages.ts';

test('every language of the list is read as it stands, in an address too, and has its names', () => {
  for (const tag of LISTED_LANGUAGES) {
    expect(readLanguageTag(tag)).toBe(tag);
    expect(readLanguageTag(languageInAddress(tag))).toBe(tag);
    expect(languageNames(tag).english).not.toBe(tag);
  }
});

test('the list stands in the order of the English names, and no name stands twice', () => {
  const names = LISTED_LANGUAGES.map((tag) => languageNames(tag).english);
  const owns = LISTED_LANGUAGES.map((tag) => languageNames(tag).own);

  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en-GB')));
  expect(new Set(owns).size).toBe(owns.length);
});

test.each([
  ['PL', 'pl'],
  [' zh-hans ', 'zh-Hans'],
  ['sr_latn', 'sr-Latn'],
  ['sgn-GB', 'bfi'],
  ['prs', 'fa-AF'],
  ['EN-Simple', 'en-simple'],
  ['yo', 'yo'],
])('a tag typed as %j is %s', (typed, tag) => {
  expect(readLanguageTag(typed)).toBe(tag);
});

test.each([
  '',
  'zz',
  'english',
  'x-private',
  'en-u-ca-buddhist',
  'pl-x-secret',
  '../../etc/passwd',
  '<script>',
  'a'.repeat(36),
])('%j is no language', (typed) => {
  expect(readLanguageTag(typed)).toBeNull();
});

test('whatever is typed, reading it never throws, and what is read is read again the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9-]{1,40}$/)), (typed) => {
      const tag = readLanguageTag(typed);
      expect(['ltr', 'rtl']).toContain(directionOf(typed));
      if (tag === null) return;
      expect(readLanguageTag(tag)).toBe(tag);
      expect(readLanguageTag(languageInAddress(tag))).toBe(tag);
    }),
  );
});

test.each([
  ['ar', 'rtl'],
  ['ur', 'rtl'],
  ['fa', 'rtl'],
  ['fa-AF', 'rtl'],
  ['ckb', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['he', 'rtl'],
  ['dv', 'rtl'],
  ['ku', 'ltr'],
  ['pa', 'ltr'],
  ['pl', 'ltr'],
  ['bfi', 'ltr'],
  ['not a tag', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

test('a simplified form is a language of its own, another country is not', () => {
  expect(isSameLanguage('en', 'en-GB')).toBe(true);
  expect(isSameLanguage('en-US', 'en-GB')).toBe(true);
  expect(isSameLanguage('en-simple', 'en-GB')).toBe(false);
  expect(isSameLanguage('cy', 'en-GB')).toBe(false);
});

test('a language that is not on the list is named as those who read it write it', () => {
  expect(languageNames('el')).toEqual({ own: 'Ελληνικά', english: 'Greek' });
});
