/** Whatever staff and respondents do, in whatever order, the ledger on a real database balances. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { figureKey, responsesBehind, type Figure } from '#app/domain/analysis/figure.ts';
import { summarise } from '#app/domain/analysis/summarise.ts';
import { STAFF_EXCLUSION_REASONS } from '#app/domain/response/decide-response.ts';
import { EXCLUSION_REASONS, POSITIONS } from '#app/domain/response/response.ts';
import {
  findResponseByNumber,
  listResponses,
} from '#app/infrastructure/db/responses.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { recordWithdrawal } from '#app/operations/response/change-sent-response.server.ts';
import { correctEntered } from '#app/operations/response/correct-reply.server.ts';
import {
  decideLate,
  excludeFromAnalysis,
  includeInAnalysis,
} from '#app/operations/response/decide-response.server.ts';
import { enterLetter } from '#app/operations/response/enter-letter.server.ts';
import { settleDuplicate } from '#app/operations/response/settle-duplicate.server.ts';
import {
  aComment,
  anIndividual,
  anOrganisation,
  someContent,
} from '#tests/support/a-response.ts';
import { aReplyPaper } from '#tests/support/a-snapshot.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const SLUG = 'fairhaven-review';
const assistant = aStaffMember({ role: 'assistant' });
const paper = aReplyPaper(2);

const anyStep = fc.record({
  what: fc.constantFrom(
    'enter',
    'enter',
    'leave-out',
    'take-back',
    'late',
    'withdraw',
    'settle',
    'correct',
  ),
  number: fc.integer({ min: 1, max: 6 }),
  other: fc.integer({ min: 1, max: 6 }),
  reason: fc.constantFrom(...STAFF_EXCLUSION_REASONS),
  decision: fc.constantFrom('accepted', 'refused'),
  day: fc.constantFrom('2011-10-12', '2011-10-18'),
  isOrganisation: fc.boolean(),
  isBlank: fc.boolean(),
  position: fc.constantFrom(null, ...POSITIONS),
});

type Step = typeof anyStep extends fc.Arbitrary<infer Choice> ? Choice : never;

/** No two say the same, so that a correction always corrects something that was said. */
function contentOf({ isOrganisation, isBlank, position }: Step, words: string) {
  return someContent({
    respondent: isOrganisation
      ? anOrganisation({ represents: words })
      : anIndividual({ area: words }),
    comments: isBlank
      ? []
      : [aComment({ target: { kind: 'proposal', id: 'p1' }, position, words })],
  });
}

/** A refusal is as good an outcome as any: it must leave the ledger as it was. */
async function take(app: TestContext, step: Step): Promise<unknown> {
  const address = { slug: SLUG, number: step.number };
  const entry = {
    ...({ channel: 'letter', receivedOn: step.day, writtenOn: null, scan: null } as const),
    content: contentOf(step, app.newId()),
  };
  switch (step.what) {
    case 'enter':
      return enterLetter(app, assistant, {
        ...entry,
        ...{ slug: SLUG, formId: app.newId(), queryId: null, saidAt: null },
      });
    case 'leave-out':
      return excludeFromAnalysis(app, assistant, {
        ...address,
        reason: step.reason,
        note: 'Why',
      });
    case 'take-back':
      return includeInAnalysis(app, assistant, { ...address, reason: 'Why' });
    case 'late':
      return decideLate(app, assistant, { ...address, decision: step.decision, reason: 'Why' });
    case 'settle': {
      const settle = 'leave-out-first' as const;
      return settleDuplicate(app, assistant, {
        ...address,
        other: step.other,
        settle,
        reason: 'Why',
      });
    }
    case 'correct':
      return correctEntered(app, assistant, {
        ...entry,
        ...address,
        reason: 'Why',
        seenVersion: 1,
      });
    case 'withdraw':
      return app.db.transact(async (tx) => {
        const response = await findResponseByNumber(tx, 'consultation-1', step.number);
        if (!response || response.withdrawnAt) return;
        await recordWithdrawal(app, tx, { response, at: app.now(), actor: 'respondent' });
      });
  }
}

// in part: the counts of the database, those over the responses themselves and the number
// of responses that ever came in are one.
test('after any steps the ledger balances, and counting by lines and by responses agrees', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
      const app = await testContext();
      app.clock.set(new Date('2011-10-20T09:00:00Z'));
      await givenConsultation(app.db, undefined, paper);
      for (const step of steps) await take(app, step);

      const responses = await listResponses(app.db.read, 'consultation-1');
      const summary = await summariseConsultation(app, SLUG);
      const { questions: _none, ...counted } = summary ?? { questions: [] };
      expect(counted).toEqual(summarise(paper, responses));
      const { ledger } = summarise(paper, responses);
      const leftOut = Object.values(ledger.excluded).reduce((sum, count) => sum + count, 0);
      expect(ledger.analysed + leftOut).toBe(responses.length);
      expect(responses.map(({ number }) => number).sort((one, two) => one - two)).toEqual(
        Array.from({ length: await everReceived(app) }, (_, at) => at + 1),
      );
      const places: readonly Figure[] = [
        { kind: 'analysed', type: null },
        ...EXCLUSION_REASONS.map((reason) => ({ kind: 'excluded', reason }) as const),
      ];
      const inPlaces = places.flatMap((figure) => responsesBehind(figure, responses, paper));
      expect(inPlaces.sort(), places.map(figureKey).join()).toEqual(
        responses.map(({ reference }) => reference).sort(),
      );
    }),
    { numRuns: 4 },
  );
}, 60_000);

async function everReceived(app: TestContext): Promise<number> {
  const row = await app.db.read.consultation.findUniqueOrThrow({
    where: { slug: SLUG },
    select: { lastResponseNumber: true },
  });
  return row.lastResponseNumber;
}

test('a step that would leave a response in no place is undone whole', async () => {
  const app = await testContext();
  app.clock.set(new Date('2011-10-20T09:00:00Z'));
  await givenConsultation(app.db, undefined, paper);
  const entering = {
    what: 'enter',
    day: '2011-10-12',
    isBlank: false,
    position: 'oppose',
  } as const;
  const step = {
    ...entering,
    number: 1,
    other: 1,
    reason: 'spam',
    decision: 'accepted',
    isOrganisation: false,
  } as const;
  await take(app, step);
  await take(app, step);
  await app.db.transact(async (tx) => {
    await tx.positionTaken.deleteMany({ where: { number: 2 } });
    await tx.ledgerLine.deleteMany({ where: { number: 2 } });
  });

  await expect(take(app, { ...step, what: 'leave-out' })).rejects.toThrow('does not balance');

  const kept = await findResponseByNumber(app.db.read, 'consultation-1', 1);
  expect(kept?.exclusion).toBeNull();
});
