import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { readConfig } from '#app/infrastructure/config.server.ts';
import { openMailer } from '#app/infrastructure/mail/mailer.server.ts';
import { composeLetter } from '#app/operations/outbox/compose-letter.server.ts';
import { dispatchOutbox } from '#app/operations/outbox/dispatch-outbox.server.ts';
import { readLetter } from '#app/operations/outbox/read-outbox.server.ts';
import { DRAFT_LINKS_PER_DAY } from '#app/operations/response/enqueue-draft-link.server.ts';
import {
  discardDraft,
  keepDraft,
  resumeDraft,
} from '#app/operations/response/keep-draft.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { respondTasks } from '#app/ui/respond/respond-tasks.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit, givenDraft } from '#tests/support/visits.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const CODE = /([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}/;
const EMAIL = 'resident@example.org';

let smtp: TestSmtp;
let app: TestContext;

beforeAll(async () => {
  smtp = await startSmtp();
});

afterAll(() => smtp.close());

beforeEach(async () => {
  const config = readConfig({ ...process.env, SMTP_URL: smtp.url });
  app = await testContext({ config, sendEmail: openMailer(config) });
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
});

async function askForLink(token: string, email = EMAIL) {
  return accepted(await keepDraft(app, aVisit(app, { token }), email));
}

function resume(code: string) {
  return resumeDraft(app, { code, token: null, at: app.now() });
}

test('the letter is sent with a link that is stored nowhere and opens that draft alone', async () => {
  const other = await givenDraft(app, { comment: { words: 'Of somebody else.' } });
  const { token } = await givenDraft(app);
  await askForLink(token);
  const stored = JSON.stringify([
    await app.db.read.outboxMessage.findMany(),
    await app.db.read.responseDraft.findMany(),
  ]);

  expect(await dispatchOutbox(app)).toEqual({ sent: 1, failed: 0, waiting: 0 });

  const sent = smtp.received.at(-1);
  expect(sent?.to).toEqual([EMAIL]);
  const [code = ''] = CODE.exec(sent?.source ?? '') ?? [];
  expect(sent?.source).toContain(`${app.config.publicUrl}/drafts/${code}`);
  expect(stored).not.toContain(code);
  const resumed = accepted(await resume(code));
  const page = await showDraft(app, aVisit(app, { token: resumed.token }));
  expect(page?.otherAnswers.map(({ words }) => words)).toEqual(['Keep the forum.']);
  const theirs = await showDraft(app, aVisit(app, { token: other.token }));
  expect(theirs?.otherAnswers.map(({ words }) => words)).toEqual(['Of somebody else.']);
});

test('R-24 the e-mailed link leads back to the draft until closing, showing what is incomplete', async () => {
  const { token } = await givenDraft(app);
  await askForLink(token);
  await dispatchOutbox(app);
  const [code = ''] = CODE.exec(smtp.received.at(-1)?.source ?? '') ?? [];
  const opened = async (at: Date) => {
    app.clock.set(at);
    const { slug, token: next } = accepted(await resume(code));
    const page = await showDraft(app, aVisit(app, { slug, token: next }));
    if (!page) throw new Error('No page');
    const statuses = respondTasks(page, '').map(({ title, status }) => [title, status]);
    return { standing: page.standing.kind, statuses };
  };
  const statuses = [
    ['Other comments', '1 saved'],
    ['Attach files', 'Optional'],
    ['About you', 'Not started'],
    ['How we may publish it', 'Not started'],
  ];

  const closing = new Date('2011-10-14T23:00:00Z');
  expect(await opened(new Date(closing.getTime() - 1))).toEqual({ standing: 'open', statuses });
  const hourLater = new Date(closing.getTime() + HOUR_MS);
  expect(await opened(hourLater)).toEqual({ standing: 'late', statuses });
});

test('a few letters a day go to one address, however it is written, and the asker is told the same', async () => {
  const { token, draftId } = await givenDraft(app);
  const asked: unknown[] = [];
  for (let time = 0; time <= DRAFT_LINKS_PER_DAY; time += 1) {
    asked.push(await askForLink(token, time % 2 ? EMAIL : EMAIL.toUpperCase()));
  }

  expect(asked).toEqual(asked.map(() => asked[0]));
  expect(await app.db.read.outboxMessage.count()).toBe(DRAFT_LINKS_PER_DAY);
  await askForLink(token, 'another@example.org');
  app.clock.advance(DAY_MS);
  accepted(await keepDraft(app, aVisit(app, { token, formDraftId: draftId }), EMAIL));
  expect(await app.db.read.outboxMessage.count()).toBe(DRAFT_LINKS_PER_DAY + 2);
});

test('the link of a draft that was sent opens nothing and says that it was sent', async () => {
  const { token } = await givenDraft(app);
  const { code } = await askForLink(token);
  const { draftId } = await askForLink(token);
  accepted(
    await submitResponse(app, aVisit(app, { token }), { isOfferedLate: false, peer: '::1' }),
  );

  expect(await resume(code)).toEqual({ ok: false, refusal: { kind: 'sent' } });
  const letter = { kind: 'draft-link', draftId } as const;
  expect(await composeLetter(app, { letter, recipient: EMAIL })).toBeNull();
});

test('leaving no trace deletes the letters of the draft and the address in them', async () => {
  const { token } = await givenDraft(app);
  const { code } = await askForLink(token);

  expect(await discardDraft(app, aVisit(app, { token }))).toBe('discarded');

  expect(await app.db.read.outboxMessage.count()).toBe(0);
  expect(await resume(code)).toEqual({ ok: false, refusal: { kind: 'unknown-code' } });
});

test('staff who read the letter in the outbox do not see the link', async () => {
  const { token } = await givenDraft(app);
  const { code } = await askForLink(token);
  const { id } = await app.db.read.outboxMessage.findFirstOrThrow();

  const { text, subject } = accepted(await readLetter(app, aStaffMember(), id));

  expect(subject).toContain('Your draft response');
  expect(text).toContain('/drafts/(masked)');
  expect(text).not.toContain(code);
});
