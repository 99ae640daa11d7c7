import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { ARRIVAL_HEADER } from '#app/http/arrival.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import * as check from '#app/routes/respond/check.tsx';
import * as comment from '#app/routes/respond/comment.tsx';
import { givenConsultation } from '#tests/support/given.ts';

const ROOT = '/consultations/fairhaven-review/respond';
const args = { params: { slug: 'fairhaven-review' }, context: {} };

beforeAll(async () => {
  await givenConsultation(app.db);
});

type Post = {
  readonly at: string;
  readonly cookie: string;
  readonly fields: Record<string, string>;
};

function posted(path: string, { at, cookie, fields }: Post): Request {
  return new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    headers: { [ARRIVAL_HEADER]: at, Cookie: cookie },
    body: new URLSearchParams(fields),
  });
}

async function draftBegunAt(at: string): Promise<{ cookie: string; draft: string }> {
  const request = posted(`${ROOT}/comment?on=consultation`, {
    at,
    cookie: '',
    fields: { words: 'Written in time.' },
  });
  const answer = await comment.action({ ...args, request });
  if (!(answer instanceof Response)) throw new Error('Not saved');
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const rows = await app.db.read.responseDraft.findMany({ orderBy: { createdAt: 'desc' } });
  return { cookie, draft: rows[0]?.id ?? '' };
}

test('R-12 a submission after closing and grace is not counted, its text is kept, and what can be done is said', async () => {
  const { cookie, draft } = await draftBegunAt('2011-10-14T22:50:00.000Z');
  const at = '2011-10-14T23:15:00.000Z';
  const late = { at, cookie, fields: { draft } };

  const refused = await check.action({ ...args, request: posted(`${ROOT}/check`, late) });

  expect(refused).toMatchObject({
    init: { status: 409 },
    data: { errors: { '': expect.stringMatching(/closed.*safe.*late response/s) as string } },
  });
  expect(await listResponses(app.db.read, 'consultation-1')).toEqual([]);
  const page = await check.loader({ ...args, request: posted(`${ROOT}/check`, late) });
  expect(page).toMatchObject({
    standing: { kind: 'late' },
    otherAnswers: [{ words: 'Written in time.' }],
  });

  const offered = { ...late, fields: { draft, late: 'yes' } };
  await check.action({ ...args, request: posted(`${ROOT}/check`, offered) });
  const received = await listResponses(app.db.read, 'consultation-1');
  expect(received.map(({ timeliness }) => timeliness)).toEqual(['late']);
});
