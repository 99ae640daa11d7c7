/** The summary and its ledger; A-05 and W-06 for the ledger itself, A-07 for its figures. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { summarise } from '#app/domain/analysis/summarise.ts';
import {
  CHANNELS,
  EXCLUSION_REASONS,
  POSITIONS,
  RESPONDENT_TYPES,
  TIMELINESS,
  type Response,
} from '#app/domain/response/response.ts';
import {
  aComment,
  aResponse,
  aVersion,
  anIndividual,
  anOrganisation,
  excludedFor,
  someContent,
} from '#tests/support/a-response.ts';
import { aProposal } from '#tests/support/a-snapshot.ts';

const paper = { proposals: [aProposal(1, { title: 'One' }), aProposal(2, { title: 'Two' })] };

function says(position: (typeof POSITIONS)[number] | null, words = '', proposal = 'p1') {
  return aComment({ target: { kind: 'proposal', id: proposal }, position, words });
}

test('a consultation with no response has a summary of nothing, not of missing figures', () => {
  const none = { individuals: 0, organisations: 0 };

  expect(summarise({ proposals: paper.proposals.slice(0, 1) }, [])).toEqual({
    ledger: { received: 0, excluded: {}, analysed: 0, late: 0 },
    byType: { individual: 0, organisation: 0 },
    byChannel: {},
    proposals: [
      {
        id: 'p1',
        title: 'One',
        base: 0,
        positions: {
          support: none,
          'support-with-changes': none,
          oppose: none,
          'dont-know': none,
          'no-view': none,
          'not-answered': none,
        },
      },
    ],
    themes: [],
    campaigns: [],
  });
});

test('positions are split by respondent, and words without a position are not an answer', () => {
  const summary = summarise(paper, [
    aResponse(1, { comments: [says('support'), says('oppose', '', 'p2')] }),
    aResponse(2, { comments: [says(null, 'I am not sure about this')] }),
    aResponse(3, { respondent: anOrganisation(), comments: [says('dont-know')] }),
    aResponse(4, {}, { channel: 'letter' }),
  ]);

  expect(summary.byType).toEqual({ individual: 3, organisation: 1 });
  expect(summary.byChannel).toEqual({ online: 3, letter: 1 });
  expect(summary.proposals.map(({ base }) => base)).toEqual([2, 1]);
  expect(summary.proposals[0]?.positions).toEqual({
    support: { individuals: 1, organisations: 0 },
    'support-with-changes': { individuals: 0, organisations: 0 },
    oppose: { individuals: 0, organisations: 0 },
    'dont-know': { individuals: 0, organisations: 1 },
    'no-view': { individuals: 0, organisations: 0 },
    'not-answered': { individuals: 2, organisations: 0 },
  });
});

test('only the latest version of a response counts', () => {
  const changed = aResponse(
    1,
    {},
    {
      versions: [
        aVersion(1, 1, someContent({ comments: [says('support')] })),
        aVersion(
          1,
          2,
          someContent({ respondent: anOrganisation(), comments: [says('oppose')] }),
        ),
      ],
    },
  );

  const summary = summarise(paper, [changed]);

  expect(summary.ledger.received).toBe(1);
  expect(summary.byType).toEqual({ individual: 0, organisation: 1 });
  expect(summary.proposals[0]?.positions.support).toEqual({ individuals: 0, organisations: 0 });
  expect(summary.proposals[0]?.positions.oppose).toEqual({ individuals: 0, organisations: 1 });
});

test('a late response is analysed only once a person has accepted it', () => {
  const decided = (decision: 'accepted' | 'refused') => ({
    timeliness: 'late' as const,
    lateDecision: {
      decision,
      reason: 'Posted in time',
      decidedBy: 'staff-1',
      decidedAt: new Date('2011-10-20T09:00:00Z'),
    },
  });

  const { ledger } = summarise(paper, [
    aResponse(1, {}, { timeliness: 'late' }),
    aResponse(2, {}, decided('accepted')),
    aResponse(3, {}, decided('refused')),
    aResponse(4, {}, { timeliness: 'in-progress-at-close' }),
    aResponse(5, {}, { ...decided('accepted'), ...excludedFor('duplicate') }),
  ]);

  expect(ledger).toEqual({
    received: 5,
    excluded: { duplicate: 1, late: 2 },
    analysed: 2,
    late: 4,
    lateOutcomes: { accepted: 1, refused: 1, undecided: 1, leftOut: 1 },
  });
});

// A-06, its first example: a real report's reconciliation. The second counts campaigns, which are
// grouped with the coding of comments.
test('7,667 received, less 199, 70 and 200, are 7,198 analysed', () => {
  const reasons = [
    ...Array.from({ length: 199 }, () => 'no-contact' as const),
    ...Array.from({ length: 70 }, () => 'blank' as const),
    ...Array.from({ length: 200 }, () => 'superseded' as const),
  ];
  const responses = Array.from({ length: 7667 }, (_, at) => {
    const reason = reasons[at];
    return aResponse(at + 1, {}, reason === undefined ? {} : excludedFor(reason));
  });

  expect(summarise(paper, responses).ledger).toEqual({
    received: 7667,
    excluded: { blank: 70, 'no-contact': 199, superseded: 200 },
    analysed: 7198,
    late: 0,
  });
});

const anyResponse = fc.record({
  type: fc.constantFrom(...RESPONDENT_TYPES),
  channel: fc.constantFrom(...CHANNELS),
  timeliness: fc.constantFrom(...TIMELINESS),
  isAccepted: fc.constantFrom(true, false, null),
  reason: fc.constantFrom(null, ...EXCLUSION_REASONS),
  first: fc.constantFrom(null, ...POSITIONS),
  second: fc.constantFrom(null, ...POSITIONS),
});

type AnyResponse = typeof anyResponse extends fc.Arbitrary<infer Choice> ? Choice : never;

function responseFrom(choice: AnyResponse, number: number): Response {
  const { reason, isAccepted } = choice;
  const isByPerson = reason !== null && reason !== 'late' && reason !== 'withdrawn';
  return aResponse(
    number,
    {
      respondent: choice.type === 'individual' ? anIndividual() : anOrganisation(),
      comments: [says(choice.first), says(choice.second, 'Words', 'p2')],
    },
    {
      channel: choice.channel,
      timeliness: reason === 'late' ? 'late' : choice.timeliness,
      withdrawnAt: reason === 'withdrawn' ? new Date('2011-09-01T09:00:00Z') : null,
      lateDecision:
        isAccepted === null || reason === 'late'
          ? null
          : {
              decision: isAccepted ? 'accepted' : 'refused',
              reason: 'Because',
              decidedBy: 'staff-1',
              decidedAt: new Date('2011-10-20T09:00:00Z'),
            },
      ...(isByPerson ? excludedFor(reason) : {}),
    },
  );
}

test('whatever the responses, the ledger balances and every table adds up to it', () => {
  fc.assert(
    fc.property(fc.array(anyResponse, { maxLength: 40 }), (choices) => {
      const responses = choices.map((choice, at) => responseFrom(choice, at + 1));

      const { ledger, byType, byChannel, proposals } = summarise(paper, responses);

      const sum = (counts: readonly number[]) =>
        counts.reduce((total, count) => total + count, 0);
      expect(ledger.received).toBe(responses.length);
      expect(ledger.analysed + sum(Object.values(ledger.excluded))).toBe(ledger.received);
      expect(byType.individual + byType.organisation).toBe(ledger.analysed);
      expect(sum(Object.values(byChannel))).toBe(ledger.analysed);
      for (const { base, positions } of proposals) {
        const { 'not-answered': silent, ...five } = positions;
        const answered = Object.values(five);
        expect(sum(answered.flatMap((split) => Object.values(split)))).toBe(base);
        expect(sum(answered.map(({ individuals }) => individuals)) + silent.individuals).toBe(
          byType.individual,
        );
        expect(
          sum(answered.map(({ organisations }) => organisations)) + silent.organisations,
        ).toBe(byType.organisation);
      }
    }),
  );
});

test('summarising grows with the number of responses, not with its square', () => {
  const proposals = Array.from({ length: 30 }, (_, at) => aProposal(at + 1));
  let reads = 0;
  const comment = says('support');
  const counting = new Proxy(comment, {
    get: (target, name, receiver): unknown => {
      reads += 1;
      return Reflect.get(target, name, receiver);
    },
  });
  const readsFor = (count: number) => {
    reads = 0;
    const responses = Array.from({ length: count }, (_, at) =>
      aResponse(at + 1, { comments: [counting] }),
    );
    summarise({ proposals }, responses);
    return reads;
  };

  expect(readsFor(400)).toBe(4 * readsFor(100));
});
