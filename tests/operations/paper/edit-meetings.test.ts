/** Meetings by hand, from the editor to everything that the public and other programs read. */
import { expect, test } from 'vitest';

import type { MeetingWords, PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { showCalendarFile } from '#app/operations/consultation/show-calendar-file.server.ts';
import { showCalendar } from '#app/operations/consultation/show-calendar.server.ts';
import { showConsultationFeed } from '#app/operations/consultation/show-consultation-feed.server.ts';
import { showOpenData } from '#app/operations/consultation/show-open-data.server.ts';
import { showOpenTable } from '#app/operations/consultation/show-open-structure.server.ts';
import { editPaper, turnBack } from '#app/operations/paper/edit-paper.server.ts';
import { showPaperReview } from '#app/operations/paper/show-paper-review.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const ASSISTANT = aStaffMember({ role: 'assistant' });
const SLUG = 'fairhaven-review';
const ASSEMBLY: MeetingWords = {
  ...{ body: 'Parish Assembly', date: '2011-11-24', precision: 'day', status: 'confirmed' },
  ...{ agm: false, subject: 'The new board' },
};
const FORUM: MeetingWords = {
  ...{ body: 'Harbour Forum', date: '2011-12', precision: 'month', status: 'tbc' },
  ...{ agm: false, subject: null },
};

async function givenPublished(): Promise<TestContext> {
  const app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  const { contacts } = aConsultation();
  const formats = contacts.map((contact) => ({
    ...contact,
    purpose: 'alternative-formats' as const,
  }));
  await givenConsultation(app.db, aConsultation({ contacts: [...contacts, ...formats] }));
  return app;
}

async function reviewOf(app: TestContext) {
  return accepted(await showPaperReview(app, ASSISTANT, SLUG));
}

async function edit(app: TestContext, change: PaperEdit): Promise<void> {
  const { seen } = await reviewOf(app);
  accepted(await editPaper(app, ASSISTANT, { slug: SLUG, seen }, change));
}

async function turn(app: TestContext, direction: 'undo' | 'redo'): Promise<void> {
  const { seen } = await reviewOf(app);
  accepted(await turnBack(app, ASSISTANT, { slug: SLUG, seen }, direction));
}

async function publish(app: TestContext): Promise<void> {
  const { seen } = await reviewOf(app);
  const changeNote = 'Two meetings are set.';
  const terms = {
    accepted: 'all',
    shortPeriodReason: null,
    changeNote,
    revision: seen,
  } as const;
  accepted(await publishConsultation(app, ASSISTANT, SLUG, terms));
}

/** Everything in which the public and other programs find meetings, as text. */
async function readings(app: TestContext) {
  return {
    page: JSON.stringify((await showCalendar(app)).calendar),
    calendar: await showCalendarFile(app),
    table: (await showOpenTable(app, SLUG, 'meetings')) ?? '',
    document: (await showOpenData(app, SLUG))?.meetings,
  };
}

// D-17, D-19 and W-09 in part: what is typed is shown as exactly as it is known, and no more.
test('meetings that are added show everywhere once a correction is published, not before', async () => {
  const app = await givenPublished();
  const before = await readings(app);
  await edit(app, { kind: 'add-meeting', words: FORUM });
  await edit(app, { kind: 'add-meeting', words: ASSEMBLY });

  expect(await readings(app)).toEqual(before);
  expect(before.document).toEqual([]);
  expect(await reviewOf(app)).toMatchObject({ version: 1, hasUnpublishedChanges: true });
  await publish(app);

  const after = await readings(app);
  expect(after.document).toEqual([
    {
      ...{ body: 'Parish Assembly', date: '2011-11-24', precision: 'day' },
      ...{ status: 'confirmed', agm: false },
    },
    {
      ...{ body: 'Harbour Forum', date: '2011-12', precision: 'month' },
      ...{ status: 'tbc', agm: false },
    },
  ]);
  expect(after.table).toContain('Parish Assembly,2011-11-24,day,confirmed');
  expect(after.table).toContain('Harbour Forum,2011-12,month,tbc');
  expect(after.calendar).toContain('DTSTART;VALUE=DATE:20111124');
  expect(after.calendar).not.toContain('Harbour Forum');
  expect(after.page).toContain('"kind":"month","month":"2011-12"');
  expect(await showConsultationFeed(app)).toContain('Two meetings are set.');
  expect(await reviewOf(app)).toMatchObject({ version: 2, hasUnpublishedChanges: false });
});

test('adding, changing and removing a meeting are undone and done again', async () => {
  const app = await givenPublished();
  await edit(app, { kind: 'add-meeting', words: FORUM });
  const added = (await reviewOf(app)).paper.meetings;
  const meeting = added[0]?.id ?? '';
  await edit(app, { kind: 'change-meeting', meeting, words: ASSEMBLY });
  await edit(app, { kind: 'remove-meeting', meeting });

  expect(added).toEqual([{ ...FORUM, id: 'r2-1', sourceBlocks: [] }]);
  expect((await reviewOf(app)).paper.meetings).toEqual([]);
  await turn(app, 'undo');
  expect((await reviewOf(app)).paper.meetings).toMatchObject([ASSEMBLY]);
  await turn(app, 'undo');
  expect((await reviewOf(app)).paper.meetings).toEqual(added);
  await turn(app, 'redo');
  const { paper, undo, redo } = await reviewOf(app);
  expect(paper.meetings).toMatchObject([ASSEMBLY]);
  expect({ undo, redo }).toEqual({
    undo: 'changed the meeting of Parish Assembly',
    redo: 'removed the meeting of Parish Assembly',
  });
});
