import fc from 'fast-check';
import { expect, test } from 'vitest';

import { tallyEquality } from '#app/domain/analysis/tally-equality.ts';
import { askedAnswers, type EqualityAnswers } from '#app/domain/response/equality.ts';
import { EQUALITY_SET } from '#app/domain/response/equality-set.ts';

function times(count: number, answers: EqualityAnswers): readonly EqualityAnswers[] {
  return Array.from({ length: count }, () => answers);
}

function rowsOf(id: string, answers: readonly EqualityAnswers[]) {
  const tally = tallyEquality(EQUALITY_SET, answers).find((one) => one.id === id);
  return tally && new Map(tally.rows.map(({ choice, respondents }) => [choice, respondents]));
}

test('fewer than five answers make no figures at all', () => {
  expect(tallyEquality(EQUALITY_SET, times(4, { sex: 'female' }))).toEqual([]);
});

test('a small count is hidden with another, and those who left the question out are a row', () => {
  const rows = rowsOf('sex', [
    ...times(2, { sex: 'male' }),
    ...times(9, { sex: 'female' }),
    ...times(6, { age: '35-44' }),
  ]);

  expect(rows).toEqual(
    new Map<string | null, number | null>([
      ['female', 9],
      ['male', null],
      ['prefer-not-to-say', 0],
      [null, null],
    ]),
  );
});

test('a second step is shown only where its row of the first step is', () => {
  const many = times(8, { 'ethnic-group': 'asian', 'ethnic-group-asian': 'indian' });
  const few = times(2, { 'ethnic-group': 'black', 'ethnic-group-black': 'african' });
  const others = times(20, { 'ethnic-group': 'white' });
  const answers = [...many, ...few, ...others];

  // Two in the Black group are hidden, and the Asian group with them, so that they have cover.
  expect(rowsOf('ethnic-group', answers)?.get('asian')).toBeNull();
  expect(rowsOf('ethnic-group-asian', answers)).toBeUndefined();
  expect(rowsOf('ethnic-group-black', answers)).toBeUndefined();
  expect(rowsOf('ethnic-group-asian', [...many, ...others])?.get('indian')).toBe(8);
});

test('no shown figure is small, whatever people answer', () => {
  const anAnswer = fc
    .record({
      age: fc.constantFrom('16-24', '25-34', ''),
      'ethnic-group': fc.constantFrom('white', 'asian', 'other', 'prefer-not-to-say', ''),
      'ethnic-group-asian': fc.constantFrom('indian', 'chinese', ''),
      'ethnic-group-white': fc.constantFrom('irish', 'roma', ''),
    })
    .map((given) => askedAnswers(EQUALITY_SET, given));
  fc.assert(
    fc.property(fc.array(anAnswer, { maxLength: 60 }), (answers) => {
      const counts = tallyEquality(EQUALITY_SET, answers).flatMap(({ rows }) =>
        rows.map(({ respondents }) => respondents),
      );

      expect(counts.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
    }),
  );
});
