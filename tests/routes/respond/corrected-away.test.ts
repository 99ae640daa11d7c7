/** Words typed about something that a correction took out of the paper while they were being typed. */
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { MAX_COMMENT_CHARACTERS } from '#app/forms/comment-form.ts';
import { ARRIVAL_HEADER } from '#app/http/arrival.server.ts';
import { insertRevision } from '#app/infrastructure/db/paper-revisions.server.ts';
import * as comment from '#app/routes/respond/comment.tsx';
import { aBlock, aConsultation, aPaper, aQuestion } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';

const AT = '2011-08-01T09:00:00.000Z';
const TOO_LONG = 'Keep the forum. '.repeat(MAX_COMMENT_CHARACTERS / 10);

const kept = aBlock({ id: 'b1' });
const first = aPaper({
  blocks: [kept, aBlock({ id: 'b2', text: 'The forum meets each month.' })],
  questions: [aQuestion({ id: 'q1', prompt: 'Should the forum stay?' })],
});
const second = aPaper({
  blocks: [kept, aBlock({ id: 'b2', text: 'The forum meets each week.' })],
  questions: first.questions,
});
const third = aPaper({ blocks: [kept] });

beforeAll(async () => {
  const consultation = await givenConsultation(app.db, aConsultation(), first);
  await givenVersion(consultation.id, 2, second);
  await givenVersion(consultation.id, 3, third);
});

async function givenVersion(consultationId: string, number: number, paper: Paper) {
  const madeAt = new Date('2011-07-25T09:00:00Z');
  await app.db.transact((tx) =>
    insertRevision(tx, {
      id: `revision-${number}`,
      consultationId,
      sequence: number,
      paper,
      contentHash: String(number).repeat(64),
      summary: 'Corrected',
      restores: null,
      madeBy: 'staff-1',
      madeAt,
      publication: { number, publishedAt: madeAt, changeNote: 'A slip.', accepted: [] },
    }),
  );
}

const params = { slug: 'fairhaven-review' };

function addressOf(target: string): string {
  const on = encodeURIComponent(target);
  return `http://localhost:3000/consultations/fairhaven-review/respond/comment?on=${on}`;
}

/** The form as its reader sent it, and the request with which Remix then shows the page again. */
function requestsFor(target: string, fields: Record<string, string>) {
  const sent = new Request(addressOf(target), {
    method: 'POST',
    headers: { [ARRIVAL_HEADER]: AT },
    body: new URLSearchParams(fields),
  });
  return { sent, shownAgain: new Request(addressOf(target), { headers: sent.headers }) };
}

test.each([
  ['block:b2', '1', 'The forum meets each week.'],
  ['block:b2', '2', 'The forum meets each week.'],
  ['question:q1', '1', 'Should the forum stay?'],
])(
  'a comment on %s, gone since version %s was read and too long, comes back with the reason and the words',
  async (target, paperVersion, subject) => {
    const { sent, shownAgain } = requestsFor(target, { paperVersion, words: TOO_LONG });

    const answer = await comment.action({ request: sent, params, context: {} });
    const shown = await comment.loader({ request: shownAgain, params, context: {} });

    expect(answer).toMatchObject({
      data: {
        values: { words: TOO_LONG },
        errors: { words: expect.stringContaining('characters') as string },
      },
      init: { status: 400 },
    });
    expect(JSON.stringify(shown.page)).toContain(subject);
    // What is sent next is on the words that stand above it.
    expect(shown.page.paperVersion).toBe(2);

    const corrected = { paperVersion: '2', words: 'Keep the forum.' };
    const again = requestsFor(target, corrected).sent;
    const saved = await comment.action({ request: again, params, context: {} });
    expect(saved).toMatchObject({ status: 302 });
  },
);

test('nobody is led to write about what has gone, and what never was is not found', async () => {
  const gone = new Request(addressOf('block:b2'), { headers: { [ARRIVAL_HEADER]: AT } });
  const { shownAgain } = requestsFor('block:b9', { words: 'Hello.' });

  for (const request of [gone, shownAgain]) {
    await expect(comment.loader({ request, params, context: {} })).rejects.toMatchObject({
      status: 404,
    });
  }
});
