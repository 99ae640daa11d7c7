import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { writeCsv } from '#app/reports/write-csv.ts';

const text = fc.string({ maxLength: 30, unit: 'binary' });

test('A-14 any cells come back from a strict reader as they were, but for an apostrophe before a formula', () => {
  const line = fc.array(text, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const read: unknown = parse(writeCsv(lines), {
        recordDelimiter: '\r\n',
        relaxColumnCount: true,
      });

      const expected = lines.map((cells) =>
        cells.map((cell) => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell)),
      );
      expect(read).toEqual(expected);
    }),
  );
  expect(writeCsv([['=1+1', '-2', -2, null, true, 'a "b", c']])).toBe(
    `'=1+1,'-2,-2,,true,"a ""b"", c"\r\n`,
  );
});
