/** Figures that the database counts, and the lists that it finds, beside those over the responses. */
import { beforeAll, expect, test } from 'vitest';

import {
  EVERYTHING,
  isLeft,
  NONE_GIVEN,
  type FigureFilter,
} from '#app/domain/analysis/figure-filter.ts';
import { figureKey, responsesBehind, type Figure } from '#app/domain/analysis/figure.ts';
import { ledgerLineOf, LATE_OUTCOMES } from '#app/domain/analysis/ledger-line.ts';
import { summarise } from '#app/domain/analysis/summarise.ts';
import {
  CHANNELS,
  EXCLUSION_REASONS,
  POSITIONS,
  RESPONDENT_TYPES,
  type Response,
} from '#app/domain/response/response.ts';
import { showFigure } from '#app/operations/analysis/show-figure.server.ts';
import { showPositions } from '#app/operations/analysis/show-positions.server.ts';
import { aMeeting, aResponse } from '#tests/support/a-response.ts';
import { aReplyPaper, AREAS, someResponses } from '#tests/support/a-snapshot.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const slug = 'fairhaven-review';
const assistant = aStaffMember({ role: 'assistant' });
const paper = aReplyPaper(3);
const RESPONSES: readonly Response[] = [
  ...someResponses(60, 3).map((response, at) => withLateness(response, at)),
  aResponse(61, { respondent: aMeeting() }, { channel: 'event' }),
  aResponse(62, {}, { withdrawnAt: new Date('2011-09-01T09:00:00Z') }),
];

function withLateness(response: Response, at: number): Response {
  if (at % 7 !== 0) return response;
  const decided = {
    ...{ reason: 'Posted in time', decidedBy: 'staff-1' },
    decidedAt: new Date('2011-10-20T09:00:00Z'),
  };
  const decision = (['accepted', 'refused'] as const)[at % 3];
  return {
    ...response,
    timeliness: 'late',
    lateDecision: decision === undefined ? null : { decision, ...decided },
  };
}

const FILTERS: readonly FigureFilter[] = [
  EVERYTHING,
  { ...EVERYTHING, type: 'organisation' },
  { ...EVERYTHING, type: 'individual', area: 'Harbour' },
  { ...EVERYTHING, area: NONE_GIVEN, came: 'in-time' },
  { ...EVERYTHING, sector: 'Public' },
  { ...EVERYTHING, sector: NONE_GIVEN, channel: 'online' },
  { ...EVERYTHING, came: 'late' },
  { ...EVERYTHING, sector: '__proto__', area: 'toString' },
];

const TYPES = [null, ...RESPONDENT_TYPES];
const FIGURES: readonly Figure[] = [
  { kind: 'received' },
  { kind: 'late' },
  ...LATE_OUTCOMES.map((outcome) => ({ kind: 'late', outcome }) as const),
  ...EXCLUSION_REASONS.map((reason) => ({ kind: 'excluded', reason }) as const),
  ...TYPES.flatMap((type): readonly Figure[] => [
    { kind: 'analysed', type },
    ...CHANNELS.map((channel) => ({ kind: 'channel', channel, type }) as const),
    { kind: 'written', target: 'block:b1', type },
    ...[...POSITIONS, 'answered' as const, 'not-answered' as const].map(
      (position) => ({ kind: 'position', target: 'proposal:p2', position, type }) as const,
    ),
  ]),
];

let app: TestContext;

beforeAll(async () => {
  app = await testContext();
  await givenConsultation(app.db, aConsultation({ areas: AREAS }), paper);
  for (const response of RESPONSES) await givenResponse(app.db, response);
});

function listed(figure: Figure, filter: FigureFilter, after = 0) {
  const sought = { slug, figure: figureKey(figure), filter, after };
  return showFigure(app, assistant, sought).then(accepted);
}

// A-22 in part: of what a report counts by weeks, sectors and areas there are no lists.
test.each(FILTERS.map((filter) => [JSON.stringify(filter), filter] as const))(
  'every figure narrowed to %s lists exactly the responses that it counts',
  async (_name, filter) => {
    const left = RESPONSES.filter((response) => isLeft(ledgerLineOf(response), filter, AREAS));
    for (const figure of FIGURES) {
      const behind = responsesBehind(figure, left, paper);

      const first = await listed(figure, filter);
      const rest =
        first.next === null ? [] : (await listed(figure, filter, first.next)).responses;

      const references = [...first.responses, ...rest].map(({ reference }) => reference);
      expect([figureKey(figure), references.sort()]).toEqual([
        figureKey(figure),
        [...behind].sort(),
      ]);
      expect(first.total).toBe(behind.length);
    }
  },
);

test.each(FILTERS.map((filter) => [JSON.stringify(filter), filter] as const))(
  'positions narrowed to %s are those of the responses that are left',
  async (_name, filter) => {
    const left = RESPONSES.filter((response) => isLeft(ledgerLineOf(response), filter, AREAS));
    const expected = summarise(paper, left);

    const page = accepted(await showPositions(app, assistant, { slug, filter }));

    const tallies = page.tallies.map(({ key: _key, ...tally }) => tally);
    expect(tallies).toEqual(expected.proposals);
    expect(page.everyone).toEqual({
      individuals: expected.byType.individual,
      organisations: expected.byType.organisation,
    });
    expect(page.acceptedLate).toBe(expected.ledger.lateOutcomes?.accepted ?? 0);
  },
);

test('whoever may see figures and no responses sees those of everybody, whatever is asked for', async () => {
  const chair = aStaffMember({ role: 'chair' });
  const filter = { ...EVERYTHING, area: 'Harbour', sector: 'Public' };

  const page = accepted(await showPositions(app, chair, { slug, filter }));

  expect([page.filter, page.offered]).toEqual([EVERYTHING, null]);
  expect(page.everyone.individuals).toBe(summarise(paper, RESPONSES).byType.individual);
});
