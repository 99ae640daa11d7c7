/** The pages of the review screen: what each answers, and that nothing typed is lost. */
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { PEER_HEADER } from '#app/http/arrival.server.ts';
import { addStaff } from '#app/operations/people/add-staff.server.ts';
import * as setUpRoute from '#app/routes/public/set-up.tsx';
import * as signInRoute from '#app/routes/public/sign-in.tsx';
import * as newRoute from '#app/routes/staff/new-consultation.tsx';
import * as blockRoute from '#app/routes/staff/paper/block.tsx';
import * as reviewRoute from '#app/routes/staff/paper/review.tsx';

const ORIGIN = 'http://localhost:3000';
const PASSWORD = 'kettle moss ferry';
const TEXT = '1.0 Aims\n\n1.1 The forum meets in June. It reports in May.\n\n1.2 It ends.\n';
let cookie = '';
let count = 0;

function posted(path: string, body: BodyInit): Request {
  const headers = { [PEER_HEADER]: '192.0.2.1', Cookie: cookie };
  return new Request(new URL(path, ORIGIN), { method: 'POST', body, headers });
}

function args(request: Request, params: Record<string, string> = {}) {
  return { request, params, context: {} };
}

beforeAll(async () => {
  const email = 'reviewer@example.org';
  const added = await addStaff(app, { email, role: 'assistant', actor: 'command-line' });
  const link = added.ok ? added.value.link : '';
  const token = link.split('/').at(-1) ?? '';
  const chosen = new URLSearchParams({ password: PASSWORD, repeated: PASSWORD });
  await setUpRoute.action(args(posted(link, chosen), { token }));
  const signIn = new URLSearchParams({ email, password: PASSWORD });
  const answer = await signInRoute.action(args(posted('/sign-in', signIn)));
  if (!(answer instanceof Response)) throw new Error('The sign-in should work');
  cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
});

function upload(file: File | null, fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  if (file !== null) form.set('file', file);
  for (const [name, value] of Object.entries({ kind: 'consultation', ...fields }))
    form.set(name, value);
  return newRoute.action(args(posted('/staff/consultations/new', form)));
}

/** A consultation of its own for each test, since the routes share one database. */
async function given(): Promise<string> {
  const title = `Review number ${(count += 1)}`;
  const answer = await upload(new File([TEXT], 'paper.txt'), { title });
  if (!(answer instanceof Response)) throw new Error('It should be taken');
  return /consultations\/([^/]+)\/paper/.exec(answer.headers.get('Location') ?? '')?.[1] ?? '';
}

async function reviewed(slug: string) {
  const request = new Request(`${ORIGIN}/staff/consultations/${slug}/paper`, {
    headers: { Cookie: cookie },
  });
  return (await reviewRoute.loader(args(request, { slug }))).review;
}

async function send(slug: string, fields: Readonly<Record<string, string>>) {
  const { seen } = await reviewed(slug);
  const body = new URLSearchParams({ seen, ...fields });
  return reviewRoute.action(args(posted(`/staff/consultations/${slug}/paper`, body), { slug }));
}

test('a document that is sent becomes a draft to review', async () => {
  const { paper, last } = await reviewed(await given());

  expect(paper.blocks.map(({ text }) => text)).toContain('It ends.');
  expect(last.summary).toBe('Imported');
});

test.each([
  ['no file', null, 'Choose the document'],
  [
    'a program',
    new File([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2])], 'paper.docx'),
    'This kind of file cannot be read',
  ],
  ['an empty file', new File([''], 'paper.txt'), 'The file holds no words'],
])('%s is refused beside the field, and what was typed is kept', async (_, file, words) => {
  const answer = await upload(file, { title: 'Kept' });

  if (!('data' in answer)) throw new Error('It should be refused');
  expect(answer.init?.status).toBe(400);
  expect(answer.data.errors['file']).toContain(words);
  expect(answer.data.values['title']).toBe('Kept');
});

test('a block is split before typed words, and the page leads back to it', async () => {
  const slug = await given();
  const block = (await reviewed(slug)).paper.blocks.find(({ label }) => label === '1.1');
  const answer = await send(slug, {
    intent: 'split',
    block: block?.id ?? '',
    words: 'It reports',
  });

  expect(answer instanceof Response && answer.headers.get('Location')).toBe(
    `/staff/consultations/${slug}/paper?done=${block?.id ?? ''}#${block?.id ?? ''}`,
  );
  expect((await reviewed(slug)).undo).toBe('split 1.1');
});

test.each([
  [{ intent: 'split', block: 'b2', words: 'never said' }, 400],
  [{ intent: 'split', block: 'b2', words: 'e' }, 400],
  [{ intent: 'split', block: 'b2', cut: '-4' }, 400],
  [{ intent: 'split', block: 'b2', cut: '9e9' }, 409],
  [{ intent: 'merge' }, 400],
  [{ intent: 'merge', blocks: 'b2' }, 409],
  [{ intent: 'retag', blocks: 'no-such', to: 'quote' }, 409],
  [{ intent: 'retag', blocks: 'b2', to: 'nonsense' }, 400],
  [{ intent: 'apply-remedy', warning: '99' }, 409],
  [{ intent: 'apply-remedy', warning: 'one' }, 400],
  [{ intent: 'language', block: 'b2', language: 'not a tag' }, 400],
  [{ intent: 'undo' }, 409],
  [{ intent: '__proto__' }, 400],
  [{}, 400],
] as const)('%j is refused in words', async (fields, status) => {
  const slug = await given();
  const before = (await reviewed(slug)).seen;
  const answer = await send(slug, fields);

  if (!('data' in answer)) throw new Error('It should be refused');
  expect(answer.init?.status).toBe(status);
  expect(Object.values(answer.data.errors).join(' ')).toMatch(/\w+ \w+/);
  expect((await reviewed(slug)).seen).toBe(before);
});

test('a save over somebody else’s is refused with what they did, and what was typed is kept', async () => {
  const slug = await given();
  const { seen } = await reviewed(slug);
  await send(slug, { intent: 'note', block: 'b2', note: 'Theirs' });
  const answer = await send(slug, { intent: 'note', block: 'b3', note: 'Mine', seen });

  if (!('data' in answer)) throw new Error('It should be refused');
  expect(answer.init?.status).toBe(409);
  expect(answer.data.errors['']).toContain('Noted on');
  expect(answer.data.values['note']).toBe('Mine');
  expect((await reviewed(slug)).paper.blocks.map(({ note }) => note)).not.toContain('Mine');
});

test('a block that is gone has a page that says so', async () => {
  const slug = await given();
  const request = new Request(`${ORIGIN}/staff/consultations/${slug}/paper/blocks/b99`, {
    headers: { Cookie: cookie },
  });
  const answer = await blockRoute.loader(args(request, { slug, block: 'b99' }));

  expect([answer.init?.status, answer.data.block]).toEqual([404, null]);
});
