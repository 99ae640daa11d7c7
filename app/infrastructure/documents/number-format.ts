/** Numbers as office files and HTML print them in lists: 3 → "3", "c", "C", "iii", "III", "03". */
export type NumberStyle =
  | 'decimal'
  | 'decimal-zero'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'
  | 'ordinal';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const MAX_LETTER_REPEATS = 40;
const MAX_ROMAN = 3_999;

export function formatListNumber(value: number, style: NumberStyle): string {
  switch (style) {
    case 'decimal':
      return String(value);
    case 'decimal-zero':
      return String(value).padStart(2, '0');
    case 'lower-letter':
      return toLetters(value);
    case 'upper-letter':
      return toLetters(value).toUpperCase();
    case 'lower-roman':
      return toRoman(value);
    case 'upper-roman':
      return toRoman(value).toUpperCase();
    case 'ordinal':
      return `${String(value)}${ordinalSuffix(value)}`;
  }
}

/** a … z, then aa, bb … as word processors count (ECMA-376 Part 1, 17.18.59). */
function toLetters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCodePoint(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), MAX_LETTER_REPEATS));
}

function toRoman(value: number): string {
  if (value < 1 || value > MAX_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, numeral] of ROMAN)
    while (rest >= worth) {
      text += numeral;
      rest -= worth;
    }
  return text;
}

function ordinalSuffix(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
