/** What the browser keeps, and for how long. */
import { beforeAll, beforeEach, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { ARRIVAL_HEADER } from '#app/http/arrival.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import * as autosave from '#app/routes/respond/autosave.ts';
import * as check from '#app/routes/respond/check.tsx';
import * as comment from '#app/routes/respond/comment.tsx';
import * as device from '#app/routes/respond/device.tsx';
import * as leave from '#app/routes/respond/leave.tsx';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { aVisit } from '#tests/support/visits.ts';

const ROOT = '/consultations/fairhaven-review/respond';
const HOUR_MS = 60 * 60_000;
const params = { slug: 'fairhaven-review' };

let cookie = '';

beforeAll(async () => {
  // Cookies are counted from the clock of the process, which no test can stop.
  const closesAt = new Date(Date.now() + 10 * HOUR_MS);
  await givenConsultation(app.db, aConsultation({ closesAt }));
});

beforeEach(() => {
  cookie = '';
});

type Action = typeof comment.action | typeof autosave.action | typeof leave.action;

async function post(action: Action, path: string, fields: Record<string, string>) {
  const request = new Request(`http://localhost:3000${ROOT}/${path}`, {
    method: 'POST',
    headers: { [ARRIVAL_HEADER]: new Date().toISOString(), Cookie: cookie },
    body: new URLSearchParams(fields),
  });
  const answer = await action({ request, params, context: {} });
  if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer));
  const line = answer.headers.getSetCookie()[0] ?? '';
  if (line !== '') cookie = line.split(';')[0] ?? '';
  return { answer, line };
}

const words = (text: string) => ({ words: text });
const maxAge = (line: string) => Number(/Max-Age=(\d+)/.exec(line)?.[1] ?? Number.NaN);

/** The draft that the cookie opens after so long at rest. */
function draftAfter(restMs: number) {
  const at = new Date(Date.now() + restMs);
  return showDraft(app, aVisit(app, { token: cookie.split('=')[1] ?? null, at }));
}

test('by default the cookie ends with the browser, and the draft rests after 30 minutes', async () => {
  const { line } = await post(comment.action, 'comment?on=consultation', words('Mine.'));

  expect(maxAge(line)).toBeNaN();
  expect((await draftAfter(HOUR_MS))?.draftId).toBe('');
});

test('on the respondent’s own device it lasts until closing, and then only until it is sent', async () => {
  await post(comment.action, 'comment?on=consultation', words('Mine.'));
  const chosen = await post(device.action, 'device', { device: 'own' });
  const saved = await post(comment.action, 'comment?on=block%3Ab1', words('More.'));

  for (const { line } of [chosen, saved]) {
    expect(maxAge(line)).toBeGreaterThan(9 * 3600);
    expect(maxAge(line)).toBeLessThanOrEqual(10 * 3600);
  }
  const page = await draftAfter(9 * HOUR_MS);
  expect([page?.isOwnDevice, page?.otherAnswers.length]).toEqual([true, 2]);

  const { line } = await post(check.action, 'check', { draft: page?.draftId ?? '' });
  expect(maxAge(line)).toBeNaN();
  expect((await draftAfter(9 * HOUR_MS))?.draftId).toBe('');
});

test('“Leave no trace” clears cookie, copies and the draft itself', async () => {
  await post(comment.action, 'comment?on=consultation', words('To be forgotten.'));
  const { answer, line } = await post(leave.action, 'leave', {});

  expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect(line).toContain('Max-Age=0');
  const left = await app.db.read.draftComment.count({ where: { words: 'To be forgotten.' } });
  expect(left).toBe(0);
});

test('typing is saved as the button would save it, each time on top of the last', async () => {
  const first = await post(autosave.action, 'autosave?on=consultation', words('I th'));
  const told = (await first.answer.json()) as { draft: string; revision: number };
  const second = await post(autosave.action, 'autosave?on=consultation', {
    ...words('I think'),
    draft: told.draft,
    revision: String(told.revision),
  });
  const stale = await post(autosave.action, 'autosave?on=consultation', {
    ...words('Another window'),
    revision: '1',
  });

  expect([told.revision, await second.answer.json()]).toEqual([
    1,
    { draft: told.draft, revision: 2, message: 'Saved.' },
  ]);
  expect([stale.answer.status, await stale.answer.json()]).toEqual([
    409,
    { message: expect.stringContaining('to see both') as string },
  ]);
  const stored = await app.db.read.draftComment.findMany({ where: { draftId: told.draft } });
  expect(stored.map((one) => one.words)).toEqual(['I think']);
});

test('typing after the session has ended is saved in a new draft, and no word is lost', async () => {
  await post(comment.action, 'comment?on=consultation', words('Before.'));
  cookie = '';
  const { answer, line } = await post(autosave.action, 'autosave?on=consultation', {
    ...words('Before. And after.'),
    draft: 'gone',
    revision: '1',
  });

  expect([answer.status, line]).toEqual([200, expect.stringContaining('draft=')]);
  expect((await draftAfter(0))?.otherAnswers[0]?.words).toBe('Before. And after.');
});
