/** A consultation with responses of every kind, and the snapshot taken of it. */
import {
  takeSnapshot,
  type PackSnapshot,
  type SnapshotSource,
} from '#app/domain/agm/pack-snapshot.ts';
import type { Paper, Proposal } from '#app/domain/paper/paper.ts';
import { CHANNELS, POSITIONS, type Response } from '#app/domain/response/response.ts';
import { A_STRUCTURE } from './a-structure.ts';
import {
  aComment,
  anIndividual,
  anOrganisation,
  aResponse,
  excludedFor,
} from './a-response.ts';
import { aBlock, aConsultation, aPaper } from './factories.ts';

export const SNAPSHOT_AT = new Date('2011-11-01T10:00:00Z');
/** Stands for the SHA-256 of a snapshot where a test does not compute one. */
export const A_HASH = '0123456789abcdef'.repeat(4);

export function aProposal(number: number, overrides: Partial<Proposal> = {}): Proposal {
  return {
    id: `p${number}`,
    title: TITLES[(number - 1) % TITLES.length] ?? `Proposal ${number}`,
    summary: null,
    sourceBlocks: ['b1'],
    changes: [],
    isSuggested: false,
    ...overrides,
  };
}

const TITLES = [
  'Rename the Board as the Leadership Forum',
  'Merge the Regeneration Partnership and the Skills Task Force into one Jobs, Skills and Enterprise Partnership with a wider remit, a smaller membership and a single secretariat shared with the Leadership Forum',
  'Meet four times a year',
];

export function aReplyPaper(proposals: number, overrides: Partial<Paper> = {}): Paper {
  return aPaper({
    blocks: [
      aBlock({ id: 'b1', label: '1.1', text: 'The Board meets every six weeks.' }),
      aBlock({ id: 'b2', label: '1.2', text: 'Two groups do much the same work.' }),
    ],
    proposals: Array.from({ length: proposals }, (_, at) => aProposal(at + 1)),
    structure: A_STRUCTURE,
    recommendations: [
      { id: 'r1', label: '1', text: 'That the Board be renamed.', sourceBlocks: ['b1'] },
      {
        id: 'r2',
        label: null,
        text: 'That the new constitution be adopted.',
        sourceBlocks: ['b1'],
      },
    ],
    ...overrides,
  });
}

/**
 * Responses in a fixed pattern: one in nine from an organisation, one in twelve left out, positions
 * and channels in turn, one proposal in four unanswered.
 */
export function someResponses(count: number, proposals: number): readonly Response[] {
  return Array.from({ length: count }, (_, at) => patternedResponse(at + 1, proposals));
}

function patternedResponse(number: number, proposals: number): Response {
  const comments = Array.from({ length: proposals }, (_, at) => at)
    .filter((at) => (number + at) % 4 !== 0)
    .map((at) =>
      aComment({
        target: { kind: 'proposal', id: `p${at + 1}` },
        position: POSITIONS[(number * 7 + at * 3 + (number % 3)) % POSITIONS.length] ?? null,
        words: number % 5 === 0 ? 'We would miss the six-weekly meeting.' : '',
      }),
    );
  const isOrganisation = number % 9 === 0;
  return aResponse(
    number,
    {
      respondent: isOrganisation
        ? anOrganisation({ name: `Organisation ${number}`, sector: SECTORS[number % 3] ?? '' })
        : anIndividual({ area: AREAS[number % 11] ?? '' }),
      consent: number % 2 === 0 ? 'with-name' : 'not-at-all',
      comments: [
        ...comments,
        aComment({
          target: { kind: 'block', id: 'b1' },
          words: number % 6 === 0 ? 'Why?' : '',
        }),
      ],
    },
    {
      channel: CHANNELS[number % 13] ?? 'online',
      receivedAt: new Date(Date.UTC(2011, 6, 23 + ((number * number) % 80), 9)),
      ...(number % 12 === 0 ? excludedFor(number % 24 === 0 ? 'duplicate' : 'blank') : {}),
    },
  );
}

export const AREAS = ['Harbour', 'Old Town', 'Northfield', 'Greenside'];
const SECTORS = ['Voluntary and community', 'Public', ''];

export function aSource(overrides: Partial<SnapshotSource> = {}): SnapshotSource {
  return {
    consultation: aConsultation({ areas: AREAS }),
    version: {
      number: 1,
      publishedAt: new Date('2011-07-21T23:00:00Z'),
      changeNote: null,
      paper: aReplyPaper(3),
    },
    responses: someResponses(120, 3),
    readings: [],
    snapshotAt: SNAPSHOT_AT,
    ...overrides,
  };
}

export function aSnapshot(overrides: Partial<SnapshotSource> = {}): PackSnapshot {
  return takeSnapshot(aSource(overrides));
}
