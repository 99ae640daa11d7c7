import { expect, test } from 'vitest';

import { listReceiptDigests } from '#app/operations/response/list-receipt-digests.server.ts';
import { showConfirmation } from '#app/operations/response/show-confirmation.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenDraft, givenSent } from '#tests/support/visits.ts';

async function openContext(): Promise<TestContext> {
  const app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
  return app;
}

test('W-13 whoever holds a receipt finds its digest in the published list', async () => {
  const app = await openContext();
  const sents = [await givenSent(app), await givenSent(app), await givenSent(app)];
  const receipts = await Promise.all(
    sents.map(({ token }) => showConfirmation(app, aVisit(app, { token }))),
  );
  expect(await listReceiptDigests(app, 'fairhaven-review')).toBeNull();

  app.clock.set(new Date('2011-10-14T23:00:00Z'));
  const published = await listReceiptDigests(app, 'fairhaven-review');

  const { sha256 } = app.secrets;
  const digests = receipts.map((receipt) => {
    if (receipt === null || receipt === 'not-sent') throw new Error('No receipt');
    return sha256(`${receipt.reference}\n${receipt.secret}\n${sha256(receipt.copy)}`);
  });
  expect(published).toEqual(digests.sort());
});

test('a response that comes after closing renews the pages on which the list is kept', async () => {
  const app = await openContext();
  const { token } = await givenDraft(app);
  const early = await app.db.contentStamp();
  await givenSent(app);
  expect(await app.db.contentStamp()).toBe(early);
  app.clock.set(new Date('2011-10-14T23:05:00Z'));
  const draft = await app.db.read.responseDraft.findFirst({ where: { responseId: null } });
  const visit = aVisit(app, { token, formDraftId: draft?.id ?? null });

  accepted(await submitResponse(app, visit, { isOfferedLate: false, peer: '::1' }));

  expect(await app.db.contentStamp()).toBeGreaterThan(early);
  expect(await listReceiptDigests(app, 'fairhaven-review')).toHaveLength(2);
});

test.each(['nowhere', "'--"])('there is no list for “%s”', async (slug) => {
  expect(await listReceiptDigests(await openContext(), slug)).toBeNull();
});
