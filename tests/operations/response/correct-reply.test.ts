import { beforeEach, expect, test } from 'vitest';

import { findClearance } from '#app/infrastructure/db/publications.server.ts';
import { findResponseByNumber, listDigests } from '#app/infrastructure/db/responses.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import {
  correctEntered,
  type CorrectEntered,
} from '#app/operations/response/correct-reply.server.ts';
import { composeReceipt } from '#app/operations/response/compose-receipt.server.ts';
import { enterLetter } from '#app/operations/response/enter-letter.server.ts';
import { showCorrection } from '#app/operations/response/show-correction.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { aComment, anIndividual, aResponse, someContent } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aPaper } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { SAMPLE_BYTES } from '#tests/support/uploads.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const slug = 'fairhaven-review';
const address = { slug, number: 1 };
const assistant = aStaffMember({ role: 'assistant' });
const colleague = aStaffMember({ id: 'staff-2', role: 'assistant' });
const MISREAD = someContent({
  respondent: anIndividual({ email: 'writer@example.org' }),
  comments: [aComment({ target: { kind: 'proposal', id: 'p1' }, position: 'support' })],
  consent: 'with-name',
});
const MEANT = {
  ...MISREAD,
  comments: [
    aComment({ target: { kind: 'proposal', id: 'p1' }, position: 'oppose', words: 'No.' }),
  ],
};

let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-20T09:00:00Z'));
  const proposal = {
    title: 'One board',
    summary: null,
    sourceBlocks: [],
    changes: [],
    isSuggested: false,
  };
  const paper = aPaper({ proposals: [{ ...proposal, id: 'p1' }] });
  await givenConsultation(app.db, undefined, paper);
  const entered = await enterLetter(app, assistant, {
    ...{ slug, formId: 'form-1', channel: 'letter', receivedOn: '2011-10-15' },
    ...{ writtenOn: null, scan: null, queryId: null, saidAt: null, content: MISREAD },
  });
  accepted(entered);
  app.clock.advance(60_000);
});

function aCorrection(overrides: Partial<CorrectEntered> = {}): CorrectEntered {
  return {
    ...address,
    reason: 'The writer opposes it, and the postmark says the 14th.',
    seenVersion: 1,
    ...{ channel: 'letter', receivedOn: '2011-10-14', writtenOn: '2011-10-12' },
    ...{ scan: null, content: MEANT },
    ...overrides,
  };
}

async function stored() {
  const response = await findResponseByNumber(app.db.read, 'consultation-1', 1);
  if (!response) throw new Error('The reply is not on record');
  return response;
}

// P-05: the corrected version counts, and what was entered before stays.
test('a corrected reply counts as it should have been entered, and both versions are on record', async () => {
  const before = await summariseConsultation(app, slug);
  accepted(await correctEntered(app, colleague, aCorrection()));

  expect(before).toMatchObject({ ledger: { analysed: 0, excluded: { late: 1 }, late: 1 } });
  expect(await summariseConsultation(app, slug)).toMatchObject({
    ledger: { received: 1, analysed: 1, excluded: {}, late: 0 },
    proposals: [
      { positions: { support: { individuals: 0 }, oppose: { individuals: 1 } }, base: 1 },
    ],
  });
  expect(await stored()).toMatchObject({
    enteredBy: 'staff-1',
    timeliness: 'on-time',
    writtenOn: '2011-10-12',
    versions: [
      { number: 1, correction: null, content: { comments: MISREAD.comments } },
      {
        number: 2,
        correction: {
          correctedBy: 'staff-2',
          before: { channel: 'letter', receivedOn: '2011-10-15', writtenOn: null },
        },
        content: { comments: MEANT.comments },
      },
    ],
  });
  const page = accepted(await showResponse(app, assistant, address));
  expect(page.versions.map(({ number }) => number)).toEqual([2, 1]);
});

test('the trail says who corrected what, and repeats no words', async () => {
  accepted(await correctEntered(app, colleague, aCorrection()));

  const entries = await app.db.read.auditEntry.findMany({ orderBy: { sequence: 'asc' } });
  expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
    ['response-received', 'staff-1'],
    ['response-changed', 'staff-2'],
    ['entered-reply-corrected', 'staff-2'],
  ]);
  expect(entries.at(-1)).toMatchObject({
    before: { receivedOn: '2011-10-15', timeliness: 'late' },
    after: { receivedOn: '2011-10-14', timeliness: 'on-time' },
  });
  expect(JSON.stringify(entries)).not.toContain('postmark');
});

// whoever has a receipt of what was wrong is told of what is right.
test('the writer is told, the digest of each version is public, and a person reads it again first', async () => {
  await app.db.transact((tx) =>
    tx.response.updateMany({
      data: { moderatedVersionId: 'some', publishedVersionId: 'some' },
    }),
  );
  accepted(await correctEntered(app, assistant, aCorrection()));

  const letters = await app.db.read.outboxMessage.findMany({ orderBy: { enqueuedAt: 'asc' } });
  expect(letters.map(({ recipient }) => recipient)).toEqual([
    'writer@example.org',
    'writer@example.org',
  ]);
  const { id } = await stored();
  const letter = await composeReceipt(app, {
    ...{ responseId: id, versionNumber: 2, to: 'writer@example.org' },
  });
  expect(letter?.subject).toContain('We have corrected our record');
  expect(letter?.text).toContain('Position: Oppose');
  expect(await listDigests(app.db.read, 'consultation-1')).toHaveLength(2);
  expect(await findClearance(app.db.read, id)).toEqual({
    moderatedVersionId: null,
    publishedVersionId: null,
  });
});

test('a further scan is added to the files that are there', async () => {
  const scan = { name: 'page-two.png', content: SAMPLE_BYTES.png };
  accepted(await correctEntered(app, assistant, aCorrection({ scan })));

  expect((await stored()).versions.map(({ content }) => content.attachments.length)).toEqual([
    0, 1,
  ]);
});

test('two who correct at once put one correction on record, and the other is told', async () => {
  const outcomes = await Promise.all([
    correctEntered(app, assistant, aCorrection()),
    correctEntered(app, colleague, aCorrection({ content: MISREAD })),
  ]);
  const again = await correctEntered(app, assistant, aCorrection());

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({
    ok: false,
    refusal: { kind: 'changed-meanwhile' },
  });
  expect(again.ok).toBe(false);
  expect((await stored()).versions).toHaveLength(2);
});

test.each([
  ['chair', {}, { kind: 'not-permitted' }],
  ['assistant', { number: 7 }, { kind: 'unknown-response' }],
  ['assistant', { reason: '' }, { kind: 'reason-missing' }],
  [
    'assistant',
    { receivedOn: '2011-10-15', writtenOn: null, content: MISREAD },
    { kind: 'nothing-changed' },
  ],
] as const)(
  'what a %s sends with %j is refused and changes nothing',
  async (role, wrong, refusal) => {
    const before = await stored();
    const corrected = await correctEntered(app, aStaffMember({ role }), aCorrection(wrong));

    expect(corrected).toEqual({ ok: false, refusal });
    expect(await stored()).toEqual(before);
  },
);

test('what a respondent sent is theirs to change', async () => {
  await givenResponse(app.db, aResponse(2));
  const number = 2;

  expect(await correctEntered(app, assistant, aCorrection({ number }))).toEqual({
    ok: false,
    refusal: { kind: 'not-entered-by-staff' },
  });
  expect(await showCorrection(app, assistant, { slug, number })).toEqual({
    ok: false,
    refusal: { kind: 'not-correctable' },
  });
});
