/** Joining, splitting, moving and retagging: words are moved, never changed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  applyRemedy,
  joinBlocks,
  moveBlock,
  retagBlock,
  splitBlock,
  type Edited,
} from '#app/domain/paper/edit-paper.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import type { WarningCode } from '#app/domain/paper/warning.ts';
import { aHeading, anEntry, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

function aPaper(...elements: readonly SourceElement[]): Paper {
  return importPaper(aSource(...elements), { kind: 'consultation' });
}

function done(edited: Edited): Paper {
  if (!edited.ok) throw new Error(edited.refusal.kind);
  return edited.value;
}

function accepted(paper: Paper, code: WarningCode): Paper {
  const warning = paper.warnings.find((one) => one.code === code && one.remedy !== null);
  if (warning === undefined) throw new Error(`no ${code}`);
  return done(applyRemedy(paper, warning));
}

function lines(paper: Paper): readonly string[] {
  return paper.blocks.map((block) =>
    `${'  '.repeat(block.depth)}${block.id} ${block.kind} ${block.label ?? '-'} ${block.text}`.trimEnd(),
  );
}

test('a sentence cut by a page break is joined when its remedy is accepted', () => {
  const paper = aPaper(
    aParagraph('It is proposed that the group that will'),
    aParagraph('focus on jobs is renamed.'),
  );

  const joined = accepted(paper, 'split-paragraph');

  expect(lines(joined)).toEqual([
    'b1 paragraph - It is proposed that the group that will focus on jobs is renamed.',
  ]);
  expect(joined.warnings).toEqual([]);
  expect(joined.proposals.map((proposal) => proposal.sourceBlocks)).toEqual([['b1']]);
});

test('a list cut by a note is one list again, with the note after it', () => {
  const paper = aPaper(
    anEntry('one'),
    anEntry('two'),
    aParagraph('¹ A note on one'),
    anEntry('three'),
  );

  expect(lines(accepted(paper, 'split-list'))).toEqual([
    'b1 list -',
    '  b2 list-item - one',
    '  b3 list-item - two',
    '  b6 list-item - three',
    'b4 footnote ¹ A note on one',
  ]);
});

test('a misplaced note is moved behind the whole list', () => {
  const paper = aPaper(anEntry('one'), aParagraph('¹ A note on one'), anEntry('two'));

  expect(lines(accepted(paper, 'misplaced-footnote'))).toEqual([
    'b1 list -',
    '  b2 list-item - one',
    'b4 list -',
    '  b5 list-item - two',
    'b3 footnote ¹ A note on one',
  ]);
});

test('paragraphs and bullets run together are cut apart in one step', () => {
  const paper = aPaper(
    aHeading('6. Options'),
    aParagraph(
      '6.7 The changes are: - A new board. - A new group. 6.8 The gains are: - Speed.',
    ),
  );

  expect(lines(accepted(paper, 'run-on-item'))).toEqual([
    'b1 section 6. Options',
    '  b2 paragraph 6.7 The changes are:',
    '  b4 list -',
    '    b3 list-item - A new board.',
    '    b5 list-item - A new group.',
    '  b6 paragraph 6.8 The gains are:',
    '  b8 list -',
    '    b7 list-item - Speed.',
  ]);
});

test('a table row cut by a page break is put together', () => {
  const paper = aPaper(
    aTable([
      ['Outcome', 'Lead'],
      ['Homes', 'The'],
    ]),
    aTable([
      ['', 'Board'],
      ['Jobs', 'Group'],
    ]),
  );

  expect(accepted(paper, 'split-table-row').blocks.map((block) => block.text)).toEqual([
    'Outcome\tLead\nHomes\tThe\nBoard\nJobs\tGroup',
  ]);
});

test('a block moves with all that it contains, and takes the depth of its new place', () => {
  const paper = aPaper(
    aHeading('1. First'),
    aParagraph('Words one.'),
    aHeading('2. Second'),
    aParagraph('Words two.'),
  );

  expect(lines(done(moveBlock(paper, 'b1', 'b3')))).toEqual([
    'b3 section 2. Second',
    '  b4 paragraph - Words two.',
    'b1 section 1. First',
    '  b2 paragraph - Words one.',
  ]);
});

test('what cannot be done is refused and said', () => {
  const paper = aPaper(aHeading('1. First'), aParagraph('Words one.'), anEntry('entry'));
  const outcomes = [
    joinBlocks(paper, ['b1', 'b9']),
    joinBlocks(paper, ['b2', 'b3']),
    splitBlock(paper, 'b2', 0),
    moveBlock(paper, 'b1', 'b2'),
    retagBlock(paper, 'b3', 'paragraph'),
    retagBlock(paper, 'b2', 'paragraph'),
  ];

  expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal.kind))).toEqual([
    'unknown-block',
    'cannot-join',
    'cannot-split',
    'cannot-move',
    'cannot-retag',
    'nothing-to-do',
  ]);
});

test('a paragraph can be tagged as a recommendation', () => {
  const paper = aPaper(aParagraph('The board is asked to agree.'));

  expect(done(retagBlock(paper, 'b1', 'recommendation')).blocks[0]?.kind).toBe(
    'recommendation',
  );
});

test('a split and the join of its parts give the same words, whatever the cut', () => {
  const text = 'The board will meet, and the group will report to it each quarter.';
  const paper = aPaper(aParagraph(text));

  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.length - 1 }), (at) => {
      const split = done(splitBlock(paper, 'b1', at));
      const [, second] = split.blocks;
      const joined = done(joinBlocks(split, ['b1', second?.id ?? '']));
      expect(joined.blocks[0]?.text.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }),
  );
});

test('every accepted remedy keeps every letter, and parents still stand before their children', () => {
  const line = fc.constantFrom(
    aParagraph('1.1 The members are: - the council - the police 1.2 They meet'),
    aParagraph('and they vote.'),
    anEntry('an entry carried by another'),
    aParagraph('Council Officer as well.'),
    aParagraph('¹ A note on one'),
    anEntry('one', 1),
    aHeading('2. Aims'),
    aTable([['', 'Board']]),
    aTable([['Homes', 'The']]),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (elements) => {
      let paper = aPaper(...elements);
      const before = lettersOf(paper);
      for (let step = 0; step < 12; step += 1) {
        const next = paper.warnings.find((warning) => warning.remedy !== null);
        if (next === undefined) break;
        const edited = applyRemedy(paper, next);
        if (!edited.ok) break;
        paper = edited.value;
      }
      expect(lettersOf(paper)).toEqual(before);
      const seen = new Set<string>();
      for (const block of paper.blocks) {
        expect(block.parent === null || seen.has(block.parent)).toBe(true);
        expect(seen.has(block.id)).toBe(false);
        seen.add(block.id);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

function lettersOf(paper: Paper): readonly string[] {
  const text = paper.blocks.map((block) => `${block.label ?? ''}${block.text}`).join('');
  return [...(text.match(/[\p{L}\p{N}]/gu) ?? [])].sort();
}
