/** A correction from the working copy to what everybody reads, with the comments that it touches. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Paper } from '#app/domain/paper/paper.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { recordRevision } from '#app/operations/consultation/revise-paper.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { showCorrections } from '#app/operations/consultation/show-corrections.server.ts';
import { showConsultationForStaff } from '#app/operations/consultation/show-for-staff.server.ts';
import { showVersionChanges } from '#app/operations/consultation/show-version-changes.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { VersionChangesView } from '#app/ui/consultation/version-changes-page.tsx';
import { aComment, aResponse } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aBlock, aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, givenDraft } from '#tests/support/visits.ts';

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
const everything = { accepted: 'all', shortPeriodReason: null } as const;

/** A paper on which two people have commented and a third has a draft, corrected and not published. */
async function givenCorrection(): Promise<TestContext> {
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
  await givenResponse(app.db, aResponse(1, { comments: [on('b1')] }));
  await givenResponse(app.db, aResponse(2, { comments: [on('b2')] }));
  await givenDraft(app, { comment: { target: { kind: 'block', id: 'b1' } } });
  await app.db.transact(async (tx) => {
    const from = await findWorkingPaper(tx, 'consultation-1');
    if (!from) throw new Error('a working copy');
    await recordRevision(app, tx, staff, { from, paper: after, summary: 'Corrected 1.1' });
  });
  return app;
}

async function correctionsOf(app: TestContext) {
  return showCorrections(
    app,
    staff,
    accepted(await showConsultationForStaff(app, staff, SLUG)),
  );
}

// D-05: the part of the note, the difference and the earlier versions. A comment that was drafted
// before a correction and sent after it is on record with the version at sending.
test('a correction is a dated note and a difference, and everything earlier stays where it was', async () => {
  const app = await givenCorrection();

  const waiting = await correctionsOf(app);
  expect(waiting.differences).toMatchObject([{ name: 'Passage 1.1', what: 'changed' }]);
  expect(waiting.touched).toMatchObject([
    { key: 'block:b1', comments: [{ number: 1, paperVersion: 1 }], drafts: 1 },
  ]);
  const unexplained = { ...everything, changeNote: ' ', revision: waiting.revision };
  expect(await publishConsultation(app, staff, SLUG, unexplained)).toMatchObject({
    refusal: { kind: 'note-missing' },
  });
  app.clock.set(new Date('2011-08-02T13:05:00Z'));
  const explained = { ...unexplained, changeNote: 'A slip in 1.1.' };
  accepted(await publishConsultation(app, staff, SLUG, explained));

  const changes = await showVersionChanges(app, SLUG, 2);
  const html = changes ? renderToStaticMarkup(<VersionChangesView {...changes} />) : '';
  expect(html).toContain('Published at 2:05pm on Tuesday 2 August 2011.');
  expect(html).toContain('A slip in 1.1.');
  expect(html).toMatch(/<del>.*twice.*<\/del><ins>.*four times.*<\/ins>/);
  const first = await showConsultation(app, SLUG, 1);
  expect(first?.version.paper).toEqual(before);
  expect((await showConsultation(app, SLUG))?.version.paper).toEqual(after);
  const response = accepted(await showResponse(app, staff, { slug: SLUG, number: 1 }));
  expect(response.versions).toMatchObject([
    {
      paperVersion: 1,
      answers: [{ key: 'block:b1', words: 'About b1.' }],
      corrected: [
        {
          key: 'block:b1',
          answered: 'The board meets twice a year.',
          published: 'The board meets four times a year.',
        },
      ],
    },
  ]);
  const untouched = accepted(await showResponse(app, staff, { slug: SLUG, number: 2 }));
  expect(untouched.versions[0]?.corrected).toEqual([]);
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
