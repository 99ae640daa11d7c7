import { utimesSync } from 'node:fs';
import { join } from 'node:path';

import { beforeEach, expect, test } from 'vitest';

import { ATTACHMENT_LIMITS } from '#app/domain/response/attachment.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import { cleanFiles } from '#app/operations/files/clean-files.server.ts';
import {
  attachToDraft,
  detachFromDraft,
  readDraftFile,
} from '#app/operations/response/attach-to-draft.server.ts';
import { beginChange } from '#app/operations/response/change-sent-response.server.ts';
import { discardDraft } from '#app/operations/response/keep-draft.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { openReceipt, showReceipt } from '#app/operations/response/show-receipt.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenInvitation, givenPartner } from '#tests/support/a-partner.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { anUpload, bytesOf } from '#tests/support/uploads.ts';
import { accepted, aVisit } from '#tests/support/visits.ts';

const SUBMIT = { isOfferedLate: false, peer: '::1' };
const DAY_MS = 24 * 60 * 60 * 1000;
let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
});

function withToken(token: string | null) {
  return aVisit(app, { token });
}

async function givenAttached(name = 'answer.txt', token: string | null = null) {
  const upload = anUpload({ name, content: bytesOf(`Our answer in ${name}.`) });
  return accepted(await attachToDraft(app, withToken(token), upload));
}

async function filesOf(token: string) {
  return (await showDraft(app, withToken(token)))?.attachments ?? [];
}

async function storedCount() {
  return (await app.files.list()).length;
}

test('a file alone begins a draft and is a response', async () => {
  const { token } = await givenAttached();
  const page = await showDraft(app, withToken(token));

  expect(page).toMatchObject({ isBlank: false, attachments: [{ name: 'answer.txt' }] });

  const sent = accepted(await submitResponse(app, withToken(token), SUBMIT));
  const response = await findResponse(app.db.read, sent.id);
  expect(response?.versions[0]?.content.attachments).toMatchObject([
    { name: 'answer.txt', mediaType: 'text/plain', bytes: 25 },
  ]);
});

test('the copy of a version names its files by their digests', async () => {
  const { token } = await givenAttached();
  const [file] = await filesOf(token);
  const { reference, id } = accepted(await submitResponse(app, withToken(token), SUBMIT));
  const secret = app.secrets.receiptSecret(id);
  const pass = await openReceipt(app, { reference, secret, at: app.now() });
  const page = await showReceipt(app, { reference, pass, at: app.now() });

  expect(page?.opened?.copy).toContain(
    `Attached file: answer.txt\nSize: 25 bytes\nSHA-256: ${file?.sha256}`,
  );
  expect(page?.opened?.copyHash).toBe(app.secrets.sha256(page?.opened?.copy ?? ''));
});

test('a file belongs to its draft alone', async () => {
  const mine = await givenAttached();
  const theirs = await givenAttached('theirs.txt');
  const [file] = await filesOf(theirs.token);
  const fileId = file?.id ?? '';

  expect(await readDraftFile(app, withToken(mine.token), fileId)).toBeNull();
  expect(await readDraftFile(app, withToken(null), fileId)).toBeNull();
  expect(await readDraftFile(app, withToken(theirs.token), fileId)).toMatchObject({
    name: 'theirs.txt',
  });

  await detachFromDraft(app, withToken(mine.token), fileId);
  expect(await filesOf(theirs.token)).toHaveLength(1);
  app.clock.advance(2 * DAY_MS);
  await cleanFiles(app);
  expect(await storedCount()).toBe(2);
});

test('a change begins with the files of the response, and its first version keeps them', async () => {
  const { token } = await givenAttached();
  const sent = accepted(await submitResponse(app, withToken(token), SUBMIT));
  const secret = app.secrets.receiptSecret(sent.id);
  const pass = await openReceipt(app, { ...sent, secret, at: app.now() });
  const visit = { reference: sent.reference, pass, at: app.now(), token: null };
  const change = accepted(await beginChange(app, visit));
  await givenAttached('more.txt', change.token);
  const [first] = await filesOf(change.token);
  await detachFromDraft(app, withToken(change.token), first?.id ?? '');
  accepted(await submitResponse(app, withToken(change.token), SUBMIT));
  app.clock.advance(2 * DAY_MS);
  await cleanFiles(app);

  const response = await findResponse(app.db.read, sent.id);
  expect(
    response?.versions.map(({ content }) => content.attachments.map(({ name }) => name)),
  ).toEqual([['answer.txt'], ['more.txt']]);
  expect(await storedCount()).toBe(2);
});

test('a file that is refused leaves nothing behind, and the draft as it was', async () => {
  const { token } = await givenAttached();
  const again = await attachToDraft(
    app,
    withToken(token),
    anUpload({ content: bytesOf('Our answer in answer.txt.') }),
  );

  expect(again).toMatchObject({ refusal: { kind: 'not-attached' } });
  expect(await filesOf(token)).toHaveLength(1);
  expect(await storedCount()).toBe(1);
});

test('a file that is too large is refused before anything is kept', async () => {
  const content = new Uint8Array(ATTACHMENT_LIMITS.bytesEach + 1).fill(0x61);

  expect(await attachToDraft(app, withToken(null), anUpload({ content }))).toMatchObject({
    refusal: { kind: 'not-taken', file: { kind: 'too-large' } },
  });
  expect(await storedCount()).toBe(0);
});

test('leaving no trace removes the files at once', async () => {
  const { token } = await givenAttached();
  expect(await discardDraft(app, withToken(token))).toBe('discarded');
  expect(await storedCount()).toBe(0);
});

test('a file taken out of a draft is removed after a day', async () => {
  const { token } = await givenAttached();
  const [file] = await filesOf(token);
  await detachFromDraft(app, withToken(token), file?.id ?? '');
  expect(await filesOf(token)).toEqual([]);
  expect(await cleanFiles(app)).toBe(0);

  app.clock.advance(DAY_MS + 1);
  await cleanFiles(app);
  expect(await app.db.read.attachment.count()).toBe(0);
});

test('a file whose sending was broken off is removed once it has rested for a day', async () => {
  app.clock.set(new Date());
  const name = 'f'.repeat(32);
  await app.files.keep(name, bytesOf('Never recorded.'));
  expect(await cleanFiles(app)).toBe(0);

  const longAgo = new Date(Date.now() - 2 * DAY_MS);
  utimesSync(join(app.config.dataDir, 'attachments', name), longAgo, longAgo);
  expect(await cleanFiles(app)).toBe(1);
  expect(await app.files.read(name)).toBeNull();
});

test('staff see when each file was added, and by whom', async () => {
  const { token } = await givenAttached();
  accepted(await submitResponse(app, withToken(token), SUBMIT));
  const partner = await givenPartner(app.db);
  await givenInvitation(app.db, {
    consultationId: 'consultation-1',
    organisationId: partner.organisation.id,
  });
  const visit = { ...aVisit(app), partner };
  accepted(await attachToDraft(app, visit, anUpload({ content: bytesOf('Our board’s.') })));
  accepted(await submitResponse(app, visit, SUBMIT));

  const shown = [];
  for (const number of [1, 2]) {
    const slug = 'fairhaven-review';
    const staff = aStaffMember({ role: 'assistant' });
    shown.push(accepted(await showResponse(app, staff, { slug, number })).versions[0]);
  }

  const at = app.now();
  expect(shown.map((version) => version?.attachments.map(({ added }) => added))).toEqual([
    [{ at, by: 'the respondent' }],
    [{ at, by: 'Ade Marsh' }],
  ]);
});
