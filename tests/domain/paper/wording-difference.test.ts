import fc from 'fast-check';
import { expect, test } from 'vitest';

import { wordingDifference } from '#app/domain/paper/wording-difference.ts';

/** Words that repeat, so that there is much to keep and much to confuse. */
const text = fc.oneof(
  fc
    .array(fc.constantFrom('the', 'board', 'Board', ' ', '  ', '\n', '.', 'meets', '’', '-'), {
      maxLength: 60,
    })
    .map((words) => words.join('')),
  fc.string({ unit: 'binary' }),
);

function without(kind: 'removed' | 'added', before: string, after: string): string {
  return wordingDifference(before, after)
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join('');
}

test('without what is added it is the published text, without what is removed the suggestion', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(without('added', before, after)).toBe(before);
      expect(without('removed', before, after)).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test('a text is kept whole when nothing is changed, and no part is empty', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const same = wordingDifference(before, before);
      expect(same).toEqual(before === '' ? [] : [{ kind: 'kept', text: before }]);
      expect(wordingDifference(before, after).filter((part) => part.text === '')).toEqual([]);
    }),
  );
});

test('words are compared whole, and a changed phrase stays in one piece', () => {
  expect(
    wordingDifference(
      'A forum of voluntary bodies meets twice a year.',
      'A forum of community groups meets four times a year.',
    ),
  ).toEqual([
    { kind: 'kept', text: 'A forum of ' },
    { kind: 'removed', text: 'voluntary bodies' },
    { kind: 'added', text: 'community groups' },
    { kind: 'kept', text: ' meets ' },
    { kind: 'removed', text: 'twice' },
    { kind: 'added', text: 'four times' },
    { kind: 'kept', text: ' a year.' },
  ]);
});

test('words that are only added, or only taken out, leave the rest as it stood', () => {
  expect(wordingDifference('We meet.', 'We often meet.')).toEqual([
    { kind: 'kept', text: 'We ' },
    { kind: 'added', text: 'often ' },
    { kind: 'kept', text: 'meet.' },
  ]);
  expect(wordingDifference('', 'New.')).toEqual([{ kind: 'added', text: 'New.' }]);
});

test('texts of 20,000 characters that share every second word are compared within two seconds', () => {
  const long = (word: string) =>
    Array.from({ length: 2000 }, (_, place) => (place % 2 ? `same` : `${word}${place}`)).join(
      ' ',
    );
  const before = long('old').slice(0, 20_000);
  const after = long('new').slice(0, 20_000);

  const begun = performance.now();
  expect(without('added', before, after)).toBe(before);
  expect(without('removed', before, after)).toBe(after);

  expect(performance.now() - begun).toBeLessThan(2000);
});
