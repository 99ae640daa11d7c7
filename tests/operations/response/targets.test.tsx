import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Paper } from '#app/domain/paper/paper.ts';
import { paperTargetKeys } from '#app/domain/response/content.ts';
import type { Respondent } from '#app/domain/response/response.ts';
import { targetFromKey, targetKey, type Target } from '#app/domain/response/target.ts';
import { viewStructure } from '#app/domain/structure/structure-view.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import { saveAboutYou } from '#app/operations/response/save-about-you.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { showCommentForm } from '#app/operations/response/show-comment-form.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { SeatTables } from '#app/ui/structure/structure-tables.tsx';
import { anIndividual, anOrganisation } from '#tests/support/a-response.ts';
import { aBlock, aConsultation, aGroup, aPaper, aSeat } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenDraft } from '#tests/support/visits.ts';

/** Five options against eight principles, as in an options appraisal. */
const APPRAISAL: Paper = aPaper({
  blocks: [aBlock({ id: 'b1' })],
  options: ['a', 'b', 'c', 'd', 'e'].map((letter) => ({
    id: `o-${letter}`,
    label: letter.toUpperCase(),
    title: `Course ${letter}`,
    description: `What ${letter} does.`,
    conclusion: null,
    status: 'undecided',
    sourceBlocks: ['b1'],
  })),
  principles: Array.from({ length: 8 }, (_, place) => ({
    id: `pr-${place + 1}`,
    label: `P${place + 1}`,
    text: `Principle ${place + 1}.`,
    sourceBlocks: ['b1'],
  })),
});

const SEATS: Paper = aPaper({
  structure: {
    groups: [aGroup({ id: 'g1', name: 'Board' })],
    seats: [aSeat({ id: 's1', group: 'g1' }), aSeat({ id: 's2', group: 'g1' })],
    reportingLines: [],
    changes: [],
  },
});

async function openContext(paper: Paper) {
  const app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db, aConsultation(), paper);
  return app;
}

/** Comments on each target in one draft, submits it, and returns what is on record. */
async function submittedOn(
  paper: Paper,
  targets: readonly Target[],
  respondent: Respondent = anIndividual(),
) {
  const app = await openContext(paper);
  const { token } = await givenDraft(app);
  const visit = aVisit(app, { token });
  const about = { respondent, wantsOutcome: false, isHoneypotFilled: false };
  accepted(await saveAboutYou(app, visit, about));
  for (const target of targets) {
    const comment = {
      target,
      position: 'support-with-changes' as const,
      words: `About ${targetKey(target)}`,
      choices: [],
      suggestedWording: null,
    };
    accepted(
      await saveComment(app, visit, { comment, onRevision: 0, isHoneypotFilled: false }),
    );
  }
  const sent = accepted(
    await submitResponse(app, visit, { isOfferedLate: false, peer: '::1' }),
  );
  const response = await findResponse(app.db.read, sent.id);
  expect(response?.versions[0]?.content.respondent).toEqual(respondent);
  return response?.versions[0]?.content.comments.map(({ target, position, words }) => [
    targetKey(target),
    position,
    words,
  ]);
}

function targetsOf(paper: Paper, kinds: readonly Target['kind'][]): readonly Target[] {
  return paperTargetKeys(paper)
    .map(targetFromKey)
    .filter((target) => target !== null)
    .filter(({ kind }) => kinds.includes(kind));
}

test('P-09 a partner records a position and reasons on each option, and on each principle against each option', async () => {
  const targets = targetsOf(APPRAISAL, ['option', 'cell']);
  expect(targets).toHaveLength(5 + 5 * 8);

  const recorded = await submittedOn(APPRAISAL, targets);

  expect(recorded?.slice(1)).toEqual(
    targets.map((target) => [
      targetKey(target),
      'support-with-changes',
      `About ${targetKey(target)}`,
    ]),
  );
});

test('P-11 a partner comments on one seat line of a membership list, and the comment is on it alone', async () => {
  const app = await openContext(SEATS);
  const page = renderToStaticMarkup(
    <SeatTables
      view={viewStructure(SEATS.structure, 'after')}
      commentHref={(target) => `comment?on=${targetKey(target)}`}
    />,
  );
  expect(page).toContain('comment?on=seat:s2');
  const form = await showCommentForm(app, aVisit(app), { kind: 'seat', id: 's2' });
  expect(form?.description).toMatchObject({
    title: 'Seat on Board: Seat s2',
    passages: ['Seat s2'],
  });

  const recorded = await submittedOn(SEATS, [{ kind: 'seat', id: 's2' }], anOrganisation());

  expect(recorded?.map(([key]) => key)).toEqual(['consultation', 'seat:s2']);
});
