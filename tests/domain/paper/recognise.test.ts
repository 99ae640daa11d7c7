/** What the importer recognises, on papers invented here. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import { readAccountability } from '#app/domain/paper/recognise/read-accountability.ts';
import { readCoverSheet } from '#app/domain/paper/recognise/read-cover-sheet.ts';
import { readTermsOfReference } from '#app/domain/paper/recognise/read-terms.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function imported(...elements: readonly SourceElement[]) {
  return importPaper(aSource(...elements), { kind: 'consultation' });
}

test('operative wording makes proposals, also in paragraphs without a number', () => {
  const { proposals } = imported(
    aHeading('2. Board'),
    aParagraph('2.1 The board has met each month since 2004.'),
    aHeading('2.2 Chairing', 2),
    aParagraph('Given the cost, it is recommended that the chair is shared by two members.'),
    aParagraph('Each of them should have a deputy as well.'),
    aParagraph('2.3 The forum should be renamed the Exampleton Assembly.'),
    aParagraph('Please note that comments should be sent to the office.'),
  );

  expect(proposals.map(({ title, sourceBlocks }) => [title, sourceBlocks])).toEqual([
    ['Chairing', ['b4', 'b5']],
    ['The forum should be renamed the Exampleton Assembly', ['b6']],
  ]);
  expect(proposals.every((proposal) => proposal.isSuggested)).toBe(true);
});

test('what a paper calls a proposal is one, with all that stands under its name', () => {
  const { proposals } = imported(
    aHeading('2. What we propose'),
    aHeading('Proposal 1: One forum', 2),
    aParagraph('Two forums cost more than one.'),
    aHeading('Why', 3),
    aParagraph('It is suggested that nobody can tell them apart.'),
    aHeading('Proposal 2: Membership', 2),
    aParagraph('The list is short.'),
  );

  expect(proposals.map(({ title, sourceBlocks }) => [title, sourceBlocks])).toEqual([
    ['One forum', ['b2', 'b3', 'b5']],
    ['Membership', ['b6', 'b7']],
  ]);
});

test('a list under the heading of proposals, or after “we are proposing to”, gives one for each', () => {
  const { proposals } = imported(
    aHeading('Our proposals'),
    anEntry('Merge the two forums'),
    anEntry('Meet by daylight'),
    aHeading('More'),
    aParagraph('We are proposing to:'),
    anEntry('share one minibus'),
  );

  expect(proposals.map((proposal) => proposal.title)).toEqual([
    'Merge the two forums',
    'Meet by daylight',
    'Share one minibus',
  ]);
});

test('recommendations may be announced as the following, and a cover sheet names the paper', () => {
  const paper = imported(
    aTable([
      ['REPORT TO', 'The Ferry Board'],
      ['SUBJECT', 'One forum for all'],
      ['REPORT OF', 'Harbour office'],
    ]),
    aParagraph('FOR DECISION'),
    aParagraph('1.2 The following recommendations are made:'),
    anEntry('that the Board be re-named the Ferry Forum', 0, 'a)'),
    anEntry('that it meets by daylight', 0, 'b)'),
  );

  expect(paper.title).toBe('One forum for all');
  expect(paper.coverSheet?.author).toBe('Harbour office');
  expect(paper.recommendations.map(({ label }) => label)).toEqual(['a)', 'b)']);
  expect(paper.structure.changes.map(({ before, after }) => [before, after])).toEqual([
    ['Board', 'Ferry Forum'],
  ]);
});

test('terms of reference give their members to the group that the title names', () => {
  const { structure } = imported(
    aHeading('FERRY FORUM'),
    aHeading('Purpose', 2),
    aParagraph('It looks after ferries.'),
    aHeading('Membership', 2),
    anEntry('Director of Harbour Services'),
    anEntry('Two pilots'),
  );

  expect(structure.groups.map(({ name }) => name)).toEqual(['Ferry Forum']);
});

test('“would” proposes where a paper speaks of change, and nowhere else', () => {
  const { proposals } = imported(
    aHeading('Background'),
    aParagraph('Without it the forum would have closed.'),
    aHeading('Proposed structure'),
    aParagraph('The forum would meet by daylight.'),
    aHeading('Terms of reference'),
    aParagraph('The forum will be required to meet by daylight.'),
  );

  expect(proposals.map(({ sourceBlocks }) => sourceBlocks)).toEqual([['b4']]);
});

test('a conclusion on an option counts wherever the paper draws it', () => {
  const { options } = imported(
    aHeading('3. Options'),
    aHeading('Option 1: No change', 2),
    aParagraph('The forum stays.'),
    aHeading('Option 2: One forum', 2),
    aParagraph('There is one.'),
    aHeading('4. What was found'),
    aParagraph('Option 1 was discounted. The preferred option is Option 2.'),
  );

  expect(options.map(({ status, conclusion }) => [status, conclusion])).toEqual([
    ['not-preferred', 'Option 1 was discounted.'],
    ['preferred', 'The preferred option is Option 2.'],
  ]);
});

test('questions are found by label or place, with the answers printed after them', () => {
  const { questions } = imported(
    aHeading('Tell us what you think'),
    aParagraph('Q1. Should there be one forum? Yes / No'),
    aParagraph('Q2: When should it meet? (Morning / Afternoon / Evening)'),
    anEntry('Is anything missing?', 0, '3.'),
  );

  expect(questions.map(({ label, prompt, kind }) => [label, prompt, kind])).toEqual([
    ['Q1', 'Should there be one forum?', 'yes-no'],
    ['Q2', 'When should it meet?', 'one-choice'],
    ['3.', 'Is anything missing?', 'open'],
  ]);
  expect(questions[1]?.choices.map(({ label }) => label)).toEqual([
    'Morning',
    'Afternoon',
    'Evening',
  ]);
});

test('a timetable gives its meetings, and of a week that is named no day', () => {
  const { meetings } = imported(
    aHeading('Timetable'),
    aTable([
      ['Consultation opens', '28 May 2012'],
      ['Comments due by', '20 August 2012'],
      ['Executive', 'w/c 10 September 2012'],
      ['AGM', '4 October 2012'],
    ]),
  );

  expect(
    meetings.map(({ body, date, precision, status }) => [body, date, precision, status]),
  ).toEqual([
    ['Executive', '2012-09', 'month', 'tbc'],
    ['AGM', '2012-10-04', 'day', 'confirmed'],
  ]);
});

test('a paper that marks no heading has those that stand alone above their text', () => {
  const { blocks } = imported(
    aParagraph('Changes to the ferry forum'),
    aParagraph('What is this about?'),
    aParagraph('There is one forum for every ferry.'),
    aParagraph('What would change?'),
    aParagraph('Change 1. One forum'),
    aParagraph('All ferries would share it.'),
    aParagraph('Harbour office'),
    aParagraph('Long Quay'),
    aParagraph('Exampleton'),
  );

  expect(blocks.map(({ kind, label }) => [kind, label])).toEqual([
    ['heading', null],
    ['section', null],
    ['paragraph', null],
    ['section', null],
    ['heading', 'Change 1'],
    ['paragraph', null],
    ['paragraph', null],
    ['paragraph', null],
    ['paragraph', null],
  ]);
});

test('each entry of a list of changes is a proposal of its own', () => {
  const { proposals } = imported(
    aParagraph('5.1 The changes from the present arrangements are as follows:'),
    anEntry('A smaller board with a clear purpose'),
    anEntry('Support groups in every theme'),
  );

  expect(proposals.map((proposal) => proposal.title)).toEqual([
    'A smaller board with a clear purpose',
    'Support groups in every theme',
  ]);
});

test('options take their conclusion and status, and one named only in the text joins them', () => {
  const { options } = imported(
    aHeading('3. Options'),
    aHeading('Option A: No change', 2),
    aParagraph('The board stays as it is.'),
    aParagraph('Conclusion: This does not meet the need.'),
    aHeading('Option B: One board', 2),
    aParagraph('One board for all.'),
    aParagraph('Conclusion: It should not be ruled out, but not at this time.'),
    aParagraph('3.4 Suggested Option C: this is the preferred option of the working group.'),
  );

  expect(options.map(({ label, title, status }) => [label, title, status])).toEqual([
    ['A', 'No change', 'not-preferred'],
    ['B', 'One board', 'deferred'],
    ['C', 'Preferred option', 'preferred'],
  ]);
  expect(options[0]?.conclusion).toBe('This does not meet the need.');
});

test('principles without numbers are given P1, P2, and recommendations keep their letters', () => {
  const paper = imported(
    aHeading('4. Design principles'),
    anEntry('Arrangements should be simple'),
    anEntry('Roles should be clear'),
    aHeading('5. Recommendations'),
    aParagraph('It is recommended that the board:'),
    anEntry('agrees the plan', 0, 'a)'),
    anEntry('notes the cost', 0, 'b)'),
  );

  expect(paper.principles.map(({ label, text }) => [label, text])).toEqual([
    ['P1', 'Arrangements should be simple'],
    ['P2', 'Roles should be clear'],
  ]);
  expect(paper.recommendations.map(({ label, text }) => [label, text])).toEqual([
    ['a)', 'agrees the plan'],
    ['b)', 'notes the cost'],
  ]);
});

test('membership lines give seats as ranges where the number depends on something', () => {
  const { structure, blocks } = imported(
    aHeading('2.3 Membership'),
    aParagraph('It is recommended that the membership of the Exampleton Forum is as follows:'),
    aParagraph('Chair of the Partnership'),
    aParagraph('Theme Chairs (x4) (or deputies)'),
    aParagraph('3 representatives from the Voluntary Network'),
    aParagraph('Representatives of areas (2 per area)'),
    aParagraph('Senior representative(s) from the Trust(s)'),
    aParagraph('2.4 The forum will be reviewed in a year by its own members.'),
  );

  expect(
    structure.seats.map(({ minimum, maximum, condition }) => [minimum, maximum, condition]),
  ).toEqual([
    [1, 1, null],
    [4, 4, null],
    [3, 3, null],
    [2, null, '2 per area'],
    [1, null, 'the number is not stated'],
  ]);
  expect(blocks.filter((block) => block.kind === 'membership-line')).toHaveLength(5);
  expect(structure.groups.map((group) => group.name)).toEqual(['Exampleton Forum']);
});

test('former names, reporting lines, mergers and frequency draft the structure', () => {
  const { structure } = imported(
    aHeading('2.1 EXAMPLETON FORUM (formerly known as the Board)'),
    aParagraph(
      'It is recommended that the forum holds quarterly meetings. At present the Exampleton Forum meets 6 weekly (8 per year).',
    ),
    aParagraph('2.2 Cross cutting groups are:'),
    anEntry('Arts Forum (currently reports to Board)'),
    anEntry('Carers Forum (not yet been established)'),
    aParagraph(
      'It is recommended that the Arts Forum formerly reports to the Jobs and Skills Partnership.',
    ),
    aParagraph(
      '2.3 It is recommended that the Growth Partnership and the Skills Task Force are amalgamated. It should be called “Jobs and Skills.”',
    ),
  );

  expect(
    structure.groups.map(({ name, aliases, status, when }) => [name, aliases, status, when]),
  ).toEqual([
    ['Exampleton Forum', ['Board'], 'existing', 'both'],
    ['Arts Forum', [], 'existing', 'both'],
    ['Carers Forum', [], 'not-yet-established', 'after'],
    ['Growth Partnership', [], 'existing', 'before'],
    ['Skills Task Force', [], 'existing', 'before'],
    ['Jobs and Skills', ['Jobs and Skills Partnership'], 'proposed', 'after'],
  ]);
  expect(structure.changes.map(({ types, certainty }) => [types, certainty])).toEqual([
    [['renamed'], 'clear'],
    [['merged', 'renamed'], 'clear'],
    [['reporting-line'], 'ambiguous'],
    [['frequency'], 'clear'],
  ]);
  expect(structure.groups[0]?.former?.meetingsPerYear).toBe(8);
});

test('a glossary is read from the expansions that the paper gives', () => {
  const { glossary } = imported(
    aParagraph('Outcome Led Accounting (OLA) and the LAP (Local Action Plan) are used (XYZ).'),
  );

  expect(glossary).toEqual([
    { term: 'OLA', expansion: 'Outcome Led Accounting' },
    { term: 'LAP', expansion: 'Local Action Plan' },
  ]);
});

test('a self-assessment has sections, questions without question marks, a response and actions', () => {
  const paper = imported(
    aHeading('Self-assessment'),
    aHeading('1. Leadership'),
    aParagraph('a) How does the board agree its priorities.'),
    aParagraph('b) Are its members able to decide?'),
    aParagraph('Response: The board agrees them each spring.'),
    aParagraph('Actions:'),
    aParagraph('a) Publish the priorities (Lead: the Chair)'),
    aHeading('2. Delivery'),
    aParagraph('a) Describe how delivery is checked.'),
    aParagraph('Response: It is checked each quarter.'),
  );

  expect(paper.selfAssessment).toEqual([
    {
      id: 'sa1',
      title: 'Leadership',
      questions: ['q1', 'q2'],
      response: 'b6',
      actions: ['act1'],
    },
    { id: 'sa2', title: 'Delivery', questions: ['q3'], response: 'b13', actions: [] },
  ]);
  expect(paper.questions.map((question) => question.prompt)).toEqual([
    'How does the board agree its priorities.',
    'Are its members able to decide?',
    'Describe how delivery is checked.',
  ]);
  expect(paper.actions.map(({ text, owner }) => [text, owner])).toEqual([
    ['Publish the priorities (Lead: the Chair)', 'the Chair'],
  ]);
});

// A-25, from the blocks of a table; the reading of files is tested with the readers.
test('a forward schedule fills months, reads ordinals, turns the year and keeps tbc', () => {
  const { meetings } = imported(
    aHeading('Forward schedule 2011'),
    aTable(
      [
        ['Month', 'Date', 'Meeting', 'Subject'],
        ['November', '3rd', 'Exampleton Forum', 'Budget'],
        ['', '17th', 'Health Group', ''],
        ['December', 'tbc', 'Exampleton Forum', 'Annual General Meeting'],
        ['January', '12th', 'Exampleton Forum', 'Plan'],
        ['', '', 'Area Group', 'Visits'],
        ['tbc', '', 'Youth Group', 'Survey'],
      ],
      true,
    ),
  );

  expect(
    meetings.map(({ body, date, precision, status, agm }) => [
      body,
      date,
      precision,
      status,
      agm,
    ]),
  ).toEqual([
    ['Exampleton Forum', '2011-11-03', 'day', 'confirmed', false],
    ['Health Group', '2011-11-17', 'day', 'confirmed', false],
    ['Exampleton Forum', '2011-12', 'month', 'tbc', true],
    ['Exampleton Forum', '2012-01-12', 'day', 'confirmed', false],
    ['Area Group', '2012-01', 'month', 'tbc', false],
    ['Youth Group', null, 'tbc', 'tbc', false],
  ]);
});

test('a schedule in lines of text is read like a table', () => {
  const { meetings } = imported(
    aHeading('Dates of meetings 2012'),
    aParagraph('Thursday 3rd May - Exampleton Forum\nTuesday 8th May - Health Group'),
    aParagraph('June tbc - Area Group'),
  );

  expect(meetings.map(({ body, date }) => [body, date])).toEqual([
    ['Exampleton Forum', '2012-05-03'],
    ['Health Group', '2012-05-08'],
    ['Area Group', '2012-06'],
  ]);
});

test('a cover sheet gives its fields and the item types that are ticked', () => {
  const { blocks } = imported(
    aTable([
      ['Report to', 'Exampleton Forum'],
      ['Title', 'Forward plan'],
      ['Author', 'The Partnership Manager'],
      ['Date', '3 May 2012'],
    ]),
    aTable([
      ['Information', 'Discussion', 'Decision'],
      ['', 'X', ''],
    ]),
  );

  expect(readCoverSheet(blocks)).toEqual({
    reportTo: 'Exampleton Forum',
    title: 'Forward plan',
    author: 'The Partnership Manager',
    date: '3 May 2012',
    itemTypes: ['discussion'],
    summary: null,
    desiredOutcome: null,
    sourceBlocks: ['b1', 'b2'],
  });
});

test('terms of reference give clauses under headings, and say when they are a draft', () => {
  const { blocks } = imported(
    aHeading('Appendix 1'),
    aParagraph('The Exampleton Coordinating Group'),
    aParagraph('Draft Terms of Reference'),
    aParagraph('Roles and responsibilities:'),
    aParagraph('Members will be responsible for:'),
    anEntry('watching the risks'),
    anEntry('reporting to the board'),
  );

  expect(readTermsOfReference(blocks)).toEqual({
    group: 'Exampleton Coordinating Group',
    isDraft: true,
    parts: [
      {
        heading: 'Roles and responsibilities',
        lead: 'Members will be responsible for:',
        clauses: ['watching the risks', 'reporting to the board'],
      },
    ],
  });
});

test('an accountability table gives one row an outcome, also when a row is split in two', () => {
  const head = ['Outcome', 'Evidence', 'Current arrangements'];
  const { blocks } = imported(
    aTable([head, ['Homes', 'More of', 'The board leads'], ['---', '---', '']]),
    aTable([['', 'them', '']]),
  );

  expect(readAccountability(blocks)).toEqual([
    {
      outcome: 'Homes',
      columns: [
        { heading: 'Evidence', text: 'More of\nthem' },
        { heading: 'Current arrangements', text: 'The board leads' },
      ],
      block: 'b1',
    },
  ]);
});
