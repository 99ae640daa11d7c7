import { beforeEach, expect, test } from 'vitest';

import { enterLetter } from '#app/operations/response/enter-letter.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import {
  aComment,
  anIndividual,
  anOrganisation,
  someContent,
} from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';
import type { Respondent } from '#app/domain/response/response.ts';

let app: TestContext;
const assistant = aStaffMember({ role: 'assistant' });
const slug = 'fairhaven-review';
const LONG = 'We would keep the forum, because it is the only place where we are heard.';

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-10T09:00:00Z'));
  await givenConsultation(app.db);
});

async function enter(respondent: Respondent, words: string): Promise<number> {
  const entered = await enterLetter(app, assistant, {
    slug,
    formId: app.newId(),
    channel: 'letter',
    receivedOn: '2011-10-10',
    writtenOn: null,
    scan: null,
    queryId: null,
    saidAt: null,
    content: someContent({
      respondent,
      comments: [aComment({ target: { kind: 'consultation' }, words })],
    }),
  });
  return accepted(entered).number;
}

async function alikeTo(number: number) {
  return accepted(await showResponse(app, assistant, { slug, number })).alike.map(
    ({ number: other, signs }) => [other, signs],
  );
}

test('responses that may be one are shown beside each other with what they have in common', async () => {
  const first = await enter(anIndividual({ name: 'Ada Quay', email: 'Ada@example.org' }), LONG);
  const second = await enter(
    anIndividual({ name: 'ADA  QUAY', email: 'ada@example.org' }),
    LONG,
  );
  const third = await enter(anOrganisation({ name: 'Quay Traders Ltd.' }), 'No.');
  const fourth = await enter(
    { ...anOrganisation({ name: 'Quay Traders LTD' }), name: '', email: '' },
    'Yes.',
  );
  const alone = await enter(anIndividual({ name: 'Bea', email: '' }), 'No.');

  expect(await alikeTo(first)).toEqual([[second, ['email', 'person', 'words']]]);
  expect(await alikeTo(second)).toEqual([[first, ['email', 'person', 'words']]]);
  expect(await alikeTo(third)).toEqual([[fourth, ['organisation']]]);
  expect(await alikeTo(alone)).toEqual([]);
});
