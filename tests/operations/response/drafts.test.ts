import { beforeEach, expect, test } from 'vitest';

import {
  discardDraft,
  keepDraft,
  resumeDraft,
} from '#app/operations/response/keep-draft.server.ts';
import { removeComment } from '#app/operations/response/remove-comment.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { savePublication } from '#app/operations/response/save-publication.server.ts';
import { showCommentForm } from '#app/operations/response/show-comment-form.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import type { Comment } from '#app/domain/response/response.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenDraft, givenSent } from '#tests/support/visits.ts';

const MINUTE_MS = 60_000;
let app: TestContext;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
});

const words: Comment = {
  target: { kind: 'block', id: 'b1' },
  position: null,
  words: 'First.',
  choices: [],
  suggestedWording: null,
};

function save(token: string | null, comment: Partial<Comment>, onRevision = 0) {
  return saveComment(app, aVisit(app, { token }), {
    comment: { ...words, ...comment },
    onRevision,
    isHoneypotFilled: false,
  });
}

async function shownWords(token: string, formDraftId: string | null = null) {
  const page = await showDraft(app, aVisit(app, { token, formDraftId }));
  return page?.otherAnswers.map((answer) => answer.words);
}

test('the first save makes the draft, and only a hash of its secret is stored', async () => {
  const { token, draftId } = await givenDraft(app);

  const row = await app.db.read.responseDraft.findUnique({ where: { id: draftId } });
  expect(token).toMatch(/^[0-9a-f]{48}$/);
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await shownWords(token)).toEqual(['Keep the forum.']);
  expect(await shownWords('0'.repeat(48))).toEqual([]);
});

test('a comment that is emptied is taken back, and one that is removed is gone', async () => {
  const { token } = await givenDraft(app);
  await save(token, {});
  await save(token, { words: '' }, 1);
  await removeComment(app, aVisit(app, { token }), {
    target: { kind: 'consultation' },
    onRevision: 1,
  });

  expect(await shownWords(token)).toEqual([]);
});

// Of P-14: two windows of one browser.
test('a save on top of one that the form has not seen shows both and loses neither', async () => {
  const { token } = await givenDraft(app);
  await save(token, { words: 'From the first window.' });

  const refused = await save(token, { words: 'From the second window.' });

  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      kind: 'changed-elsewhere',
      saved: { words: 'From the first window.', revision: 1 },
    },
  });
  accepted(await save(token, { words: 'From both.' }, 1));
  const form = await showCommentForm(app, aVisit(app, { token }), words.target);
  expect(form?.saved).toMatchObject({ words: 'From both.', revision: 2 });
});

test('the same save twice is one save', async () => {
  const { token } = await givenDraft(app);
  await save(token, { words: 'Once.' });

  accepted(await save(token, { words: 'Once.' }));

  expect(await shownWords(token)).toContain('Once.');
});

test('what the paper does not have cannot be commented on, and leaves no draft behind', async () => {
  const refused = await save(null, { target: { kind: 'seat', id: 'nowhere' } });

  expect(refused).toEqual({ ok: false, refusal: { kind: 'unknown-target' } });
  expect(await app.db.read.responseDraft.count()).toBe(0);
});

test('after 30 minutes at rest the cookie no longer opens the draft, but its open form still does', async () => {
  const { token, draftId } = await givenDraft(app);
  app.clock.advance(30 * MINUTE_MS);

  expect(await shownWords(token)).toEqual([]);
  const saved = await saveComment(app, aVisit(app, { token, formDraftId: draftId }), {
    comment: { ...words, words: 'Written for an hour.' },
    onRevision: 0,
    isHoneypotFilled: false,
  });

  expect(accepted(saved)).toMatchObject({ token, draftId });
  expect(await shownWords(token)).toEqual(['Keep the forum.', 'Written for an hour.']);
});

test('a new visitor after the rest begins a draft of their own and sees nothing of the old one', async () => {
  const { token } = await givenDraft(app);
  app.clock.advance(31 * MINUTE_MS);

  const begun = accepted(await save(token, { words: 'Somebody else.' }));

  expect(begun.token).not.toBe(token);
  expect(await shownWords(begun.token)).toEqual(['Somebody else.']);
});

test('looking at a draft keeps it awake', async () => {
  const { token } = await givenDraft(app);
  app.clock.advance(20 * MINUTE_MS);
  await shownWords(token);
  app.clock.advance(20 * MINUTE_MS);

  expect(await shownWords(token)).toEqual(['Keep the forum.']);
});

// Of R-24: the code, without the letter.
test('a kept draft is opened by its code in another browser, and the first no longer opens it', async () => {
  const { token } = await givenDraft(app);
  const { code } = accepted(await keepDraft(app, aVisit(app, { token })));
  app.clock.advance(24 * 60 * MINUTE_MS);

  const resumed = accepted(await resumeDraft(app, { code, token: null, at: app.now() }));

  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(resumed.slug).toBe('fairhaven-review');
  expect(await shownWords(resumed.token)).toEqual(['Keep the forum.']);
  expect(await shownWords(token)).toEqual([]);
  const rows = await app.db.read.responseDraft.findMany();
  expect(JSON.stringify(rows)).not.toContain(code);
});

test('a wrong code opens nothing', async () => {
  const { token } = await givenDraft(app);
  await keepDraft(app, aVisit(app, { token }));

  expect(
    await resumeDraft(app, { code: '0000-0000-0000-0000', token: null, at: app.now() }),
  ).toEqual({ ok: false, refusal: { kind: 'unknown-code' } });
});

test('leaving no trace deletes the draft and every word in it', async () => {
  const { token } = await givenDraft(app);
  const { code } = accepted(await keepDraft(app, aVisit(app, { token })));

  expect(await discardDraft(app, aVisit(app, { token }))).toBe('discarded');

  expect(await app.db.read.responseDraft.count()).toBe(0);
  expect(await app.db.read.draftComment.count()).toBe(0);
  expect(await resumeDraft(app, { code, token: null, at: app.now() })).toMatchObject({
    ok: false,
  });
});

test('leaving no trace of a sent response keeps the response', async () => {
  const { token, id } = await givenSent(app);

  expect(await discardDraft(app, aVisit(app, { token }))).toBe('discarded');

  const page = await showDraft(app, aVisit(app, { token }));
  expect(page).toMatchObject({ draftId: '', isSent: false });
  expect(await app.db.read.response.count({ where: { id } })).toBe(1);
});

test('drafts of two consultations in one browser stay apart', async () => {
  const other = aConsultation({ id: 'consultation-2', slug: 'another' });
  await givenConsultation(app.db, other);
  const { token } = await givenDraft(app);

  const begun = accepted(
    await saveComment(app, aVisit(app, { slug: 'another', token }), {
      comment: { ...words, words: 'To the other.' },
      onRevision: 0,
      isHoneypotFilled: false,
    }),
  );

  expect(await shownWords(token)).toEqual(['Keep the forum.']);
  const page = await showDraft(app, aVisit(app, { slug: 'another', token: begun.token }));
  expect(page?.otherAnswers.map((answer) => answer.words)).toEqual(['To the other.']);
});

test('a consultation that is not published has no pages to answer on', async () => {
  const hidden = aConsultation({ id: 'consultation-3', slug: 'hidden', milestone: 'draft' });
  await givenConsultation(app.db, hidden);

  expect(await showDraft(app, aVisit(app, { slug: 'hidden' }))).toBeNull();
});

test('nothing can be saved before opening or after the outcome', async () => {
  app.clock.set(new Date('2011-07-01T09:00:00Z'));

  expect(await savePublication(app, aVisit(app), { consent: 'with-name' })).toEqual({
    ok: false,
    refusal: { kind: 'not-open', stage: 'scheduled' },
  });
});

test('words posted just after closing from a page opened before are kept', async () => {
  app.clock.set(new Date('2011-10-14T23:00:01Z'));

  const begun = accepted(await save(null, { words: 'A second late.' }));

  const page = await showDraft(app, aVisit(app, { token: begun.token }));
  expect(page?.standing).toEqual({ kind: 'late' });
  expect(page?.otherAnswers.map((answer) => answer.words)).toEqual(['A second late.']);
});
