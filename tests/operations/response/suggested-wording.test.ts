import { beforeEach, expect, test } from 'vitest';

import { openReceipt, showReceipt } from '#app/operations/response/show-receipt.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import type { Comment } from '#app/domain/response/response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenDraft } from '#tests/support/visits.ts';

const published = aPaper().blocks.find(({ id }) => id === 'b1')?.text ?? '';
const suggestion: Partial<Comment> = {
  target: { kind: 'block', id: 'b1' },
  suggestedWording: `${published} In public.`,
};
const difference = [
  { kind: 'kept', text: published },
  { kind: 'added', text: ' In public.' },
];

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
});

test('P-10 suggested wording shows its difference from the paper when checked, to staff and on the receipt', async () => {
  expect(published).not.toBe('');
  const { token } = await givenDraft(app, { comment: suggestion });
  const visit = aVisit(app, { token });

  const draft = await showDraft(app, visit);
  expect(draft?.otherAnswers.map((answer) => answer.difference)).toEqual([difference]);

  const { reference } = accepted(
    await submitResponse(app, visit, { isOfferedLate: false, peer: '::1' }),
  );
  const stored = await app.db.read.response.findUniqueOrThrow({ where: { reference } });
  const sought = { slug: 'fairhaven-review', number: stored.number };
  const { versions } = accepted(await showResponse(app, aStaffMember(), sought));
  expect(versions[0]?.answers.map((answer) => answer.difference)).toEqual([difference]);

  const secret = app.secrets.receiptSecret(stored.id);
  const at = app.now();
  const pass = await openReceipt(app, { reference, secret, at });
  const receipt = await showReceipt(app, { reference, pass, at });
  expect(receipt?.opened?.suggestions.map((shown) => shown.difference)).toEqual([difference]);
});

test('wording suggested for the paper as a whole has nothing to be compared with', async () => {
  const { token } = await givenDraft(app, {
    comment: { target: { kind: 'consultation' }, suggestedWording: 'Say it shorter.' },
  });

  const draft = await showDraft(app, aVisit(app, { token }));

  expect(draft?.otherAnswers.map((answer) => answer.difference)).toEqual([[]]);
});
