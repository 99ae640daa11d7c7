import { expect, test } from 'vitest';

import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import {
  findConsultationBySlug,
  updateConsultation,
} from '#app/infrastructure/db/consultations.server.ts';
import {
  findVersion,
  findWorkingPaper,
  listVersions,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { recordRevision } from '#app/operations/consultation/revise-paper.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aBlock, aPaper } from '#tests/support/factories.ts';
import { givenDraft } from '#tests/support/given-draft.ts';
import { STOPPED_AT, testContext, type TestContext } from '#tests/support/test-context.ts';

const SLUG = 'review-of-the-fairhaven-partnership';
const everything = { accepted: 'all', changeNote: null, shortPeriodReason: null } as const;
const nothing = { accepted: [], changeNote: null, shortPeriodReason: null } as const;

const appendixMissing = {
  code: 'missing-attachment',
  message: 'Appendix 1 is referred to and absent.',
  block: 'b1',
  remedy: null,
} as const;

function publish(app: TestContext, command: Parameters<typeof publishConsultation>[3]) {
  return publishConsultation(app, COMMAND_LINE, SLUG, command);
}

test('a published draft is public, with a version, an audit entry and a new content stamp', async () => {
  const app = await testContext();
  const { consultation, revision } = await givenDraft(app);
  const stampBefore = await app.db.contentStamp();

  const published = await publish(app, everything);

  const accepted = 'decision-meeting-missing statements-need-review';
  expect(published.ok && published.value.stage).toBe('open');
  expect(await listVersions(app.db.read, consultation.id)).toEqual([
    { number: 1, publishedAt: STOPPED_AT, changeNote: null },
  ]);
  expect(
    (await listAudit(app.db.read, { from: 2, limit: 5 })).map((entry) => entry.after),
  ).toEqual([
    { milestone: 'published', version: 1, contentHash: revision.contentHash, accepted },
  ]);
  expect(await app.db.contentStamp()).toBeGreaterThan(stampBefore);
});

/** Everything that D-01 asks for, each taken away from a draft that has it. */
const NEEDED: readonly (readonly [string, Partial<Consultation>])[] = [
  ['closing-time-missing', { closesAt: null }],
  ['reply-route-missing', { contacts: [] }],
  ['decision-body-missing', { decisionBody: null }],
  ['privacy-statement-missing', { privacyStatement: '' }],
  ['confidentiality-statement-missing', { confidentialityStatement: '' }],
  ['alternative-formats-missing', { contacts: [] }],
];

test('D-01 publication waits for closing time, reply routes, decision body, statements and formats contact', async () => {
  const app = await testContext();
  const { consultation } = await givenDraft(app);

  for (const [code, lack] of NEEDED) {
    await app.db.transact((tx) => updateConsultation(tx, { ...consultation, ...lack }));

    const outcome = await publish(app, everything);

    const unmet = !outcome.ok && outcome.refusal.kind === 'unmet' ? outcome.refusal.unmet : [];
    expect(unmet.map((point) => point.code)).toContain(code);
    const after = await findConsultationBySlug(app.db.read, SLUG);
    expect(after?.milestone).toBe('draft');
  }

  await app.db.transact((tx) => updateConsultation(tx, consultation));
  expect((await publish(app, everything)).ok).toBe(true);
});

// D-02 in part: that the importer finds such references is shown by its own test.
test('an absent appendix stops publication until it is accepted, and the acceptance is kept', async () => {
  const app = await testContext();
  const reference = {
    ...appendixMissing,
    code: 'unresolved-reference',
    message: '2.4.3?',
  } as const;
  const { consultation } = await givenDraft(
    app,
    aPaper({ warnings: [appendixMissing, reference] }),
  );
  const others = ['decision-meeting-missing', 'statements-need-review'];

  const refused = await publish(app, { ...nothing, accepted: others });
  const accepted = [...others, 'missing-attachment', 'unresolved-reference'];
  const published = await publish(app, { ...nothing, accepted });

  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      kind: 'unmet',
      unmet: [
        { code: 'missing-attachment', message: 'Appendix 1 is referred to and absent.' },
        { code: 'unresolved-reference', message: '2.4.3?' },
      ],
    },
  });
  expect(published.ok).toBe(true);
  const working = await findWorkingPaper(app.db.read, consultation.id);
  expect(working?.publication?.accepted).toContainEqual({
    code: 'missing-attachment',
    message: 'Appendix 1 is referred to and absent.',
  });
});

// D-03: the reason is given at publication and is what the page shows.
test('a short period is published with the reason given for it', async () => {
  const app = await testContext();
  await givenDraft(app, aPaper(), { closesAt: new Date('2026-03-09T00:00:00Z') });

  const published = await publish(app, { ...everything, shortPeriodReason: ' An early AGM. ' });

  expect(published.ok && published.value.publication.accepted.map(({ code }) => code)).toEqual([
    'decision-meeting-missing',
    'statements-need-review',
  ]);
  const after = await findConsultationBySlug(app.db.read, SLUG);
  expect(after?.shortPeriodReason).toBe('An early AGM.');
});

test('a correction is a further version and leaves the earlier one as it was', async () => {
  const app = await testContext();
  const { consultation, revision } = await givenDraft(app);
  await publish(app, everything);
  const corrected = aPaper({ blocks: [aBlock({ id: 'b1', text: 'Corrected words.' })] });
  await app.db.transact((tx) =>
    recordRevision(app, tx, COMMAND_LINE, {
      from: revision,
      paper: corrected,
      summary: 'Corrected b1',
    }),
  );

  const published = await publish(app, { ...everything, changeNote: 'Corrected 2.1.' });

  expect(published.ok && published.value.publication.number).toBe(2);
  const first = await findVersion(app.db.read, consultation.id, 1);
  const second = await findVersion(app.db.read, consultation.id, 2);
  expect(first?.paper).toEqual(aPaper());
  expect(second).toEqual({
    number: 2,
    publishedAt: STOPPED_AT,
    changeNote: 'Corrected 2.1.',
    paper: corrected,
  });
});

test('publishing twice is refused the second time: nothing has changed', async () => {
  const app = await testContext();
  await givenDraft(app);
  await publish(app, everything);

  expect(await publish(app, { ...everything, changeNote: 'Again' })).toEqual({
    ok: false,
    refusal: { kind: 'nothing-new' },
  });
});

test('an analyst may not publish', async () => {
  const app = await testContext();
  await givenDraft(app);
  const analyst = aStaffMember({ role: 'analyst' });

  expect(await publishConsultation(app, analyst, SLUG, everything)).toEqual({
    ok: false,
    refusal: { kind: 'not-permitted' },
  });
});

test('there is nothing to publish under a slug that nobody has', async () => {
  const app = await testContext();

  expect(await publish(app, everything)).toEqual({
    ok: false,
    refusal: { kind: 'unknown-consultation' },
  });
});
