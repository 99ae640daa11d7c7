import { expect, test } from 'vitest';

import type { Block } from '#app/domain/paper/block.ts';
import { joinRegister, type Register } from '#app/domain/paper/join-register.ts';
import { NOTHING_SUGGESTED, type Paper } from '#app/domain/paper/paper.ts';
import { EMPTY_STRUCTURE, type Change } from '#app/domain/structure/structure.ts';

const rename: Omit<Change, 'sourceBlocks'> & { readonly from: readonly string[] } = {
  id: 'c1',
  types: ['renamed'],
  title: 'The Board is renamed',
  groups: [],
  before: 'Board',
  after: 'Circle',
  from: ['should be called the Circle'],
  certainty: 'clear',
  note: null,
  proposal: 'new-name',
};

test('quoted blocks become source blocks and each change is listed under its proposal', () => {
  const outcome = joinRegister(paper(), {
    ...emptyRegister,
    notes: [{ block: 'meets monthly', note: 'August is left out.' }],
    proposals: [
      {
        id: 'new-name',
        title: 'A new name',
        summary: 'The Board gets a new name.',
        from: ['Circle is warmer', 'should be called the Circle'],
      },
    ],
    structure: { ...EMPTY_STRUCTURE, changes: [rename] },
  });

  const { from: _from, ...change } = rename;
  expect(outcome).toEqual({
    ok: true,
    value: {
      ...paper(),
      blocks: [
        aBlock('b1', 'The Board meets monthly.', 'August is left out.'),
        aBlock('b2', 'It should be called the Circle.'),
        aBlock('b3', 'Circle is warmer than Board.'),
      ],
      proposals: [
        {
          id: 'new-name',
          title: 'A new name',
          summary: 'The Board gets a new name.',
          sourceBlocks: ['b2', 'b3'],
          changes: ['c1'],
          isSuggested: false,
        },
      ],
      structure: { ...EMPTY_STRUCTURE, changes: [{ ...change, sourceBlocks: ['b2'] }] },
    },
  });
});

test('the register settles which blocks are principles, recommendations and membership lines', () => {
  const listed = {
    ...aBlock('b5', 'Chair (x2)'),
    kind: 'recommendation',
    parent: 'b4',
  } as const;
  const outcome = joinRegister(
    {
      ...paper(),
      blocks: [
        aBlock('b1', 'Be brief.'),
        aBlock('b2', 'Adopt the name.'),
        { ...aBlock('b3', 'We recommend tea.'), kind: 'recommendation' },
        { ...aBlock('b4', ''), kind: 'list' },
        listed,
        { ...listed, id: 'b6', text: 'Biscuits' },
      ],
    },
    {
      ...emptyRegister,
      principles: [{ id: 'p1', label: 'P1', text: 'Be brief.', from: ['Be brief'] }],
      recommendations: [{ id: 'r1', label: null, text: 'Adopt.', from: ['Adopt the name'] }],
      structure: {
        ...emptyRegister.structure,
        seats: [
          {
            id: 's1',
            group: 'g1',
            label: 'Chair (x2)',
            organisation: null,
            minimum: 2,
            maximum: 2,
            condition: null,
            when: 'after',
          },
        ],
      },
    },
  );

  expect(outcome.ok && outcome.value.blocks.map(({ kind }) => kind)).toEqual([
    'principle',
    'recommendation',
    'paragraph',
    'list',
    'membership-line',
    'list-item',
  ]);
});

test('a quotation that occurs nowhere, or in two blocks, is refused by its words', () => {
  const outcome = joinRegister(paper(), {
    ...emptyRegister,
    notes: [{ block: 'Board', note: 'Which?' }],
    principles: [{ id: 'p1', label: 'P1', text: 'Be brief.', from: ['Be brief'] }],
  });

  expect(outcome).toEqual({
    ok: false,
    refusal: {
      kind: 'unplaced-quotations',
      quotations: [
        { words: 'Board', occurrences: 2 },
        { words: 'Be brief', occurrences: 0 },
      ],
    },
  });
});

const emptyRegister: Register = {
  glossary: [],
  notes: [],
  proposals: [],
  options: [],
  principles: [],
  recommendations: [],
  structure: { ...EMPTY_STRUCTURE, changes: [] },
};

function paper(): Paper {
  return {
    kind: 'consultation',
    title: 'A new name',
    subtitle: null,
    language: 'en-GB',
    blocks: [
      aBlock('b1', 'The Board meets monthly.'),
      aBlock('b2', 'It should be called the Circle.'),
      aBlock('b3', 'Circle is warmer than Board.'),
    ],
    proposals: [],
    options: [],
    principles: [],
    assessments: [],
    questions: [],
    actions: [],
    recommendations: [],
    selfAssessment: [],
    meetings: [],
    glossary: [],
    structure: EMPTY_STRUCTURE,
    setAside: [],
    warnings: [],
    coverSheet: null,
    lookedAt: [],
    suggested: NOTHING_SUGGESTED,
  };
}

function aBlock(id: string, text: string, note: string | null = null): Block {
  return {
    id,
    kind: 'paragraph',
    label: null,
    text,
    marks: [],
    depth: 0,
    parent: null,
    note,
    language: null,
    cells: null,
    page: null,
  };
}
