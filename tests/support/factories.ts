/** Complete, valid and fixed values, of which a test overrides only what it is about. */
import { USUAL_PLANNING } from '#app/domain/consultation/planning.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Block } from '#app/domain/paper/block.ts';
import { NOTHING_SUGGESTED, type Paper } from '#app/domain/paper/paper.ts';
import type { Question } from '#app/domain/paper/question.ts';
import {
  EMPTY_STRUCTURE,
  type Change,
  type Group,
  type ReportingLine,
  type Seat,
} from '#app/domain/structure/structure.ts';

/** Open for the twelve weeks of the reference journey (papers.md A1.2). */
export function aConsultation(overrides: Partial<Consultation> = {}): Consultation {
  return {
    id: 'consultation-1',
    slug: 'fairhaven-review',
    title: 'Review of the Fairhaven Partnership',
    publisher: 'Fairhaven Partnership',
    milestone: 'published',
    opensAt: new Date('2011-07-21T23:00:00Z'),
    closesAt: new Date('2011-10-14T23:00:00Z'),
    audience: 'Residents and partner organisations',
    decisionBody: 'Annual General Meeting',
    decisionMeeting: { body: 'Annual General Meeting', date: '2011-11', precision: 'month' },
    nextSteps: 'We read every response and write a report for the meeting.',
    contacts: [
      {
        purpose: 'reply',
        role: 'Partnership Assistant',
        email: 'replies@example.org',
        telephone: null,
        postalAddress: 'Town Hall\nFairhaven\nFH1 1AA',
        hours: null,
      },
      {
        purpose: 'telephone-help',
        role: 'Partnership Office',
        email: null,
        telephone: '01632 960001',
        postalAddress: null,
        hours: 'Monday to Friday, 9am to 5pm',
      },
    ],
    privacyStatement: 'We keep your details for two years.',
    confidentialityStatement: 'We may have to release information under the law.',
    shortPeriodReason: null,
    graceMinutes: 15,
    areas: [],
    extensions: [],
    planning: USUAL_PLANNING,
    withdrawnReason: null,
    ...overrides,
  };
}

export function aBlock(overrides: Partial<Block> & Pick<Block, 'id'>): Block {
  return {
    kind: 'paragraph',
    label: null,
    text: `Words of ${overrides.id}.`,
    marks: [],
    depth: 0,
    parent: null,
    note: null,
    language: null,
    cells: null,
    page: null,
    ...overrides,
  };
}

export function aPaper(overrides: Partial<Paper> = {}): Paper {
  return {
    kind: 'consultation',
    title: 'Review of the Fairhaven Partnership',
    subtitle: null,
    language: 'en-GB',
    blocks: [aBlock({ id: 'b1' })],
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
    coverSheet: null,
    structure: EMPTY_STRUCTURE,
    setAside: [],
    warnings: [],
    lookedAt: [],
    suggested: NOTHING_SUGGESTED,
    ...overrides,
  };
}

export function aQuestion(overrides: Partial<Question> & Pick<Question, 'id'>): Question {
  return {
    label: null,
    prompt: `Question ${overrides.id}?`,
    hint: null,
    kind: 'open',
    choices: [],
    showWhen: null,
    sourceBlocks: [],
    ...overrides,
  };
}

export function aGroup(overrides: Partial<Group> & Pick<Group, 'id'>): Group {
  return {
    name: `Group ${overrides.id}`,
    aliases: [],
    type: 'thematic',
    status: 'existing',
    when: 'both',
    frequency: null,
    meetingsPerYear: null,
    remit: null,
    secretariat: null,
    former: null,
    ...overrides,
  };
}

export function aSeat(overrides: Partial<Seat> & Pick<Seat, 'id' | 'group'>): Seat {
  return {
    label: `Seat ${overrides.id}`,
    organisation: null,
    minimum: 1,
    maximum: 1,
    condition: null,
    when: 'both',
    ...overrides,
  };
}

export function aLine(
  overrides: Partial<ReportingLine> & Pick<ReportingLine, 'from' | 'to'>,
): ReportingLine {
  return {
    id: `${overrides.from}-${overrides.to}`,
    kind: 'accountable',
    when: 'both',
    certainty: 'clear',
    ...overrides,
  };
}

export function aChange(overrides: Partial<Change> & Pick<Change, 'id'>): Change {
  return {
    types: ['renamed'],
    title: `Change ${overrides.id}`,
    groups: [],
    before: null,
    after: null,
    sourceBlocks: ['b1'],
    certainty: 'clear',
    note: null,
    proposal: null,
    ...overrides,
  };
}
