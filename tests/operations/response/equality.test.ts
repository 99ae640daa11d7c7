import { readFileSync } from 'node:fs';

import { beforeEach, expect, test } from 'vitest';

import type { EqualityAnswers } from '#app/domain/response/equality.ts';
import { showEqualityFigures } from '#app/operations/analysis/show-equality-figures.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { answerEquality } from '#app/operations/response/answer-equality.server.ts';
import { withdrawResponse } from '#app/operations/response/change-sent-response.server.ts';
import { showConfirmation } from '#app/operations/response/show-confirmation.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { openReceipt, showReceipt } from '#app/operations/response/show-receipt.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { showResponses } from '#app/operations/response/show-responses.server.ts';
import { listFiles } from '#tests/architecture/source-files.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenSent } from '#tests/support/visits.ts';

const slug = 'fairhaven-review';
const AFTER_GRACE = new Date('2011-10-14T23:15:00Z');
const GIVEN: EqualityAnswers = { age: '75-over', religion: 'sikh' };

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
});

async function givenAnswered(answers: EqualityAnswers) {
  const sent = await givenSent(app);
  accepted(await answerEquality(app, aVisit(app, { token: sent.token }), answers));
  return sent;
}

async function figuresAt(at: Date) {
  return accepted(
    await showEqualityFigures(app, aStaffMember({ role: 'analyst' }), { slug, at }),
  ).figures;
}

test('R-18 equality answers are apart from the response, never shown with it, counted only in figures that hide small numbers, and deleted with their link', async () => {
  const sent = await givenAnswered(GIVEN);
  for (let others = 0; others < 5; others += 1) await givenAnswered({ age: '35-44' });

  // Apart: nothing of a response or its draft holds them, and they hold nothing of it, nor a time.
  const { read } = app.db;
  const ofResponse = JSON.stringify([
    await read.response.findMany({ include: { versions: { include: { comments: true } } } }),
    await read.responseDraft.findMany({ include: { comments: true } }),
    await read.auditEntry.findMany(),
    await read.outboxMessage.findMany(),
  ]);
  expect(ofResponse).not.toMatch(/75-over|sikh/);
  const row = (await read.equalityAnswers.findMany()).find((one) =>
    JSON.stringify(one.answers).includes('sikh'),
  );
  expect(row).toEqual({
    id: expect.any(String) as string,
    setVersion: '2026-1',
    answers: GIVEN,
  });

  // Never shown with comment or name: on no page of the respondent or of the staff.
  const visit = aVisit(app, { token: sent.token });
  const secret = app.secrets.receiptSecret(sent.id);
  const at = app.now();
  const pass = await openReceipt(app, { reference: sent.reference, secret, at });
  const staff = aStaffMember();
  const pages = [
    await showDraft(app, visit),
    await showConfirmation(app, visit),
    await showReceipt(app, { reference: sent.reference, pass, at }),
    await showResponse(app, staff, { slug, number: 1 }),
    await showResponses(app, staff, { slug, after: 0, isFlaggedOnly: false }),
    await summariseConsultation(app, slug),
  ];
  expect(JSON.stringify(pages[3])).toContain('Keep the forum.');
  expect(JSON.stringify(pages)).not.toMatch(/75-over|75 or over|sikh/i);

  // The link is read by the figures alone, and these hide the one among the six.
  expect(filesWith(/equalityLink|EqualityLink/)).toEqual([
    'app/infrastructure/db/equality.server.ts',
  ]);
  expect(filesWith(/listEqualityAnswers/)).toEqual([
    'app/infrastructure/db/equality.server.ts',
    'app/operations/analysis/show-equality-figures.server.ts',
  ]);
  const [figures] = (await figuresAt(AFTER_GRACE)) ?? [];
  const ages = figures?.tallies.find(({ id }) => id === 'age');
  expect(ages?.asked).toBe(6);
  const shown = ages?.rows.filter(({ respondents }) => respondents !== 0);
  expect(shown?.map(({ respondents }) => respondents)).toEqual([null, null]);

  // Deleted with the answers.
  accepted(await withdrawResponse(app, { reference: sent.reference, pass, at }));
  expect(await read.equalityLink.count({ where: { responseId: sent.id } })).toBe(0);
  const left = await read.equalityAnswers.findMany();
  expect(JSON.stringify(left)).not.toContain('sikh');
  expect(left).toHaveLength(5);
});

function filesWith(word: RegExp): readonly string[] {
  return listFiles('app', ['.ts', '.tsx'])
    .filter((file) => !file.includes('/generated/'))
    .filter((file) => word.test(readFileSync(file, 'utf8')));
}

test('figures are shown only once nothing more can come in time', async () => {
  for (let people = 0; people < 5; people += 1) await givenAnswered(GIVEN);

  expect(await figuresAt(new Date('2011-10-14T22:59:59Z'))).toBeNull();
  expect(await figuresAt(new Date(AFTER_GRACE.getTime() - 1))).toBeNull();
  expect((await figuresAt(AFTER_GRACE))?.[0]?.tallies.length).toBeGreaterThan(0);
});

test('a second post of the same form stores nothing more', async () => {
  const sent = await givenAnswered(GIVEN);

  const again = await answerEquality(app, aVisit(app, { token: sent.token }), { sex: 'male' });

  expect(again).toEqual({ ok: false, refusal: { kind: 'already-offered' } });
  expect(await app.db.read.equalityAnswers.count()).toBe(1);
});
