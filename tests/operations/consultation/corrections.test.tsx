/** A correction from the working copy to what everybody reads, with the comments that it touches. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Paper } from '#app/domain/paper/paper.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import { findResponse, takeResponseNumber } from '#app/infrastructure/db/responses.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { recordRevision } from '#app/operations/consultation/revise-paper.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { showCorrections } from '#app/operations/consultation/show-corrections.server.ts';
import { showConsultationForStaff } from '#app/operations/consultation/show-for-staff.server.ts';
import { showVersionChanges } from '#app/operations/consultation/show-version-changes.server.ts';
import type { OpenedDraft } from '#app/operations/response/change-draft.server.ts';
import { copyOfVersion } from '#app/operations/response/copy-of-version.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { showCommentForm } from '#app/operations/response/show-comment-form.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { VersionChangesView } from '#app/ui/consultation/version-changes-page.tsx';
import { aComment, aResponse } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aBlock, aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenDraft } from '#tests/support/visits.ts';

const SLUG = 'fairhaven-review';
const staff = aStaffMember({ role: 'assistant' });
const before = aPaper({
  blocks: [
    aBlock({ id: 'b1', label: '1.1', text: 'The board meets twice a year.' }),
    aBlock({ id: 'b2', label: '1.2', text: 'The forum stays.' }),
  ],
});
const after: Paper = {
  ...before,
  blocks: before.blocks.map((block) =>
    block.id === 'b1' ? { ...block, text: 'The board meets four times a year.' } : block,
  ),
};
const B1 = { kind: 'block', id: 'b1' } as const;
const B2 = { kind: 'block', id: 'b2' } as const;
const press = { isOfferedLate: false, peer: '203.0.113.9' };
const everything = { accepted: 'all', shortPeriodReason: null } as const;

/** A paper on which two people have commented and a third has a draft, corrected and not published. */
async function givenCorrection(): Promise<TestContext & { draft: OpenedDraft }> {
  const app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  const { contacts } = aConsultation();
  const formats = contacts.map((contact) => ({
    ...contact,
    purpose: 'alternative-formats' as const,
  }));
  const consultation = aConsultation({ contacts: [...contacts, ...formats] });
  await givenConsultation(app.db, consultation, before);
  const on = (id: string) => aComment({ target: { kind: 'block', id }, words: `About ${id}.` });
  for (const id of ['b1', 'b2']) {
    const number = await app.db.transact((tx) => takeResponseNumber(tx, 'consultation-1'));
    await givenResponse(app.db, aResponse(number, { comments: [on(id)] }));
  }
  const draft = await givenDraft(app, { comment: { target: B1 } });
  await change(app, after);
  return { ...app, draft };
}

async function correctionsOf(app: TestContext) {
  return showCorrections(
    app,
    staff,
    accepted(await showConsultationForStaff(app, staff, SLUG)),
  );
}

async function publishCorrection(app: TestContext, changeNote = 'A slip in 1.1.') {
  const { revision } = await correctionsOf(app);
  accepted(
    await publishConsultation(app, staff, SLUG, { ...everything, changeNote, revision }),
  );
}

async function change(app: TestContext, paper: Paper) {
  await app.db.transact(async (tx) => {
    const from = await findWorkingPaper(tx, 'consultation-1');
    if (!from) throw new Error('a working copy');
    await recordRevision(app, tx, staff, { from, paper, summary: 'Corrected' });
  });
}

test('D-05 a correction is a dated note and a difference; versions stay readable and comments with theirs', async () => {
  const app = await givenCorrection();

  const waiting = await correctionsOf(app);
  expect(waiting.differences).toMatchObject([{ name: 'Passage 1.1', what: 'changed' }]);
  expect(waiting.touched).toMatchObject([
    {
      ...{ key: 'block:b1', isTouchedNow: true, drafts: 1 },
      comments: [{ number: 1, paperVersion: 1 }],
    },
  ]);
  const unexplained = { ...everything, changeNote: ' ', revision: waiting.revision };
  expect(await publishConsultation(app, staff, SLUG, unexplained)).toMatchObject({
    refusal: { kind: 'note-missing' },
  });
  app.clock.set(new Date('2011-08-02T13:05:00Z'));
  await publishCorrection(app);

  const changes = await showVersionChanges(app, SLUG, 2);
  const html = changes ? renderToStaticMarkup(<VersionChangesView {...changes} />) : '';
  expect(html).toContain('Published at 2:05pm on Tuesday 2 August 2011.');
  expect(html).toContain('A slip in 1.1.');
  expect(html).toMatch(/<del>.*twice.*<\/del><ins>.*four times.*<\/ins>/);
  const first = await showConsultation(app, SLUG, 1);
  expect(first?.version.paper).toEqual(before);
  expect((await showConsultation(app, SLUG))?.version.paper).toEqual(after);

  const sentBefore = accepted(await showResponse(app, staff, { slug: SLUG, number: 1 }));
  expect(sentBefore.versions).toMatchObject([
    {
      paperVersion: 1,
      answers: [{ key: 'block:b1', words: 'About b1.' }],
      corrected: [FROM_1],
    },
  ]);
  const untouched = accepted(await showResponse(app, staff, { slug: SLUG, number: 2 }));
  expect(untouched.versions[0]?.corrected).toEqual([]);

  // Drafted on version 1, and sent when version 2 was out.
  const { reference } = accepted(await submitResponse(app, visitOf(app), press));
  const sentAfter = accepted(await showResponse(app, staff, { slug: SLUG, number: 3 }));
  expect(sentAfter).toMatchObject({
    reference,
    versions: [
      { paperVersion: 2, answers: [{ key: 'block:b1', madeOn: 1 }], corrected: [FROM_1] },
    ],
  });
  const { touched } = await correctionsOf(app);
  expect(touched).toMatchObject([
    {
      ...{ key: 'block:b1', isTouchedNow: false, drafts: 0 },
      comments: [
        { number: 1, paperVersion: 1 },
        { number: 3, paperVersion: 1 },
      ],
    },
  ]);
});

/** Of the browser whose draft there is; its form names the draft, so that it may have rested. */
function visitOf(app: TestContext & { draft: OpenedDraft }) {
  return aVisit(app, { token: app.draft.token, formDraftId: app.draft.draftId });
}

const FROM_1 = {
  key: 'block:b1',
  version: 1,
  answered: 'The board meets twice a year.',
  published: 'The board meets four times a year.',
};

test('whoever drafted something is told that the words have changed, and what they save again is on the new ones', async () => {
  const app = await givenCorrection();
  const visit = visitOf(app);
  await publishCorrection(app);

  expect((await showDraft(app, visit))?.corrected).toMatchObject([FROM_1]);
  const form = await showCommentForm(app, visit, B1);
  expect(form).toMatchObject({ paperVersion: 2, corrected: FROM_1 });
  const comment = aComment({ target: B1, words: 'Four is better.', paperVersion: 2 });
  accepted(await saveComment(app, visit, { comment, onRevision: 1, isHoneypotFilled: false }));

  expect((await showDraft(app, visit))?.corrected).toEqual([]);
  accepted(await submitResponse(app, visit, press));
  const { versions } = accepted(await showResponse(app, staff, { slug: SLUG, number: 3 }));
  expect(versions).toMatchObject([
    { paperVersion: 2, answers: [{ madeOn: null }], corrected: [] },
  ]);
});

test('a form that showed the words before is saved as an answer to them, also when they are gone', async () => {
  const app = await givenCorrection();
  await change(app, { ...after, blocks: after.blocks.filter(({ id }) => id !== 'b2') });
  await publishCorrection(app);
  const visit = visitOf(app);
  const onB1 = aComment({ target: B1, words: 'Twice is too little.', paperVersion: 1 });
  const onB2 = aComment({ target: B2, words: 'Keep the forum.', paperVersion: 1 });

  expect(await showCommentForm(app, visit, B2)).toBeNull();
  expect(await showCommentForm(app, visit, B2, 1)).toMatchObject({ paperVersion: 1 });
  for (const [comment, onRevision] of [
    [onB1, 1],
    [onB2, 0],
  ] as const) {
    accepted(await saveComment(app, visit, { comment, onRevision, isHoneypotFilled: false }));
  }
  const neverThere = aComment({ target: B2, words: 'Never shown.', paperVersion: 99 });
  const unseen = { comment: neverThere, onRevision: 1, isHoneypotFilled: false };
  expect(await saveComment(app, visit, unseen)).toMatchObject({
    refusal: { kind: 'unknown-target' },
  });

  expect(await showCommentForm(app, visit, B2)).toMatchObject({
    saved: { words: 'Keep the forum.' },
    corrected: { answered: 'The forum stays.', published: null },
  });
  const { id } = accepted(await submitResponse(app, visit, press));
  const response = await findResponse(app.db.read, id);
  const version = response?.versions[0];
  if (!version) throw new Error('a version');
  const copy = await copyOfVersion(app.db.read, { id: 'consultation-1' }, version);
  expect(copy).toMatch(/^COPY OF A RESPONSE \(form 3\)\n/);
  expect(copy).toContain(
    'On: Paragraph 1.2\nWritten on: version 1 of the paper\nComment:\n  Keep the forum.',
  );
  expect(app.secrets.sha256(copy)).toBe(version.copyHash);
});

test('changing a response that was sent leaves every comment on the version that was read', async () => {
  const app = await givenCorrection();
  const visit = visitOf(app);
  accepted(await submitResponse(app, visit, press));
  await publishCorrection(app);

  const words = aComment({ target: B2, words: 'And this.', paperVersion: 2 });
  accepted(
    await saveComment(app, visit, { comment: words, onRevision: 0, isHoneypotFilled: false }),
  );
  accepted(await submitResponse(app, visit, press));

  const { versions } = accepted(await showResponse(app, staff, { slug: SLUG, number: 3 }));
  expect(versions).toMatchObject([
    {
      paperVersion: 2,
      answers: [
        { key: 'block:b1', madeOn: 1 },
        { key: 'block:b2', madeOn: null },
      ],
    },
    { paperVersion: 1, answers: [{ key: 'block:b1', madeOn: null }] },
  ]);
});

test('what somebody else has changed meanwhile is not published unseen', async () => {
  const app = await givenCorrection();
  const command = { ...everything, changeNote: 'A slip.', revision: 'an-older-one' };

  expect(await publishConsultation(app, staff, SLUG, command)).toEqual({
    ok: false,
    refusal: { kind: 'changed-meanwhile' },
  });
});

test('the first version has no page of changes, and neither has one that is not there', async () => {
  const app = await givenCorrection();

  expect(await showVersionChanges(app, SLUG, 1)).toBeNull();
  expect(await showVersionChanges(app, SLUG, 2)).toBeNull();
});
