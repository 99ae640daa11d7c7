import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

import { STAGES } from '#app/domain/consultation/consultation.ts';
import { OPEN_DATA_SCHEMA } from '#app/domain/consultation/open-data-schema.ts';
import { openDataDocument, type OpenDataSubject } from '#app/domain/consultation/open-data.ts';
import {
  aBlock,
  aChange,
  aConsultation,
  aGroup,
  aLine,
  aPaper,
  aQuestion,
  aSeat,
} from '#tests/support/factories.ts';

const NOW = new Date('2011-09-01T10:00:00Z');
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(OPEN_DATA_SCHEMA);

/** Something of everything. */
const fullPaper = aPaper({
  blocks: [
    aBlock({ id: 'b1', label: '2.1.1', note: 'Reads “formally”.' }),
    aBlock({ id: 'b2', label: '2.1.1', parent: 'b1', depth: 1, language: 'cy' }),
  ],
  proposals: [
    {
      id: 'p1',
      title: 'Rename the Board',
      summary: null,
      sourceBlocks: ['b1'],
      changes: ['c1'],
      isSuggested: false,
    },
  ],
  options: [
    {
      id: 'o1',
      label: 'A',
      title: 'Keep it',
      description: 'No change',
      conclusion: null,
      status: 'deferred',
      sourceBlocks: ['b1'],
    },
  ],
  principles: [{ id: 'pr1', label: 'P1', text: 'Be clear', sourceBlocks: ['b1'] }],
  questions: [aQuestion({ id: 'q1', prompt: 'Do you agree?' })],
  recommendations: [{ id: 'r1', label: 'a)', text: 'To agree', sourceBlocks: ['b2'] }],
  actions: [{ id: 'a1', label: null, text: 'Write', owner: null, sourceBlocks: [] }],
  selfAssessment: [{ id: 's1', title: 'One', questions: ['q1'], response: null, actions: [] }],
  meetings: [
    {
      id: 'm1',
      body: 'Board',
      date: '2011-11',
      precision: 'month',
      status: 'tbc',
      agm: true,
      subject: 'Not part of the document',
      sourceBlocks: ['b1'],
    },
  ],
  glossary: [{ term: 'LSP', expansion: 'Local Strategic Partnership' }],
  structure: {
    groups: [aGroup({ id: 'g1' }), aGroup({ id: 'g2', when: 'after' })],
    seats: [aSeat({ id: 's1', group: 'g1', maximum: null })],
    reportingLines: [aLine({ from: 'g2', to: 'g1' })],
    changes: [aChange({ id: 'c1', groups: ['g1'], proposal: 'p1' })],
  },
});

function aDocument(overrides: Partial<OpenDataSubject> = {}) {
  const publishedAt = new Date('2011-07-20T09:00:00Z');
  const subject: OpenDataSubject = {
    consultation: aConsultation(),
    paper: fullPaper,
    version: 1,
    versions: [{ number: 1, publishedAt, changeNote: null }],
    translations: [],
    ...overrides,
  };
  // Through JSON, as a reader gets it.
  const json: unknown = JSON.parse(JSON.stringify(openDataDocument(subject, NOW)));
  return json;
}

test('the document has the members that the contract names, as other programs read them', () => {
  expect(aDocument()).toMatchObject({
    slug: 'fairhaven-review',
    title: 'Review of the Fairhaven Partnership',
    publisher: 'Fairhaven Partnership',
    stage: 'open',
    opensAt: '2011-07-21T23:00:00.000Z',
    closesAt: '2011-10-14T23:00:00.000Z',
    timeZone: 'Europe/London',
    version: 1,
    audience: 'Residents and partner organisations',
    decisionBody: 'Annual General Meeting',
    meeting: { body: 'Annual General Meeting', date: '2011-11', precision: 'month' },
    blocks: [
      {
        id: 'b1',
        kind: 'paragraph',
        label: '2.1.1',
        text: 'Words of b1.',
        depth: 0,
        parent: null,
        note: 'Reads “formally”.',
        language: null,
      },
      { id: 'b2', label: '2.1.1', parent: 'b1', language: 'cy' },
    ],
    proposals: [
      {
        id: 'p1',
        title: 'Rename the Board',
        summary: null,
        sourceBlocks: ['b1'],
        changes: ['c1'],
      },
    ],
    glossary: [{ term: 'LSP', expansion: 'Local Strategic Partnership' }],
    versions: [{ number: 1, publishedAt: '2011-07-20T09:00:00.000Z', changeNote: null }],
  });
});

// D-17 in part: the document keeps a month a month.
test('a meeting has the members of the contract and no invented day', () => {
  expect(aDocument()).toHaveProperty('meetings', [
    { body: 'Board', date: '2011-11', precision: 'month', status: 'tbc', agm: true },
  ]);
});

test.each([
  ['with something of everything', {}],
  ['with hardly anything', { paper: aPaper() }],
  [
    'of a draft that nobody has set times for',
    {
      consultation: aConsultation({
        milestone: 'draft' as const,
        opensAt: null,
        closesAt: null,
        decisionMeeting: null,
        decisionBody: null,
      }),
      version: null,
      versions: [],
    },
  ],
])('a document %s holds to the schema', (_content, overrides) => {
  validate(aDocument(overrides));

  expect(validate.errors).toBeNull();
});

test('the schema refuses a document that lacks a member or has a word it does not know', () => {
  const document = aDocument();
  const broken = [
    { ...(document as object), closesAt: undefined },
    { ...(document as object), stage: 'nearly-open' },
    { ...(document as object), closesAt: '2011-10-14' },
    { ...(document as object), blocks: [{ id: 'b1' }] },
  ];

  expect(broken.map((one) => validate(JSON.parse(JSON.stringify(one))))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('the schema knows every stage', () => {
  const stages = STAGES.map((stage) => validate({ ...(aDocument() as object), stage }));

  expect(stages.every(Boolean)).toBe(true);
});
