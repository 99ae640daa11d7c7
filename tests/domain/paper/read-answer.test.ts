import fc from 'fast-check';
import { expect, test } from 'vitest';

import { chosenLabel, readChosen } from '#app/domain/paper/question-choice.ts';
import { NO_LIMITS } from '#app/domain/paper/question.ts';
import { readDate, readNumber, readRanking } from '#app/domain/paper/read-answer.ts';

const MINUTES = { unit: 'minutes', smallest: 0, largest: 60 };

test.each([
  ['12', 'number:12'],
  [' 012.50 ', 'number:12.5'],
  ['.5', 'number:0.5'],
  ['15 Minutes', 'number:15'],
  ['-0', 'number:0'],
  ['', null],
])('“%s” is read as a number', (typed, word) => {
  expect(readNumber(typed, MINUTES)).toEqual({ ok: true, value: word });
});

test.each([
  ['1,234,567', 'number:1234567'],
  ['−3', 'number:-3'],
  ['£1,200.00', 'number:1200'],
])('“%s” is read as a number without limits', (typed, word) => {
  expect(readNumber(typed, NO_LIMITS)).toEqual({ ok: true, value: word });
});

test.each([
  ['about 12', 'no-number'],
  ['1e3', 'no-number'],
  ['1,23', 'no-number'],
  ['minutes', 'no-number'],
  ['.', 'no-number'],
  ['1234567890123456', 'too-long'],
  ['61', 'out-of-limits'],
  ['-1', 'out-of-limits'],
])('“%s” is refused', (typed, kind) => {
  expect(readNumber(typed, MINUTES)).toEqual({ ok: false, refusal: { kind } });
});

test('what is read as a number is the number that was typed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.nat(999),
      (whole, part) => {
        const typed = `${whole}.${String(part).padStart(3, '0')}`;
        const read = readNumber(typed, NO_LIMITS);
        const chosen = read.ok && read.value !== null ? readChosen(read.value) : null;

        expect(chosen?.kind === 'number' ? Number(chosen.number) : null).toBeCloseTo(
          Number(typed),
          6,
        );
      },
    ),
  );
});

test.each([
  [{ day: '7', month: '3', year: '2011' }, 'date:2011-03-07', '7 March 2011'],
  [{ day: '', month: 'March', year: '2011' }, 'date:2011-03', 'March 2011'],
  [{ day: '', month: '', year: '2011' }, 'date:2011', '2011'],
  [{ day: '29', month: '02', year: '2012' }, 'date:2012-02-29', '29 February 2012'],
])('a date is as exact as it was typed', (typed, word, label) => {
  expect(readDate(typed)).toEqual({ ok: true, value: word });
  expect(chosenLabel({ choices: [] }, word)).toBe(label);
});

test.each([
  [{ day: '7', month: '', year: '2011' }, 'no-month'],
  [{ day: '7', month: '3', year: '' }, 'no-year'],
  [{ day: '7', month: '3', year: '11' }, 'bad-year'],
  [{ day: '7', month: '13', year: '2011' }, 'bad-month'],
  [{ day: '7', month: 'm', year: '2011' }, 'bad-month'],
  [{ day: '29', month: '2', year: '2011' }, 'no-such-day'],
  [{ day: 'x', month: '2', year: '2011' }, 'no-such-day'],
])('nothing is guessed of a date that cannot be', (typed, refusal) => {
  expect(readDate(typed)).toEqual({ ok: false, refusal });
});

const choices = ['a', 'b', 'c'].map((id) => ({ id }));
const placing = (places: Readonly<Record<string, string>>) => (id: string) => places[id] ?? '';

test('a ranking may leave options out, and begins with the first place', () => {
  expect(readRanking({ choices }, placing({ c: '1', a: '2' }))).toEqual({
    ok: true,
    value: ['place-1:c', 'place-2:a'],
  });
  expect(readRanking({ choices, ranksAll: true }, placing({}))).toEqual({
    ok: true,
    value: [],
  });
});

test.each([
  [
    { a: '1', b: '1' },
    { kind: 'tie', place: 1, options: ['a', 'b'] },
  ],
  [
    { a: '1', b: '3' },
    { kind: 'gap', place: 2, after: 3 },
  ],
  [{ a: '2' }, { kind: 'gap', place: 1, after: 2 }],
  [{ a: '4' }, { kind: 'no-place', option: 'a' }],
  [{ a: 'first' }, { kind: 'no-place', option: 'a' }],
  [
    { a: '1', c: '2' },
    { kind: 'unplaced', options: ['b'] },
  ],
])('%o is no whole ranking', (places, refusal) => {
  expect(readRanking({ choices, ranksAll: true }, placing(places))).toEqual({
    ok: false,
    refusal,
  });
});
