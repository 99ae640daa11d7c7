import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ColumnUse, ImportMapping } from '#app/domain/response/import/mapping.ts';
import { renderCopy } from '#app/domain/response/copy.ts';
import { NO_LIMITS } from '#app/domain/paper/question.ts';
import { aReplyPaper } from '#tests/support/a-snapshot.ts';
import { readTable, type Rows } from '#tests/support/a-survey.ts';
import { aPaper, aQuestion } from '#tests/support/factories.ts';
import { accepted } from '#tests/support/visits.ts';

const paper = aReplyPaper(2);

function aMapping(uses: readonly ColumnUse[]): ImportMapping {
  return {
    survey: '',
    dates: 'day-first',
    columns: uses.map((use, at) => ({ column: `h${at}`, occurrence: 1, ...use })),
  };
}

function headers(uses: readonly ColumnUse[]): readonly string[] {
  return uses.map((_, at) => `h${at}`);
}

const SCALE: ColumnUse = {
  as: 'question',
  question: 'Do you agree?',
  form: 'one',
  about: 'proposal:p1',
  positions: null,
  suggestedPositions: { Agree: 'support', Disagree: 'oppose' },
};

test('a scale stays a closed question until a person sets what its answers stand for', () => {
  const table: Rows = [headers([SCALE]), ['Agree'], ['Disagree']];
  const confirmed = { ...SCALE, positions: { agree: 'support', Disagree: 'oppose' } } as const;

  const unread = readTable(table, paper, aMapping([SCALE])).readings.map(accepted);
  const read = readTable(table, paper, aMapping([confirmed])).readings.map(accepted);

  const said = (readings: typeof read) =>
    readings.map(({ content }) =>
      content.comments.map(({ target, position, choices }) => ({ target, position, choices })),
    );
  const answer = (choice: string) => ({
    target: { kind: 'question', id: 'survey-1' },
    position: null,
    choices: [choice],
  });
  const position = (taken: string) => ({
    target: { kind: 'proposal', id: 'p1' },
    position: taken,
    choices: [],
  });
  expect(said(unread)).toEqual([[answer('c1')], [answer('c2')]]);
  expect(said(read)).toEqual([
    [position('support'), answer('c1')],
    [position('oppose'), answer('c2')],
  ]);
});

test('an answer that the confirmed mapping does not name is refused, not guessed', () => {
  const confirmed = { ...SCALE, positions: { Agree: 'support' } } as const;
  const [reading] = readTable([['h0'], ['Mostly']], paper, aMapping([confirmed])).readings;

  expect(reading).toEqual({
    ok: false,
    refusal: '“Mostly” under “h0” has no position in the mapping.',
  });
});

test('who answers is read, and what no field can hold is kept as an answer', () => {
  const uses: readonly ColumnUse[] = [
    { as: 'type', values: { Business: 'organisation', 'Local person': 'individual' } },
    { as: 'first-name' },
    { as: 'last-name' },
    { as: 'email' },
    { as: 'organisation' },
    { as: 'area' },
    { as: 'consent', values: { 'Yes, named': 'with-name' } },
    { as: 'wants-outcome' },
    { as: 'words', on: 'consultation' },
  ];
  const { readings, paper: asked } = readTable(
    [
      headers(uses),
      [
        'Business',
        'Ada',
        'Quay',
        'ada@example.org',
        'Quay Traders',
        'harbour',
        'Yes, named',
        'yes',
        'Good.',
      ],
      ['Local person', '', '', 'none', 'Quay Traders', 'Elsewhere', '', '', 'Bad.'],
    ],
    paper,
    aMapping(uses),
    ['Harbour'],
  );

  const [business, person] = readings.map(accepted);
  expect(business?.content).toMatchObject({
    respondent: {
      type: 'organisation',
      name: 'Ada Quay',
      email: 'ada@example.org',
      area: 'Harbour',
      organisation: { name: 'Quay Traders' },
    },
    consent: 'with-name',
    wantsOutcome: true,
  });
  expect(person?.content.respondent).toEqual({
    type: 'individual',
    ...{ name: '', email: '', area: '', organisation: null, meeting: null },
  });
  const copy = renderCopy({
    paperVersion: 1,
    paper: asked,
    content: accepted(readings[1] ?? { ok: false, refusal: '' }).content,
  });
  for (const kept of ['Local person', 'none', 'Quay Traders', 'Elsewhere', 'Bad.']) {
    expect(copy).toContain(kept);
  }
});

test.each([
  ['03/04/2026 09:30', { day: '2026-04-03', instant: new Date('2026-04-03T08:30:00Z') }],
  ['2026-12-01', { day: '2026-12-01', instant: null }],
  ['2026-07-01T23:30:00Z', { day: '2026-07-02', instant: new Date('2026-07-01T23:30:00Z') }],
  ['1 Dec 2026 4:05 PM', { day: '2026-12-01', instant: new Date('2026-12-01T16:05:00Z') }],
  ['1499326236943', { day: '2017-07-06', instant: new Date(1_499_326_236_943) }],
])('the moment %s is read in London', (stated, received) => {
  const uses: readonly ColumnUse[] = [{ as: 'received' }, { as: 'words', on: 'consultation' }];
  const [reading] = readTable(
    [
      ['h0', 'h1'],
      [stated, 'Words'],
    ],
    paper,
    aMapping(uses),
  ).readings;

  expect(reading).toMatchObject({ ok: true, value: { received } });
});

test('cells beyond the last column are not dropped: their row is refused', () => {
  const uses: readonly ColumnUse[] = [{ as: 'words', on: 'consultation' }];
  const [reading] = readTable([['h0'], ['One', 'two']], paper, aMapping(uses)).readings;

  expect(reading?.ok).toBe(false);
});

/** A use for a column, and how its cell shows in the copy of the response. */
const use: fc.Arbitrary<ColumnUse> = fc.constantFrom<ColumnUse>(
  { as: 'words', on: 'consultation' },
  { as: 'words', on: 'proposal:p2' },
  {
    as: 'question',
    question: 'Own',
    form: 'open',
    about: null,
    positions: null,
    suggestedPositions: null,
  },
  {
    as: 'question',
    question: 'One',
    form: 'one',
    about: null,
    positions: null,
    suggestedPositions: null,
  },
  {
    as: 'question',
    question: 'Several',
    form: 'several',
    about: null,
    positions: null,
    suggestedPositions: null,
  },
  { as: 'name' },
  { as: 'email' },
  { as: 'organisation' },
  { as: 'sector' },
  { as: 'role' },
  { as: 'area' },
);
const word = fc.stringMatching(/^[A-Za-zé=+@;:"'<>,.-]{1,12}$/u);

test('every word of every cell that is taken is in the response', () => {
  const tables = fc
    .uniqueArray(use, { minLength: 1, maxLength: 8, selector: (each) => JSON.stringify(each) })
    .chain((uses) =>
      fc.record({
        uses: fc.constant(uses),
        rows: fc.array(
          fc.array(
            fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
            {
              minLength: uses.length,
              maxLength: uses.length,
            },
          ),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    );
  fc.assert(
    fc.property(tables, ({ uses, rows }) => {
      const all: readonly ColumnUse[] = [...uses, { as: 'words', on: 'proposal:p1' }];
      const table = [headers(all), ...rows.map((row) => [...row, 'Something'])];
      const { readings, paper: asked } = readTable(table, paper, aMapping(all), ['North']);

      readings.map(accepted).forEach(({ content }, at) => {
        const copy = renderCopy({ paperVersion: 1, paper: asked, content });
        const words = (rows[at] ?? [])
          .join(' ')
          .split(/[\s;]+/)
          .filter((text) => text !== '');
        expect(words.filter((text) => !copy.includes(text))).toEqual([]);
      });
    }),
  );
});

test('a row that the survey tool marks as unfinished is set aside, unless its column is left out', () => {
  const uses: readonly ColumnUse[] = [{ as: 'finished' }, { as: 'words', on: 'consultation' }];
  const left: readonly ColumnUse[] = [{ as: 'ignored', why: 'chosen' }, ...uses.slice(1)];
  const rows: Rows = [
    headers(uses),
    ['True', 'One.'],
    ['FALSE', 'Two.'],
    ['Incomplete', 'Three.'],
    ['', 'Four.'],
  ];

  const kept = readTable(rows, paper, aMapping(uses)).readings;
  const all = readTable(rows, paper, aMapping(left)).readings;

  expect(kept.map(({ ok }) => ok)).toEqual([true, false, false, true]);
  expect(kept[1]).toEqual({
    ok: false,
    refusal: expect.stringMatching(
      /set aside: “FALSE” in “h0”.*leave that column out/,
    ) as string,
  });
  expect(all.map(({ ok }) => ok)).toEqual([true, true, true, true]);
});

test.each(['submitdate', 'Date submitted', 'Completion time', 'End Date'])(
  'a row with nothing under %s was not submitted: it is set aside, not given another day',
  (column) => {
    const columns = [
      { column: 'Words', occurrence: 1, as: 'words', on: 'consultation' },
      { column, occurrence: 1, as: 'received' },
    ] as const;
    const rows: Rows = [
      ['Words', column],
      ['One.', '2026-03-02 10:00'],
      ['Two.', ' '],
      ['Three.'],
    ];

    const { readings } = readTable(rows, paper, { ...aMapping([]), columns });
    expect(readings.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(readings[1]).toEqual({
      ok: false,
      refusal: expect.stringMatching(/was not submitted.*leave that column out/) as string,
    });
  },
);

test('a list kept by hand may leave the day out: the day of the import then counts', () => {
  const uses: readonly ColumnUse[] = [{ as: 'words', on: 'consultation' }, { as: 'received' }];

  expect(
    readTable([headers(uses), ['One.', '']], paper, aMapping(uses)).readings,
  ).toMatchObject([{ ok: true, value: { received: null } }]);
});

test('a stand-in for a date that was not kept is no date, and no reason to set the row aside', () => {
  const uses: readonly ColumnUse[] = [{ as: 'words', on: 'consultation' }, { as: 'received' }];
  const rows: Rows = [headers(uses), ['One.', '1980-01-01 00:00:00']];

  expect(readTable(rows, paper, aMapping(uses)).readings).toMatchObject([
    { ok: true, value: { received: null } },
  ]);
});

test.each([
  ['100', true],
  ['100 %', true],
  ['1', false],
  ['62.5%', false],
])('a row that went %s of the way is taken in: %s', (progress, isTaken) => {
  const uses = [
    { column: 'Progress', occurrence: 1, as: 'finished' },
    { column: 'Words', occurrence: 1, as: 'words', on: 'consultation' },
  ] as const;
  const rows: Rows = [uses.map(({ column }) => column), [progress, 'One.']];
  const mapping = { ...aMapping([]), columns: uses };

  expect(readTable(rows, paper, mapping).readings.map(({ ok }) => ok)).toEqual([isTaken]);
});

const asking = aPaper({
  questions: [
    aQuestion({ id: 'q1', kind: 'number', number: { ...NO_LIMITS, unit: 'minutes' } }),
    aQuestion({ id: 'q2', kind: 'date' }),
    aQuestion({
      id: 'q3',
      kind: 'ranking',
      choices: [
        { id: 'c1', label: 'Hub' },
        { id: 'c2', label: 'Van' },
      ],
    }),
  ],
});

test.each([
  ['q1', '12.50', 'number:12.5'],
  ['q1', '5 minutes', 'number:5'],
  ['q2', '7/3/2011', 'date:2011-03-07'],
  ['q2', 'March 2011', 'date:2011-03'],
  ['q2', '3/2011', 'date:2011-03'],
  ['q2', '2011', 'date:2011'],
  ['q3', 'Van;Hub;', 'place-1:c2 place-2:c1'],
])('a cell on question %s that says “%s” answers it', (id, cell, answer) => {
  const use = { as: 'words', on: `question:${id}` } as const;
  const [reading] = readTable([['h0'], [cell]], asking, aMapping([use])).readings.map(accepted);

  expect(reading?.content.comments).toMatchObject([{ choices: answer.split(' '), words: '' }]);
});

test.each([
  ['q1', 'about 12'],
  ['q2', 'last spring'],
  ['q3', 'Van;Boat'],
])('a cell on question %s that says “%s” is kept in its words', (id, cell) => {
  const use = { as: 'words', on: `question:${id}` } as const;
  const [reading] = readTable([['h0'], [cell]], asking, aMapping([use])).readings.map(accepted);

  expect(reading?.content.comments).toMatchObject([{ choices: [], words: cell }]);
});

test('a row says how it came, and one whose way the mapping does not know is refused', () => {
  const uses: readonly ColumnUse[] = [
    { as: 'channel', values: { Email: 'email', Telephone: 'phone' } },
    { as: 'words', on: 'consultation' },
  ];
  const table: Rows = [headers(uses), ['email', 'One'], ['', 'Two'], ['Pigeon', 'Three']];

  const [first, second, third] = readTable(table, paper, aMapping(uses)).readings;

  expect(first && accepted(first).channel).toBe('email');
  expect(second && accepted(second).channel).toBeNull();
  expect(third).toEqual({
    ok: false,
    refusal: '“Pigeon” under “h0” is no way that the mapping knows.',
  });
});

test('a trial of the survey is set aside', () => {
  const uses: readonly ColumnUse[] = [{ as: 'trial' }, { as: 'words', on: 'consultation' }];
  const table: Rows = [headers(uses), ['Survey Preview', 'test'], ['IP Address', 'An answer']];

  const [first, second] = readTable(table, paper, aMapping(uses)).readings;

  expect(first).toMatchObject({
    ok: false,
    refusal: expect.stringContaining('somebody was trying the survey') as string,
  });
  expect(second?.ok).toBe(true);
});

test.each([
  ['Submit Date (UTC)', '2026-07-02 23:30:00', '2026-07-03'],
  ['Submit Date (UTC)', '2026-07-02T23:30:00Z', '2026-07-03'],
  ['Submit Date (UTC)', '2026-07-02', '2026-07-02'],
  ['Submit Date', '2026-07-02 23:30:00', '2026-07-02'],
])('under “%s”, %s is received on %s in London', (column, cell, day) => {
  const uses: readonly ColumnUse[] = [{ as: 'received' }, { as: 'words', on: 'consultation' }];
  const mapping = aMapping(uses);
  const [received, ...others] = mapping.columns;
  if (!received) throw new Error('No column');
  const named = { ...mapping, columns: [{ ...received, column }, ...others] };
  const [reading] = readTable(
    [
      [column, 'h1'],
      [cell, 'Words'],
    ],
    paper,
    named,
  ).readings;

  expect(reading && accepted(reading).received?.day).toBe(day);
});
