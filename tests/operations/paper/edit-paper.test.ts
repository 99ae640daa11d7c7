/** Edits on record: one revision each, none over another's, and every one of them undone and redone. */
import { expect, test } from 'vitest';

import type { PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { importPaperFile } from '#app/operations/consultation/import-paper.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { editPaper, turnBack } from '#app/operations/paper/edit-paper.server.ts';
import { showPaperReview } from '#app/operations/paper/show-paper-review.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation, aPaper, aBlock } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext } from '#tests/support/test-context.ts';

const ASSISTANT = aStaffMember({ role: 'assistant' });
const SLUG = 'fairhaven-review';

async function givenPaper(): Promise<AppContext> {
  const app = await testContext();
  const text = 'It meets in June. It reports in May.';
  const blocks = [aBlock({ id: 'b1', text }), aBlock({ id: 'b2', text: 'It ends.' })];
  await givenConsultation(app.db, aConsultation(), aPaper({ blocks }));
  return app;
}

async function reviewOf(app: AppContext, slug = SLUG) {
  const review = await showPaperReview(app, ASSISTANT, slug);
  if (!review.ok) throw new Error(review.refusal.kind);
  return review.value;
}

async function edit(app: AppContext, change: PaperEdit) {
  const { seen } = await reviewOf(app);
  return editPaper(app, ASSISTANT, { slug: SLUG, seen }, change);
}

async function turn(app: AppContext, direction: 'undo' | 'redo') {
  const { seen } = await reviewOf(app);
  return turnBack(app, ASSISTANT, { slug: SLUG, seen }, direction);
}

const SPLIT: PaperEdit = { kind: 'split', block: 'b1', at: 'It meets in June. '.length };

test('an edit is a further revision, with new ids that hold its number', async () => {
  const app = await givenPaper();
  await edit(app, SPLIT);
  const { paper, last, undo, redo, ...publication } = await reviewOf(app);

  expect(paper.blocks.map(({ id, text }) => [id, text])).toEqual([
    ['b1', 'It meets in June.'],
    ['r2-1', 'It reports in May.'],
    ['b2', 'It ends.'],
  ]);
  expect({ last: last.summary, undo, redo }).toEqual({
    last: 'Split paragraph 1',
    undo: 'split paragraph 1',
    redo: null,
  });
  expect(publication).toMatchObject({ version: 1, hasUnpublishedChanges: true });
});

test('what is undone comes back, and an id is never given to other words', async () => {
  const app = await givenPaper();
  const before = (await reviewOf(app)).paper;
  await edit(app, SPLIT);
  const after = (await reviewOf(app)).paper;
  await turn(app, 'undo');
  const undone = await reviewOf(app);
  await turn(app, 'redo');
  const redone = await reviewOf(app);
  await turn(app, 'undo');
  await edit(app, { kind: 'split', block: 'b1', at: 'It meets '.length });

  expect(undone).toMatchObject({ paper: before, undo: null, redo: 'split paragraph 1' });
  expect(undone.last.summary).toBe('Undid: split paragraph 1');
  expect(redone).toMatchObject({ paper: after, undo: 'split paragraph 1', redo: null });
  expect((await reviewOf(app)).paper.blocks.map(({ id }) => id)).toEqual(['b1', 'r6-1', 'b2']);
});

test('title, subtitle and language are changed, undone and done again, and the blocks stay', async () => {
  const app = await givenPaper();
  const before = (await reviewOf(app)).paper;
  const words = { title: 'A new board', subtitle: 'For all', language: 'cy' };
  await edit(app, { kind: 'change-title', words });
  const after = await reviewOf(app);
  await turn(app, 'undo');
  const undone = await reviewOf(app);
  await turn(app, 'redo');

  expect(after.paper).toEqual({ ...before, ...words });
  expect(after.last.summary).toBe('Changed the title of the paper');
  expect(undone).toMatchObject({ paper: before, redo: 'changed the title of the paper' });
  expect((await reviewOf(app)).paper).toEqual(after.paper);
  expect(await edit(app, { kind: 'change-title', words })).toEqual({
    ok: false,
    refusal: { kind: 'nothing-to-do' },
  });
});

test('a table that is cut keeps its id, the second part gets a new one, and undoing joins them', async () => {
  const app = await testContext();
  const cell = (text: string) => ({ text, isHeader: false, columns: 1, rows: 1 });
  const cells = [[cell('Forum')], [cell('Board')]];
  const table = aBlock({ id: 'b1', kind: 'table', text: 'Forum\nBoard', cells });
  await givenConsultation(app.db, aConsultation(), aPaper({ blocks: [table] }));
  const cut = { row: 1, repeatsHeading: false };
  await edit(app, { kind: 'split-table', block: 'b1', cut });
  const { paper, last } = await reviewOf(app);
  await turn(app, 'undo');

  expect(paper.blocks.map(({ id, text }) => [id, text])).toEqual([
    ['b1', 'Forum'],
    ['r2-1', 'Board'],
  ]);
  expect(last.summary).toBe('Split table 1');
  expect((await reviewOf(app)).paper.blocks).toEqual([table]);
});

test('an edit of a paper that somebody else has changed is refused, and nothing is written', async () => {
  const app = await givenPaper();
  const { seen } = await reviewOf(app);
  await edit(app, SPLIT);
  const before = await reviewOf(app);
  const place = { slug: SLUG, seen };

  const note: PaperEdit = { kind: 'note', block: 'b2', note: 'When?' };
  expect([
    await editPaper(app, ASSISTANT, place, note),
    await turnBack(app, ASSISTANT, place, 'undo'),
  ]).toEqual([
    { ok: false, refusal: { kind: 'stale', summary: 'Split paragraph 1' } },
    { ok: false, refusal: { kind: 'stale', summary: 'Split paragraph 1' } },
  ]);
  expect(await reviewOf(app)).toEqual(before);
});

test('two who save at once: one is taken, the other refused', async () => {
  const app = await givenPaper();
  const { seen } = await reviewOf(app);
  const place = { slug: SLUG, seen };
  const outcomes = await Promise.all(
    ['One', 'Other'].map((note) =>
      editPaper(app, ASSISTANT, place, { kind: 'note', block: 'b2', note }),
    ),
  );

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await reviewOf(app)).paper.blocks[1]?.note).toBe('One');
});

test('what changes nothing, and who may not, leaves no revision', async () => {
  const app = await givenPaper();
  const { seen } = await reviewOf(app);
  const chair = aStaffMember({ role: 'chair' });

  expect([
    await edit(app, { kind: 'note', block: 'b2', note: null }),
    await turn(app, 'undo'),
    await turn(app, 'redo'),
    await editPaper(app, chair, { slug: SLUG, seen }, SPLIT),
    await editPaper(app, ASSISTANT, { slug: 'no-such', seen }, SPLIT),
    await showPaperReview(app, chair, SLUG),
  ]).toEqual(
    [
      'nothing-to-do',
      'nothing-to-do',
      'nothing-to-do',
      'not-permitted',
      'unknown-consultation',
      'not-permitted',
    ].map((kind) => ({ ok: false, refusal: { kind } })),
  );
  expect((await reviewOf(app)).seen).toBe(seen);
});

const SCHEDULE = [
  '# Forward schedule',
  '',
  '| Month | Date | Meeting | Subject |',
  '| --- | --- | --- | --- |',
  '| October 2011 | 13th | Exampleton Forum | Priorities |',
  '|  | 27th | Health Group | Outcomes |',
  '| December | tbc | Exampleton Forum | Annual General Meeting |',
  '| January | 12th | Exampleton Forum | Budget |',
  '|  | 26th | Area Group | Visits |',
].join('\n');

test('A-25 a forward schedule is filled in, carried over the year and listed row by row to be confirmed', async () => {
  const app = await testContext();
  const imported = await importPaperFile(app, ASSISTANT, {
    bytes: new TextEncoder().encode(SCHEDULE),
    fileName: 'schedule.md',
    kind: 'schedule',
    slug: SLUG,
    request: {
      title: null,
      publisher: null,
      opensAt: null,
      closesAt: null,
      decisionBody: null,
      replyEmail: null,
    },
  });
  const { paper } = await reviewOf(app);

  expect(imported.ok).toBe(true);
  expect(
    paper.meetings.map(({ body, date, precision, status }) => [body, date, precision, status]),
  ).toEqual([
    ['Exampleton Forum', '2011-10-13', 'day', 'confirmed'],
    ['Health Group', '2011-10-27', 'day', 'confirmed'],
    ['Exampleton Forum', '2011-12', 'month', 'tbc'],
    ['Exampleton Forum', '2012-01-12', 'day', 'confirmed'],
    ['Area Group', '2012-01-26', 'day', 'confirmed'],
  ]);
  expect(paper.suggested.meetings).toEqual(paper.meetings.map(({ id }) => id));

  const [first = '', ...others] = paper.suggested.meetings;
  await edit(app, { kind: 'confirm-meetings', meetings: [first] });
  expect((await reviewOf(app)).paper.suggested.meetings).toEqual(others);
});
