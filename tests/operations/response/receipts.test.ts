import { beforeEach, expect, test } from 'vitest';

import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import {
  beginChange,
  reportMisuse,
  withdrawResponse,
} from '#app/operations/response/change-sent-response.server.ts';
import { composeReceipt } from '#app/operations/response/compose-receipt.server.ts';
import { listReceiptDigests } from '#app/operations/response/list-receipt-digests.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { openReceipt, showReceipt } from '#app/operations/response/show-receipt.server.ts';
import { showResponses } from '#app/operations/response/show-responses.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenSent } from '#tests/support/visits.ts';

const MINUTE_MS = 60_000;
const press = { isOfferedLate: false, peer: '::1' };
let app: TestContext;
let sent: Awaited<ReturnType<typeof givenSent>>;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
  sent = await givenSent(app);
});

async function opened() {
  const secret = app.secrets.receiptSecret(sent.id);
  const pass = await openReceipt(app, { reference: sent.reference, secret, at: app.now() });
  return { reference: sent.reference, pass, at: app.now() };
}

async function changed(words: string, token: string) {
  const visit = aVisit(app, { token });
  accepted(
    await saveComment(app, visit, {
      comment: {
        target: { kind: 'consultation' },
        position: null,
        words,
        choices: [],
        suggestedWording: null,
      },
      onRevision: 1,
      isHoneypotFilled: false,
    }),
  );
  return submitResponse(app, visit, press);
}

test('a reference alone shows the stage and next dates, and nothing of the response', async () => {
  const page = await showReceipt(app, { reference: sent.reference, pass: null, at: app.now() });

  expect(page).toMatchObject({ stage: 'open', opened: null });
  expect(JSON.stringify(page)).not.toContain('Keep the forum.');
});

test('the secret opens the receipt for 30 minutes', async () => {
  const visit = await opened();

  expect((await showReceipt(app, visit))?.opened).toMatchObject({
    standing: { kind: 'analysed' },
    versions: [{ number: 1 }],
    mayRevise: true,
  });
  const at = new Date(app.now().getTime() + 30 * MINUTE_MS);
  expect((await showReceipt(app, { ...visit, at }))?.opened).toBeNull();
});

test.each([
  ['nothing', null],
  ['a pass with a later time', '9999999999999.'.padEnd(78, 'a')],
  ['a broken pass', 'x'],
])('%s does not open a receipt', async (_case, pass) => {
  const visit = { reference: sent.reference, pass, at: app.now() };

  expect((await showReceipt(app, visit))?.opened).toBeNull();
  expect(await withdrawResponse(app, visit)).toMatchObject({ refusal: { kind: 'not-opened' } });
});

test('the pass of one receipt does not open another', async () => {
  const other = await givenSent(app);
  const { pass } = await opened();

  const page = await showReceipt(app, { reference: other.reference, pass, at: app.now() });

  expect(page?.opened).toBeNull();
});

test('a wrong secret opens nothing', async () => {
  const wrong = { reference: sent.reference, secret: '0'.repeat(32), at: app.now() };

  expect(await openReceipt(app, wrong)).toBeNull();
});

// Of P-05: every version is kept, and the latest counts.
test('a change makes a further version of the same response, pressed once or twice', async () => {
  const begun = accepted(await beginChange(app, { ...(await opened()), token: null }));
  const before = await showDraft(app, aVisit(app, { token: begun.token }));
  app.clock.advance(MINUTE_MS);

  const again = accepted(await changed('Drop the forum.', begun.token));
  await submitResponse(app, aVisit(app, { token: begun.token }), press);

  expect(before).toMatchObject({ isChange: true, isSent: false });
  expect(again.reference).toBe(sent.reference);
  const response = await findResponse(app.db.read, sent.id);
  const said = response?.versions.map(({ number, content }) => [
    number,
    content.comments[0]?.words,
  ]);
  expect(said).toEqual([
    [1, 'Keep the forum.'],
    [2, 'Drop the forum.'],
  ]);
  expect(new Set(response?.versions.map(({ digest }) => digest)).size).toBe(2);
  expect(response?.receivedAt).toEqual(new Date('2011-08-01T09:00:00Z'));
});

test('words that are changed and changed back are a version each, with the digest of the first again', async () => {
  for (const words of ['Drop the forum.', 'Keep the forum.']) {
    app.clock.advance(MINUTE_MS);
    const begun = accepted(await beginChange(app, { ...(await opened()), token: null }));
    accepted(await changed(words, begun.token));
  }

  const response = await findResponse(app.db.read, sent.id);
  const [first, second, third] = response?.versions ?? [];
  expect(response?.versions).toHaveLength(3);
  expect(second?.digest).not.toBe(first?.digest);
  expect(third?.digest).toBe(first?.digest);
  app.clock.set(new Date('2011-12-01T09:00:00Z'));
  expect(await listReceiptDigests(app, 'fairhaven-review')).toEqual(
    [first, second, third].map((version) => version?.digest).sort(),
  );
});

test('after closing a change is refused, and the version that was in time stands', async () => {
  const begun = accepted(await beginChange(app, { ...(await opened()), token: null }));
  app.clock.set(new Date('2011-10-14T23:16:00Z'));
  const draft = await app.db.read.responseDraft.findFirst({ where: { revisesId: sent.id } });
  const visit = aVisit(app, { token: begun.token, formDraftId: draft?.id ?? null });

  const refused = await submitResponse(app, visit, { ...press, isOfferedLate: true });

  expect(refused).toEqual({ ok: false, refusal: { kind: 'closed', stage: 'closed' } });
  expect((await findResponse(app.db.read, sent.id))?.versions).toHaveLength(1);
  expect(await withdrawResponse(app, await opened())).toMatchObject({
    refusal: { kind: 'no-longer' },
  });
});

test('words saved from a second window after sending begin a change and are not lost', async () => {
  const visit = aVisit(app, { token: sent.token });
  const saved = await saveComment(app, visit, {
    comment: {
      target: { kind: 'block', id: 'b1' },
      position: null,
      words: 'I forgot this.',
      choices: [],
      suggestedWording: null,
    },
    onRevision: 0,
    isHoneypotFilled: false,
  });

  expect(accepted(saved).token).toBe(sent.token);
  const page = await showDraft(app, visit);
  expect(page).toMatchObject({ isChange: true, isSent: false });
  expect(page?.otherAnswers.map(({ words }) => words)).toEqual([
    'Keep the forum.',
    'I forgot this.',
  ]);
});

test('a withdrawn response is kept, counted as withdrawn, and cannot be changed', async () => {
  expect(await withdrawResponse(app, await opened())).toEqual({ ok: true, value: 'withdrawn' });

  const page = await showReceipt(app, await opened());
  expect(page?.opened).toMatchObject({
    standing: { kind: 'excluded', reason: 'withdrawn' },
    mayRevise: false,
  });
  expect((await findResponse(app.db.read, sent.id))?.versions).toHaveLength(1);
  expect(await beginChange(app, { ...(await opened()), token: null })).toMatchObject({
    refusal: { kind: 'no-longer' },
  });
  const actions = (await app.db.read.auditEntry.findMany()).map(({ action }) => action);
  expect(actions).toEqual(['response-received', 'response-withdrawn']);
});

test('“I did not send this” flags the response once and takes it out of nothing', async () => {
  const { reference } = sent;
  await showReceipt(app, { reference, pass: null, at: app.now() });
  const REPORTED = 'reported-as-not-sent-by-them';
  expect((await findResponse(app.db.read, sent.id))?.flags).not.toContain(REPORTED);
  accepted(await reportMisuse(app, { reference }));
  accepted(await reportMisuse(app, { reference }));
  expect(await reportMisuse(app, { reference: 'R-0000-0000-0000' })).toMatchObject({
    refusal: { kind: 'unknown-reference' },
  });

  const response = await findResponse(app.db.read, sent.id);
  expect(response?.flags.filter((flag) => flag === REPORTED)).toHaveLength(1);
  const desk = { slug: 'fairhaven-review', after: 0, isFlaggedOnly: true };
  expect(accepted(await showResponses(app, aStaffMember(), desk)).rows).toMatchObject([
    { reference, isFlagged: true, standing: { kind: 'analysed' } },
  ]);
  expect((await showReceipt(app, await opened()))?.opened?.standing).toEqual({
    kind: 'analysed',
  });
});

test('the receipt that is sent says the reference, the secret and the copy of its version', async () => {
  const email = await composeReceipt(app, {
    responseId: sent.id,
    versionNumber: 1,
    to: 'resident@example.org',
  });

  expect(email?.text).toContain(sent.reference);
  expect(email?.text).toContain(app.secrets.receiptSecret(sent.id));
  expect(email?.text).toContain('Keep the forum.');
  expect(
    await composeReceipt(app, { responseId: sent.id, versionNumber: 9, to: 'a@example.org' }),
  ).toBeNull();
});
