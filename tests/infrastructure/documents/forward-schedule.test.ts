/** Forward schedules of meetings from text files, as boards circulate them (A-25, the reading). */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';

const ROWS = [
  ['Month', 'Date', 'Meeting', 'Subject'],
  ['October 2011', '13th', 'Exampleton Forum', 'Priorities'],
  ['', '27th', 'Health Group', 'Outcomes'],
  ['December', 'tbc', 'Exampleton Forum', 'Annual General Meeting'],
  ['January', '12th', 'Exampleton Forum', 'Budget'],
  ['', '26th', 'Area Group', 'Visits'],
];

const MEETINGS = [
  ['Exampleton Forum', '2011-10-13', 'day', 'confirmed', 'Priorities'],
  ['Health Group', '2011-10-27', 'day', 'confirmed', 'Outcomes'],
  ['Exampleton Forum', '2011-12', 'month', 'tbc', 'Annual General Meeting'],
  ['Exampleton Forum', '2012-01-12', 'day', 'confirmed', 'Budget'],
  ['Area Group', '2012-01-26', 'day', 'confirmed', 'Visits'],
];

const WIDTHS = [14, 6, 18, 0];

test.each([
  ['tabs', ROWS.map((row) => row.join('\t'))],
  [
    'spaces',
    ROWS.map((row) => row.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join('  ')),
  ],
  ['bars', ROWS.map((row) => `| ${row.join(' | ')} |`)],
])(
  'a schedule drawn with %s gives every row, with months filled, the year turned and tbc kept',
  async (_, lines) => {
    const text = `# Forward schedule\n\n${lines.join('\n')}\n`;
    const outcome = await readDocument(new TextEncoder().encode(text), 'schedule.txt');
    if (!outcome.ok) throw new Error(outcome.refusal.kind);

    const { meetings } = importPaper(outcome.value, { kind: 'schedule' });

    expect(
      meetings.map(({ body, date, precision, status, subject }) => [
        body,
        date,
        precision,
        status,
        subject,
      ]),
    ).toEqual(MEETINGS);
  },
);
