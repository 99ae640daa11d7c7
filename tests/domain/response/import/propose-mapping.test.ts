import { expect, test } from 'vitest';

import { readMoment } from '#app/domain/response/import/stated-moment.ts';
import { aProposal, aReplyPaper } from '#tests/support/a-snapshot.ts';
import { profileOf, proposedUses, type Rows } from '#tests/support/a-survey.ts';

const paper = aReplyPaper(3, {
  proposals: [
    aProposal(1, { title: 'Rename the Board as the Leadership Forum' }),
    aProposal(2, { title: 'Close the Skills Task Force' }),
    aProposal(3, { title: 'Meet four times a year' }),
  ],
});

test('question prefixes lead to proposals, and a scale is kept as a question', () => {
  const table: Rows = [
    [
      'Respondent type - Respondent type',
      'Location - address',
      'Organisation type - Organisation type',
      'Prop 1 Q1 - Do you agree with the proposal?',
      'Prop 1 Q2 - To what extent will it save money?',
      'Prop 1 Q3 - Please explain your answers',
      'Prop 9 Q1 - Anything about a ninth proposal?',
    ],
    ...['one', 'two', 'three', 'four'].map((word, at) => [
      at % 2 === 0 ? 'Individual' : 'Organisation',
      at === 3 ? 'Northside' : 'Harbour',
      'Charity',
      at % 2 === 0 ? 'Strongly agree' : 'Neither agree nor disagree',
      at % 2 === 0 ? 'Agree' : 'Disagree',
      `A longer answer in words of my own, number ${word}`,
      `Something else, number ${word}`,
    ]),
  ];

  expect(Object.values(proposedUses(table, paper))).toEqual([
    'type',
    'area',
    'sector',
    'question (one) about proposal:p1, may be positions',
    'question (one) about proposal:p1',
    'words on proposal:p1',
    'question (open)',
  ]);
});

test('two header rows are read as question and choice', () => {
  const table: Rows = [
    [
      'Respondent ID',
      'Start Date',
      'End Date',
      'IP Address',
      'Email Address',
      'How do you travel?',
      '',
      '',
      'Should the Board be renamed as the Leadership Forum?',
      'Any other comments?',
    ],
    [
      '',
      '',
      '',
      '',
      '',
      'Bus',
      'Train',
      'Other (please specify)',
      'Response',
      'Open-Ended Response',
    ],
    [
      '118',
      '03/02/2026 09:00:00 AM',
      '03/02/2026 09:05:00 AM',
      '192.0.2.1',
      'a@example.org',
      'Bus',
      '',
      '',
      'Yes',
      'Keep the late bus, please',
    ],
    [
      '119',
      '03/15/2026 09:00:00 AM',
      '03/15/2026 09:07:00 AM',
      '192.0.2.2',
      '',
      '',
      'Train',
      'By boat',
      'No',
      'None that I can think of',
    ],
  ];

  expect(proposedUses(table, paper)).toEqual({
    'Respondent ID': 'id',
    'Start Date': 'ignored: technical',
    'End Date': 'received',
    'IP Address': 'ignored: technical',
    'Email Address': 'email',
    'How do you travel? - Bus': 'tick Bus of How do you travel?',
    'How do you travel? - Train': 'tick Train of How do you travel?',
    'How do you travel? - Other (please specify)': 'question (open)',
    'Should the Board be renamed as the Leadership Forum?':
      'question (one) about proposal:p1, may be positions',
    'Any other comments?': 'words on consultation',
  });
});

test('forms that write several answers in one cell, and questions as headers', () => {
  const rows = Array.from({ length: 6 }, (_, at) => [
    String(at + 1),
    '2026-03-02 10:00',
    `2026-03-02 10:0${at}`,
    'anonymous',
    '',
    at % 2 === 0 ? 'Library;Bus;' : 'Bus;',
    '25 to 44',
    at % 2 === 0 ? 'Female' : 'Male',
    'FH1 1AA',
    at % 2 === 0 ? 'Yes, with my name' : 'No',
    `I would rather that we wait for a year or two, says number ${at}`,
  ]);
  const table: Rows = [
    [
      'ID',
      'Start time',
      'Completion time',
      'Email',
      'Name',
      'Which services do you use?',
      'What is your age?',
      'Gender',
      'Postcode',
      'May we publish your response?',
      'What do you think of closing the Skills Task Force?',
    ],
    ...rows,
  ];

  expect(proposedUses(table, paper)).toEqual({
    ID: 'id',
    'Start time': 'ignored: technical',
    'Completion time': 'received',
    Email: 'ignored: personal',
    Name: 'name',
    'Which services do you use?': 'question (several)',
    'What is your age?': 'ignored: equality',
    Gender: 'ignored: equality',
    Postcode: 'ignored: personal',
    'May we publish your response?': 'consent',
    'What do you think of closing the Skills Task Force?': 'words on proposal:p2',
  });
});

test('grids with the row in brackets stay questions, and yes and no are answers, not ticks', () => {
  const table: Rows = [
    [
      'Timestamp',
      'How well do these work? [Buses]',
      'How well do these work? [Trains]',
      'Are you [a cyclist]',
      'Are you [a driver]',
      'Comments',
    ],
    ...Array.from({ length: 6 }, (_, at) => [
      `0${at + 1}/03/2026 18:00:00`,
      at % 2 === 0 ? 'Well' : 'Badly',
      'Well',
      at % 2 === 0 ? 'Yes' : 'No',
      'No',
      `Words of person number ${at}`,
    ]),
  ];

  expect(Object.values(proposedUses(table, paper))).toEqual([
    'received',
    'question (one)',
    'question (one)',
    'question (one)',
    'question (one)',
    'words on consultation',
  ]);
});

test('the portal’s own positions are positions, by the id or the title of a proposal', () => {
  const table: Rows = [
    ['Meet four times a year', 'p2', 'p2 words'],
    ['Support', 'oppose', 'It is needed more than ever before, I should say'],
    ['No view', 'support-with-changes', 'Only when something comes in its place, I should say'],
  ];

  expect(Object.values(proposedUses(table, paper))).toEqual([
    'position on proposal:p3',
    'position on proposal:p2',
    'words on proposal:p2',
  ]);
});

test('a line above the table and a row for machines below its headers are no answers', () => {
  const table: Rows = [
    ['Export of the spring survey'],
    ['ResponseId', 'Q1', 'Q2'],
    ['Response ID', 'Comments', 'Which of these do you use?'],
    ['{"ImportId":"_recordId"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2"}'],
    ['R_1', 'Keep the forum as it is for now', 'Bus'],
  ];

  expect(proposedUses(table, paper)).toEqual({
    'Response ID': 'id',
    Comments: 'words on consultation',
    'Which of these do you use?': 'question (open)',
  });
});

test('a question printed with the name of its box is the field that it asks for', () => {
  const table: Rows = [
    [
      'Response ID',
      '1. What is your name? - Name',
      '2. What is your email address? - Email',
      '3. What is your organisation? - Organisation',
      'About you - Job title',
      '4. What should the new group be called? - Name',
    ],
    ['A-1', 'Jo Example', 'jo@example.org', 'Lantern Trust', 'Clerk', 'The Quay Group'],
    ['A-2', 'Sam Example', 'sam@example.org', '', '', 'Anything else'],
  ];

  expect(Object.values(proposedUses(table, paper))).toEqual([
    'id',
    'name',
    'email',
    'organisation',
    'role',
    'question (open)',
  ]);
});

test('a column called position holds positions where its answers are such', () => {
  const table: Rows = [
    ['Reference', 'Position'],
    ['1', 'support'],
    ['2', 'oppose'],
  ];

  expect(proposedUses(table, paper)).toEqual({ Reference: 'id', Position: 'question (one)' });
});

test.each([
  ['a day that only one order has', ['3/4/2026', '25/4/2026'], '2026-05-01', 'day-first'],
  ['a day that only the other has', ['4/3/2026', '4/25/2026'], '2026-05-01', 'month-first'],
  [
    'an order that leaves none to come',
    ['11/10/2026', '11/12/2026'],
    '2026-11-26',
    'month-first',
  ],
  ['neither, so the British one', ['3/4/2026', '5/4/2026'], '2026-12-31', 'day-first'],
])('the order of day and month is told by %s', (_, days, today, order) => {
  const table: Rows = [['Date submitted', 'Comments'], ...days.map((day) => [day, 'Words'])];

  expect(profileOf(table, today).dates).toBe(order);
});

test('the moment of a form with its distance from Greenwich is when it was received', () => {
  const table: Rows = [
    ['Timestamp', 'Comments'],
    ['2026/07/10 2:22:31 pm GMT+1', 'The first words that somebody wrote'],
    ['2026/11/11 9:22:31 am GMT', 'Other words that somebody else wrote'],
  ];

  expect(proposedUses(table, paper)['Timestamp']).toBe('received');
  expect(readMoment('2026/07/10 2:22:31 pm GMT+1', 'day-first')).toEqual({
    day: '2026-07-10',
    instant: new Date('2026-07-10T13:22:00Z'),
  });
  expect(readMoment('2026/11/11 9:22:31 am GMT', 'day-first')).toEqual({
    day: '2026-11-11',
    instant: new Date('2026-11-11T09:22:00Z'),
  });
});

test.each([
  ['Finished', ['True', 'False']],
  ['finished', ['1', '0']],
  ['Response Status', ['Complete', 'Partial']],
  ['Status', ['Completed', 'Incomplete']],
  ['Completed?', ['Yes', 'No']],
])('“%s” with %j tells which rows were finished', (header, marks) => {
  const rows = marks.map((mark, at) => [mark, `Words of a person, number ${at}`]);
  const uses = proposedUses([[header, 'Your comments'], ...rows], paper);

  expect(uses).toEqual({ [header]: 'finished', 'Your comments': 'words on consultation' });
});

test('a status of another kind is no mark of what was finished', () => {
  const table: Rows = [
    ['Status', 'Finished', 'Your comments'],
    ['IP Address', '2026-03-01 10:00', 'Words of one'],
    ['IP Address', '2026-03-01 11:00', 'Words of another'],
  ];

  expect(Object.values(proposedUses(table, paper)).slice(0, 2)).toEqual([
    'ignored: technical',
    'received',
  ]);
});

const WORDS = 'I would rather that we wait for a year or two, says this one';

test.each([
  [
    ['id', 'submitdate', 'lastpage'],
    ['1', '2026-03-02 10:00:00', '3'],
    ['2', '', '1'],
  ],
  [
    ['Response ID', 'Date submitted', 'Last page'],
    ['1', '2026-03-02 10:00', '3'],
    ['2', '', '1'],
  ],
  [
    ['#', 'Submit Date (UTC)', 'Network ID'],
    ['a', '2026-03-02 10:00', 'n'],
    ['b', '', 'm'],
  ],
  [
    ['User no', 'Ended', 'Started'],
    ['1', '02/03/2026 10:00', '02/03/2026'],
    ['2', '', ''],
  ],
])('the moment of submission under %s is when it was received', (headers, ...rows) => {
  const table: Rows = [[...headers, 'Any comments?'], ...rows.map((row) => [...row, WORDS])];

  expect(Object.values(proposedUses(table, paper))[1]).toBe('received');
});

test.each([
  ['Finished', ['True', 'False'], 'finished'],
  ['Progress', ['100', '35', '1'], 'finished'],
  ['Response Type', ['completed', 'partial'], 'finished'],
  ['Status', ['Complete', 'Partial'], 'finished'],
  // A tool's own code that stands in every row alike tells nothing of finishing.
  ['Status', ['0', '0'], 'ignored: technical'],
])('%s with %s is taken as %s', (header, cells, use) => {
  const table: Rows = [[header, 'Any comments?'], ...cells.map((cell) => [cell, WORDS])];

  expect(Object.values(proposedUses(table, paper))[0]).toBe(use);
});

test('an office’s own list says how each reply came, from whom and what was said', () => {
  const table: Rows = [
    ['Ref', 'Date received', 'From', 'Organisation', 'Method', 'Summary of comments'],
    ['E1', '02/11/2026', 'A Reader', '', 'Email', 'Keep the café, which is “very” important'],
    ['L2', '13/11/2026', '', 'A Parish Council', 'Letter', 'We are against the move'],
    ['T3', '31/10/2026', 'Another', '', 'Telephone', 'No view, but thank you for asking'],
  ];

  expect(Object.values(proposedUses(table, paper))).toEqual([
    'id',
    'received',
    'name',
    'organisation',
    'channel',
    'words on consultation',
  ]);
});

test('a column of another kind is no way by which a reply came', () => {
  const table: Rows = [
    ['Format', 'Comments'],
    ['Easy Read', 'One'],
    ['Email', 'Two'],
  ];

  expect(proposedUses(table, paper)['Format']).toBe('question (open)');
});

test.each([
  ['Why?', 'words on proposal:p2'],
  ['Why?2', 'words on proposal:p2'],
  ['Please tell us why', 'words on proposal:p2'],
  ['Please give your reasons:', 'words on proposal:p2'],
  ['If not, please explain below', 'words on proposal:p2'],
  ['Your comments on this', 'words on proposal:p2'],
  ['Please give your name', 'question (open)'],
  ['Please explain how you heard of us', 'question (open)'],
  ['What else should we know about buses?', 'question (open)'],
])('beside a question on a proposal, “%s” asks for %s', (header, expected) => {
  const table: Rows = [
    ['Prop 2: do you agree?', header],
    ...['one', 'two', 'three', 'four'].map((word) => ['Agree', `Because of ${word}`]),
  ];

  expect(proposedUses(table, paper)[header]).toBe(expected);
});

test('headers that carry the codes of their questions are read as without them', () => {
  const table: Rows = [
    [
      'id. Response ID',
      'submitdate. Date submitted',
      'lastpage. Last page',
      'startlanguage. Start language',
      'Q03[other]. Any other comments?',
    ],
    ['7', '2026-11-02 10:00:00', '3', 'en', 'Keep it local'],
    ['9', '2026-11-03 10:00:00', '3', 'en', 'Keep it at all'],
  ];

  expect(Object.values(proposedUses(table, paper))).toEqual([
    'id',
    'received',
    'ignored: technical',
    'ignored: technical',
    'words on consultation',
  ]);
});

test('rows that somebody made to try the survey are told from answers', () => {
  const table: Rows = [
    ['Response Type', 'Finished', 'Recipient First Name', 'Comments'],
    ['IP Address', 'True', 'Ann', 'A first answer'],
    ['Survey Preview', 'True', '', 'test test'],
    ['IP Address', 'False', '', 'A third'],
  ];

  expect(Object.values(proposedUses(table, paper))).toEqual([
    'trial',
    'finished',
    'first-name',
    'words on consultation',
  ]);
});
