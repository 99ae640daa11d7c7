/**
 * Every form of the journey, posted with fields that are missing, repeated, oversized, wrongly typed
 * and hostile: none may be a fault of ours, and none may store half a response.
 */
import type { ActionFunctionArgs } from '@remix-run/node';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { ARRIVAL_HEADER } from '#app/http/arrival.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import * as attachments from '#app/routes/respond/attachments.tsx';
import * as aboutYou from '#app/routes/respond/about-you.tsx';
import * as autosave from '#app/routes/respond/autosave.ts';
import * as check from '#app/routes/respond/check.tsx';
import * as comment from '#app/routes/respond/comment.tsx';
import * as device from '#app/routes/respond/device.tsx';
import * as equality from '#app/routes/respond/equality.tsx';
import * as leave from '#app/routes/respond/leave.tsx';
import * as notMe from '#app/routes/respond/not-me.tsx';
import * as publication from '#app/routes/respond/publication.tsx';
import * as receipt from '#app/routes/respond/receipt.tsx';
import * as remove from '#app/routes/respond/remove.tsx';
import * as resume from '#app/routes/respond/resume-draft.tsx';
import * as save from '#app/routes/respond/save.tsx';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';

const ROOT = '/consultations/fairhaven-review/respond';

type Form = {
  readonly action: (args: ActionFunctionArgs) => Promise<unknown>;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
};

const slug = { slug: 'fairhaven-review' };

const FORMS: Readonly<Record<string, Form>> = {
  comment: { action: comment.action, path: `${ROOT}/comment?on=block%3Ab1`, params: slug },
  'general comment': {
    action: comment.action,
    path: `${ROOT}/comment?on=consultation&from=check`,
    params: slug,
  },
  remove: { action: remove.action, path: `${ROOT}/remove?on=consultation`, params: slug },
  'about you': { action: aboutYou.action, path: `${ROOT}/about-you`, params: slug },
  attachments: { action: attachments.action, path: `${ROOT}/attachments`, params: slug },
  publication: { action: publication.action, path: `${ROOT}/publication`, params: slug },
  check: { action: check.action, path: `${ROOT}/check`, params: slug },
  save: { action: save.action, path: `${ROOT}/save`, params: slug },
  autosave: { action: autosave.action, path: `${ROOT}/autosave?on=block%3Ab1`, params: slug },
  device: { action: device.action, path: `${ROOT}/device`, params: slug },
  'not me': {
    action: notMe.action,
    path: '/receipts/R-0000-0000-0000/not-me',
    params: { reference: 'R-0000-0000-0000' },
  },
  equality: { action: equality.action, path: `${ROOT}/equality`, params: slug },
  leave: { action: leave.action, path: `${ROOT}/leave`, params: slug },
  resume: { action: resume.action, path: '/drafts', params: {} },
  receipt: {
    action: receipt.action,
    path: '/receipts/R-0000-0000-0000',
    params: { reference: 'R-0000-0000-0000' },
  },
};

const NAMES = [
  'position',
  'words',
  'suggestedWording',
  'choices',
  'revision',
  'draft',
  'website',
  'type',
  'name',
  'email',
  'area',
  'organisation',
  'authorised',
  'effects',
  'holdsSeat',
  'seats',
  'consent',
  'age',
  'device',
  'late',
  'code',
  'secret',
  'intent',
  '__proto__',
  '',
];

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'support',
    'yes',
    'change',
    'withdraw',
    'report',
    'close',
    '\u0000',
    '\'; DROP TABLE "Response"; --',
    '-1',
    '1e999',
    '0000-0000-0000-0000',
  ),
  fc.string({ minLength: 20_001, maxLength: 25_000 }),
);

const fields = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 12 });
const cookie = fc.constantFrom(
  '',
  'draft=',
  `draft=${'0'.repeat(48)}`,
  'draft=%00; receipt=1.a',
);

beforeAll(async () => {
  await givenConsultation(app.db, aConsultation({ areas: ['North', 'South'] }));
});

test.each(Object.entries(FORMS))(
  'whatever is posted to the %s form, the answer is no fault of ours',
  async (_name, form) => {
    await fc.assert(
      fc.asyncProperty(fields, cookie, async (pairs, sentCookie) => {
        expect(await statusOf(form, pairs, sentCookie)).toBeLessThan(500);
      }),
      { numRuns: 25 },
    );

    const stored = await listResponses(app.db.read, 'consultation-1');
    expect(stored.filter(({ versions }) => versions.length === 0)).toEqual([]);
  },
  120_000,
);

test.each([
  ['an unknown consultation', 'nowhere', `${ROOT}/about-you`],
  ['a hostile slug', "'--", `${ROOT}/about-you`],
])('%s is not found', async (_case, wrongSlug, path) => {
  const form = { action: aboutYou.action, path, params: { slug: wrongSlug } };

  expect(await statusOf(form, [], '')).toBe(404);
});

test.each(['', 'nothing', 'block:', 'block:../b1', 'cell:a', 'proposal:p1'])(
  'a comment on “%s”, which the paper does not have, is not found',
  async (key) => {
    const path = `${ROOT}/comment?on=${encodeURIComponent(key)}`;
    const form = { action: comment.action, path, params: slug };

    expect(await statusOf(form, [['words', 'Hello']], '')).toBe(404);
  },
);

// Of R-07: the values come back as typed.
test('a form that is sent back holds everything that was typed', async () => {
  const form = FORMS['about you'];
  if (!form) throw new Error('No such form');
  const typed: readonly (readonly [string, string])[] = [
    ['name', '  A <b>Person</b> '],
    ['email', 'not an address'],
    ['represents', 'Line one\nLine two'],
  ];

  const answer = await answerOf(form, typed, '');

  expect(answer).toMatchObject({
    data: {
      values: Object.fromEntries(typed),
      errors: { email: 'Enter an email address in the correct format, like name@example.com' },
    },
    init: { status: 400 },
  });
});

type Pairs = readonly (readonly [string, string])[];

async function answerOf(form: Form, pairs: Pairs, sentCookie: string): Promise<unknown> {
  const body = new URLSearchParams();
  pairs.forEach(([name, text]) => body.append(name, text));
  const request = new Request(`http://localhost:3000${form.path}`, {
    method: 'POST',
    headers: { [ARRIVAL_HEADER]: '2011-08-01T09:00:00.000Z', Cookie: sentCookie },
    body,
  });
  try {
    return await form.action({ request, params: form.params, context: {} });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** The status that Remix would answer with. */
async function statusOf(form: Form, pairs: Pairs, sentCookie: string): Promise<number> {
  const answer = await answerOf(form, pairs, sentCookie);
  if (answer instanceof Response) return answer.status;
  const init = typeof answer === 'object' && answer !== null && 'init' in answer && answer.init;
  const status = typeof init === 'object' && init !== null && 'status' in init && init.status;
  return typeof status === 'number' ? status : 200;
}
