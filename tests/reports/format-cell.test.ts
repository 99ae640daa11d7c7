import { expect, test } from 'vitest';

import { formatBase, formatCell, formatCount } from '#app/reports/format-cell.ts';

test.each([
  [0, '0%'],
  [0.0001, '<1%'],
  [0.005, '1%'],
  [0.145, '15%'],
  [0.125, '13%'],
  [1 / 3, '33%'],
  [0.995, '100%'],
  [1, '100%'],
])('the share %d prints as %s', (share, text) => {
  expect(formatCell(share, 'share')).toBe(text);
});

test.each([
  [0, '0'],
  [999, '999'],
  [7198, '7,198'],
  [1_234_567, '1,234,567'],
])('the count %d prints as %s', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

test('nothing to report is a dash, and never a nought', () => {
  expect([formatCell(null, 'count'), formatCell(undefined, 'share')]).toEqual(['–', '–']);
});

test('a base is said with what it counts', () => {
  expect(formatBase({ count: 1108, of: 'responses analysed' })).toBe(
    'Base: 1,108 responses analysed.',
  );
});
