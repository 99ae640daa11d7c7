import { expect, test } from 'vitest';

import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { gunningSheet, type GunningPrinciple } from '#app/domain/consultation/gunning.ts';
import { checkForPublishing } from '#app/domain/consultation/publish-check.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { aChange, aConsultation, aPaper } from '#tests/support/factories.ts';
import { EMPTY_STRUCTURE } from '#app/domain/structure/structure.ts';

const BEFORE = new Date('2011-07-01T09:00:00Z');

function sheetOf(
  overrides: Partial<Consultation>,
  paper: Paper = aPaper(),
): readonly GunningPrinciple[] {
  const consultation = aConsultation(overrides);
  const subject = { consultation, paper, statementsNeedReview: false, quietPeriods: [] };
  return gunningSheet({ consultation, paper, check: checkForPublishing(subject, BEFORE) });
}

function principle(id: GunningPrinciple['id'], sheet: readonly GunningPrinciple[]) {
  const found = sheet.find((candidate) => candidate.id === id);
  return { evidence: found?.evidence, gaps: found?.gaps };
}

const proposal = {
  id: 'p1',
  title: 'Rename it',
  summary: 'It gets a new name.',
  sourceBlocks: ['b1'],
  changes: [],
  isSuggested: false,
};

test('the four principles stand in the order of the judgment', () => {
  expect(sheetOf({}).map(({ id }) => id)).toEqual([
    'formative',
    'information',
    'time',
    'consideration',
  ]);
});

test('a decision after closing and proposals to answer speak for a formative stage', () => {
  const sheet = sheetOf({}, aPaper({ proposals: [proposal] }));

  expect(principle('formative', sheet)).toEqual({
    evidence: [
      'The meeting that decides comes after the closing time: Annual General Meeting, in November 2011 (day to be confirmed).',
      '1 proposal can be supported, opposed or answered in other words.',
    ],
    gaps: [],
  });
});

test.each<[string, Consultation['decisionMeeting'], RegExp]>([
  [
    'on the closing day',
    { body: 'AGM', date: '2011-10-14', precision: 'day' },
    /cannot be seen to come after .* on Friday 14 October 2011/,
  ],
  [
    'some time in the closing month',
    { body: 'AGM', date: '2011-10', precision: 'month' },
    /cannot be seen to come after/,
  ],
  ['still to be confirmed', { body: 'AGM', date: null, precision: 'tbc' }, /No date is given/],
  ['that nobody has named', null, /No date is given/],
])('a meeting %s is a gap in both first and last principle', (_when, decisionMeeting, gap) => {
  const sheet = sheetOf({ decisionMeeting }, aPaper({ proposals: [proposal] }));

  expect(principle('formative', sheet).gaps).toEqual([expect.stringMatching(gap) as string]);
  expect(principle('consideration', sheet).gaps).toEqual([
    'No time between closing and the meeting can be shown.',
  ]);
});

test('what the paper holds is evidence of information, and what it lacks a gap', () => {
  const paper = aPaper({
    proposals: [proposal],
    structure: { ...EMPTY_STRUCTURE, changes: [aChange({ id: 'c1' }), aChange({ id: 'c2' })] },
    warnings: [
      {
        code: 'missing-attachment',
        message: 'Appendix 1 is absent.',
        block: 'b1',
        remedy: null,
      },
      { code: 'duplicate-word', message: 'A word stands twice.', block: 'b1', remedy: null },
    ],
  });

  expect(principle('information', sheetOf({}, paper))).toEqual({
    evidence: [
      'The paper has 1 passage of text.',
      'Proposals with a plain summary beside them: 1.',
      'The old and new structure can be compared, with 2 changes.',
    ],
    gaps: [
      'It does not say whom to ask.',
      'It does not say how to ask for another format.',
      'Appendix 1 is absent.',
    ],
  });
});

test('twelve weeks are evidence of time, with the advice on the season beside them', () => {
  expect(principle('time', sheetOf({}))).toEqual({
    evidence: [
      'It is open for 12 weeks (84 days), at least 12 weeks. The last minute is 11:59pm on Friday 14 October 2011.',
    ],
    gaps: [
      expect.stringContaining('August') as string,
      expect.stringContaining('Bank holidays') as string,
    ],
  });
});

test('a short period speaks for itself only with a reason', () => {
  const closesAt = new Date('2011-07-28T23:00:00Z');

  expect(principle('time', sheetOf({ closesAt })).gaps).toEqual([
    'It is open for less than 12 weeks, and no reason is given.',
  ]);
  expect(principle('time', sheetOf({ closesAt, shortPeriodReason: 'A grant ends.' }))).toEqual({
    evidence: [
      'It is open for 6 days. The last minute is 11:59pm on Thursday 28 July 2011.',
      'It says why it is open for less than 12 weeks: A grant ends.',
    ],
    gaps: [],
  });
});

test('a period that is not set has no evidence', () => {
  expect(principle('time', sheetOf({ closesAt: null }))).toEqual({
    evidence: [],
    gaps: ['Opening and closing are not both set, one after the other.'],
  });
});

test('who decides, what happens next and the days to the meeting are evidence of consideration', () => {
  const meeting = { body: 'AGM', date: '2011-11-24', precision: 'day' } as const;

  expect(principle('consideration', sheetOf({ decisionMeeting: meeting }))).toEqual({
    evidence: [
      'It names the body that decides: Annual General Meeting.',
      'Between closing and the meeting there are at least 41 days to read the answers.',
      'It says what happens next: We read every response and write a report for the meeting.',
      'Every reply is kept, and the report says what became of each.',
    ],
    gaps: [],
  });
  expect(
    principle('consideration', sheetOf({ decisionBody: ' ', nextSteps: null })).gaps,
  ).toEqual(['It does not name the body that decides.', 'It does not say what happens next.']);
});
