/** Each trap that a program can see, on papers invented here. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import type { WarningCode } from '#app/domain/paper/warning.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function warningsOf(...elements: readonly SourceElement[]) {
  return importPaper(aSource(...elements), { kind: 'consultation' }).warnings;
}

function found(code: WarningCode, ...elements: readonly SourceElement[]) {
  return warningsOf(...elements)
    .filter((warning) => warning.code === code)
    .map((warning) => warning.message);
}

const SOUND = [
  aHeading('1. Aims'),
  aParagraph('1.1 The Local Area Agreement (LAA) ended on Friday 14 October 2011.'),
  aParagraph('1.2 As paragraph 1.1 says, the LAA ended. Appendix 1 holds the table.'),
  aHeading('Appendix 1'),
  aTable([
    ['Body', 'Day'],
    ['Board', 'Monday'],
  ]),
];

test('a sound paper gives no warning', () => {
  expect(warningsOf(...SOUND)).toEqual([]);
});

test.each<[WarningCode, string, readonly SourceElement[]]>([
  [
    'repeated-label',
    '2.1',
    [aParagraph('2.1 The board meets monthly in the town hall.'), aParagraph('2.1 It votes.')],
  ],
  [
    'numbering-restarts',
    '“1.2” comes after “1.4”',
    [aParagraph('1.4 The board meets in the hall.'), aParagraph('1.2 It votes by hand.')],
  ],
  [
    'unresolved-reference',
    'nothing in the paper is numbered 4.7',
    [aParagraph('1.1 The rest is retained (see para 4.7).')],
  ],
  [
    'vague-reference',
    'see overleaf',
    [aParagraph('The board leads (see overleaf) and the groups follow.')],
  ],
  ['vague-reference', 'pg.11', [aParagraph('The preferred plan (pg.11) is out for comment.')]],
  [
    'missing-attachment',
    'Annex B',
    [aParagraph('The costs are given in Annex B, which was tabled.')],
  ],
  [
    'missing-attachment',
    'holds no picture',
    [aParagraph('A structure diagram shows how the groups fit together.')],
  ],
  [
    'missing-attachment',
    'caption',
    [aParagraph('Words.'), aParagraph('Our Proposed Structure')],
  ],
  ['weekday-mismatch', 'Friday', [aParagraph('We meet on Thursday 14 October 2011.')]],
  ['personal-data', 'private e-mail', [aParagraph('Write to someone@gmail.com today.')]],
  ['personal-data', 'mobile', [aParagraph('Ring 07700 900123 in the evening.')]],
  ['personal-data', 'telephone', [aParagraph('Ring 01632 960123 in office hours.')]],
  ['personal-data', 'names a person', [aParagraph('Ask Cllr Example about the plan.')]],
  [
    'deadline-repeated',
    'written again',
    [
      aParagraph('Comments should reach us by 14 October 2011.'),
      aParagraph('The deadline is Friday 14th October, 2011.'),
    ],
  ],
  [
    'deadline-repeated',
    'differs',
    [
      aParagraph('Comments should reach us by 14 October 2011.'),
      aParagraph('The deadline is 21 October 2011.'),
    ],
  ],
  ['abbreviation-unexpanded', 'SCVX', [aParagraph('The SCVX will be asked to join us.')]],
  [
    'split-paragraph',
    'middle of a sentence',
    [aParagraph('Most have a delivery group that will'), aParagraph('focus on the economy.')],
  ],
  [
    'split-paragraph',
    'middle of a sentence',
    [anEntry('The post is carried by another'), aParagraph('Council Officer as well.')],
  ],
  [
    'split-paragraph',
    'after the table',
    [
      aParagraph('The above moves our work'),
      aTable([
        ['from', 'to'],
        ['talk', 'deeds'],
      ]),
      aParagraph('and saves money.'),
    ],
  ],
  [
    'split-list',
    'goes on after',
    [anEntry('one'), aParagraph('¹ A note on one'), anEntry('two')],
  ],
  [
    'misplaced-footnote',
    'middle of a list',
    [anEntry('one'), aParagraph('¹ A note on one'), anEntry('two')],
  ],
  [
    'run-on-item',
    '2 numbered paragraphs',
    [aParagraph('1.1 The board meets. 1.2 It votes by hand.')],
  ],
  [
    'run-on-item',
    '3 numbered paragraphs or bullets',
    [aParagraph('The members are: - the council - the police')],
  ],
  [
    'run-on-item',
    'run together',
    [
      aParagraph('Exampleton is a town. In Exampleton we meet.'),
      anEntry('NHS Exampletonand is chaired by the Chair'),
    ],
  ],
  ['stray-markup', '`', [aParagraph('A desk review of the papers` was made.')]],
  ['duplicate-word', 'the the', [aParagraph('We asked the the board to vote.')]],
  [
    'misplaced-table-header',
    'row 3',
    [
      aTable([
        ['Outcome', 'Lead'],
        ['Homes', 'Board'],
        ['---', '---'],
      ]),
    ],
  ],
  [
    'split-table-row',
    'goes on',
    [
      aTable([
        ['Outcome', 'Lead'],
        ['Homes', 'The'],
      ]),
      aTable([['', 'Board']]),
    ],
  ],
  [
    'name-variants',
    'Co-ordinating Group',
    [
      aParagraph('The Exampleton Co-ordinating Group meets.'),
      aParagraph('The Exampleton Coordinating Group votes.'),
    ],
  ],
  [
    'name-variants',
    'SPSG',
    [aParagraph('The Some Plan Cooking Group (SPCG) meets. The SPSG votes.')],
  ],
  [
    'contents-mismatch',
    'Why review',
    [
      aHeading('Contents'),
      aTable([
        ['1. Why review', '2'],
        ['2. Options', '4'],
      ]),
      aHeading('1. Why have a review'),
      aParagraph('Because.'),
      aHeading('2. Options'),
    ],
  ],
  ['ambiguous-word', 'formally', [aParagraph('The forum formerly reports to the board.')]],
  ['ambiguous-word', 'twice', [aParagraph('The forum meets bi-annually in the hall.')]],
  ['ambiguous-word', 'do not quite agree', [aParagraph('It meets 6 weekly (8 per year).')]],
  [
    'count-mismatch',
    'can be read as 2',
    [aParagraph('There are three areas (North; Coast and Hill and Vale) today.')],
  ],
])('%s is found: %s', (code, words, elements) => {
  expect(found(code, ...elements).join('\n')).toContain(words);
});

test('references to Acts, figures of money and good double words are left alone', () => {
  const warnings = warningsOf(
    aParagraph('1.1 Under section 17 of the Crime and Disorder Act we must act.'),
    aParagraph('1.2 It was agreed that that would cost 1.5 million pounds.'),
  );

  expect(warnings).toEqual([]);
});

test('entries that begin in small letters and print no stop are not taken for one sentence', () => {
  const codes = warningsOf(
    aParagraph('That the board:'),
    anEntry('endorse the plan outlined'),
    anEntry('support a review'),
  ).map((warning) => warning.code);

  expect(codes).not.toContain('split-paragraph');
});

test('every contact detail of a passage is named in its one warning', () => {
  const warnings = warningsOf(
    aParagraph('Write to jo@example.org, or ring 01642 123456 and ask for Mrs Example.'),
  ).filter(({ code }) => code === 'personal-data');

  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.message).toMatch(/jo@example\.org.*01642 123456.*Mrs Example/u);
});

test.each<[WarningCode, string, readonly SourceElement[]]>([
  [
    'deadline-repeated',
    '“Friday 21 November 2025” differs',
    [
      aParagraph('This engagement runs from 3 November 2025 to 28 November 2025.'),
      aParagraph('Your reply must be with us by 5pm on Friday 21 November 2025.'),
    ],
  ],
  [
    'deadline-repeated',
    '“6 May” differs',
    [
      aParagraph('Please send comments no later than 5 May 2026.'),
      aParagraph('Comments received after 6 May cannot be read.'),
    ],
  ],
  [
    'deadline-repeated',
    '“30 June” differs',
    [
      aParagraph('Forms should reach us by noon on 29 June.'),
      aParagraph('The survey closes on 30 June at noon.'),
    ],
  ],
  ['stray-markup', 'the number of a page', [aParagraph('One part.'), aParagraph('Page 4')]],
  ['stray-markup', '“c0mments”', [aParagraph('Please send c0mments to the office.')]],
  [
    'personal-data',
    '“Ada Nightingale” signs the paper',
    [aParagraph('Yours sincerely'), aParagraph('Ada Nightingale\nCo-ordinator')],
  ],
  [
    'split-paragraph',
    'stops in the middle of a sentence',
    [
      aParagraph('Several members send others to the'),
      aParagraph('7'),
      aParagraph('meetings.'),
    ],
  ],
])('%s is reported as well where it says %s', (code, words, elements) => {
  const messages = found(code, ...elements);
  expect(messages.some((message) => message.includes(words))).toBe(true);
});

test.each<[WarningCode, string, readonly SourceElement[]]>([
  [
    'deadline-repeated',
    'a meeting after the deadline',
    [aParagraph('Comments are due by 6 May 2026 so that the Board can meet on 20 May 2026.')],
  ],
  [
    'count-mismatch',
    'a list that ends with its own "and"',
    [
      aParagraph(
        'You told us three things: that it is slow; that it costs; and that it is far.',
      ),
    ],
  ],
  [
    'conclusion-missing',
    'options whose last sentence is the verdict',
    [
      aHeading('Option 1: No change', 2),
      aParagraph('Conclusion: not recommended.'),
      aHeading('Option 2: One board', 2),
      aParagraph('There would be one board. This is the preferred option.'),
      aHeading('Option 3: No board', 2),
      aParagraph('This option has been ruled out.'),
    ],
  ],
  ['placeholder', 'an open date', [aParagraph('The forum meets in June 2026 (date tbc).')]],
  [
    'abbreviation-unexpanded',
    'a list of abbreviations',
    [aHeading('Glossary'), aParagraph('CAF - Common Assessment Framework')],
  ],
])('%s: no false alarm over %s', (code, _, elements) => {
  expect(found(code, ...elements)).toEqual([]);
});
