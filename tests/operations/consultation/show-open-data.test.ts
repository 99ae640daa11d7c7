import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

import { OPEN_DATA_SCHEMA } from '#app/domain/consultation/open-data-schema.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { withdraw } from '#app/operations/consultation/change-timetable.server.ts';
import { moveToNextStage } from '#app/operations/consultation/take-stage-step.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import {
  listOpenData,
  showDocument,
  showOpenData,
} from '#app/operations/consultation/show-open-data.server.ts';
import { aPaper } from '#tests/support/factories.ts';
import { givenDraft } from '#tests/support/given-draft.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const SLUG = 'review-of-the-fairhaven-partnership';
const everything = { accepted: 'all', changeNote: null, shortPeriodReason: null } as const;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(OPEN_DATA_SCHEMA);

async function givenPublished(app: TestContext): Promise<void> {
  await givenDraft(app);
  await publishConsultation(app, COMMAND_LINE, SLUG, everything);
}

test('a draft is in no public document, and its editor sees it without a version', async () => {
  const app = await testContext();
  await givenDraft(app);

  expect(await showOpenData(app, SLUG)).toBeNull();
  expect(await listOpenData(app)).toEqual({ consultations: [] });
  expect(await showDocument(app, SLUG)).toMatchObject({ stage: 'draft', version: null });
});

test('what is published is in the document and the list, and holds to the schema', async () => {
  const app = await testContext();
  await givenPublished(app);

  const document = await showOpenData(app, SLUG);

  validate(JSON.parse(JSON.stringify(document)));
  expect(validate.errors).toBeNull();
  expect(document).toMatchObject({
    stage: 'open',
    version: 1,
    closesAt: '2026-04-27T23:00:00.000Z',
  });
  expect(await listOpenData(app)).toEqual({
    consultations: [
      {
        slug: SLUG,
        title: 'Review of the Fairhaven Partnership',
        publisher: 'Partnership Office',
        stage: 'open',
        opensAt: '2026-02-02T00:00:00.000Z',
        closesAt: '2026-04-27T23:00:00.000Z',
        version: 1,
      },
    ],
  });
});

// R-14 in part: the document; the page has its own test.
test('a closed consultation keeps its document, at the stage it has reached', async () => {
  const app = await testContext();
  await givenPublished(app);
  const before = await showOpenData(app, SLUG);
  app.clock.set(new Date('2026-04-27T23:00:00Z'));

  expect(await showOpenData(app, SLUG)).toEqual({ ...before, stage: 'closed' });
  await moveToNextStage(app, COMMAND_LINE, SLUG, 'begin-analysis');
  expect(await showOpenData(app, SLUG)).toEqual({ ...before, stage: 'analysis' });
});

test('a withdrawn consultation keeps its document and says why', async () => {
  const app = await testContext();
  await givenPublished(app);

  await withdraw(app, COMMAND_LINE, SLUG, { reason: 'The Board was dissolved.' });

  expect(await showOpenData(app, SLUG)).toMatchObject({
    stage: 'withdrawn',
    withdrawnReason: 'The Board was dissolved.',
  });
});

test('the list has the latest opening first', async () => {
  const app = await testContext();
  await givenPublished(app);
  const later = { opensAt: new Date('2026-03-01T00:00:00Z') };
  const { consultation } = await givenDraft(app, aPaper({ title: 'A later one' }), later);
  await publishConsultation(app, COMMAND_LINE, consultation.slug, everything);

  const { consultations } = await listOpenData(app);

  expect(consultations.map(({ slug }) => slug)).toEqual(['a-later-one', SLUG]);
});
