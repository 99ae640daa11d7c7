import { beforeEach, expect, test } from 'vitest';

import {
  readLetter,
  readOutbox,
  retryByStaff,
} from '#app/operations/outbox/read-outbox.server.ts';
import { anIndividual, aComment, someContent } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { enterLetter } from '#app/operations/response/enter-letter.server.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

let app: TestContext;
const administrator = aStaffMember();

beforeEach(async () => {
  app = await testContext();
  await givenConsultation(app.db);
  await enterLetter(app, administrator, {
    slug: 'fairhaven-review',
    formId: 'form-1',
    channel: 'letter',
    receivedOn: '2011-10-14',
    writtenOn: null,
    scan: null,
    queryId: null,
    saidAt: null,
    content: someContent({
      respondent: anIndividual({ email: 'writer@example.org' }),
      comments: [aComment({ target: { kind: 'consultation' }, words: 'Keep the forum.' })],
    }),
  });
});

async function waitingLetter() {
  const [letter] = accepted(await readOutbox(app, administrator)).unsent;
  if (!letter) throw new Error('No letter waits');
  return letter;
}

test('an administrator reads a waiting letter without the secret in it', async () => {
  const { id } = await waitingLetter();

  const page = accepted(await readLetter(app, administrator, id));

  const { id: responseId } = await app.db.read.response.findFirstOrThrow();
  expect(page).toMatchObject({ recipient: 'writer@example.org', isMasked: true });
  expect(page.text).toContain('(masked)');
  expect(page.text).not.toContain(app.secrets.receiptSecret(responseId));
});

test('in a demonstration the letter is shown whole', async () => {
  const demo = { ...app, config: { ...app.config, mode: 'demo' as const } };
  const { id } = await waitingLetter();

  const page = accepted(await readLetter(demo, administrator, id));

  const { id: responseId } = await app.db.read.response.findFirstOrThrow();
  expect(page.isMasked).toBe(false);
  expect(page.text).toContain(app.secrets.receiptSecret(responseId));
});

test('nobody but an administrator reads the outbox or has it tried again', async () => {
  const { id } = await waitingLetter();
  const assistant = aStaffMember({ role: 'assistant' });

  expect([
    await readOutbox(app, assistant),
    await readLetter(app, assistant, id),
    await retryByStaff(app, assistant),
  ]).toEqual(Array(3).fill({ ok: false, refusal: { kind: 'not-permitted' } }));
});

test('a letter that is not there is said to be unknown', async () => {
  expect(await readLetter(app, administrator, 'nothing')).toEqual({
    ok: false,
    refusal: { kind: 'unknown-letter' },
  });
});
