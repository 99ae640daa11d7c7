/** The page on which files are attached, and the addresses at which they are given out again. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { ATTACHMENT_LIMITS } from '#app/domain/response/attachment.ts';
import { ARRIVAL_HEADER } from '#app/http/arrival.server.ts';
import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';
import * as file from '#app/routes/respond/attachment.ts';
import * as attachments from '#app/routes/respond/attachments.tsx';
import { bodyLimit } from '#app/server/limits.ts';
import { zipOf } from '#tests/support/documents.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { bytesOf, SAMPLE_BYTES } from '#tests/support/uploads.ts';

const PATH = '/consultations/fairhaven-review/respond/attachments';
const slug = { slug: 'fairhaven-review' };

beforeAll(async () => {
  const opensAt = new Date(Date.now() - 1000);
  const closesAt = new Date(Date.now() + 1e9);
  await givenConsultation(app.db, aConsultation({ opensAt, closesAt }));
});

function aRequest(cookie: string | null, path: string, body?: FormData): Request {
  const headers = new Headers({ [ARRIVAL_HEADER]: new Date().toISOString() });
  if (cookie !== null) headers.set('Cookie', cookie);
  return new Request(`http://localhost:3000${path}`, {
    method: body ? 'POST' : 'GET',
    headers,
    body: body ?? null,
  });
}

async function post(cookie: string | null, fields: Record<string, string | File>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const request = aRequest(cookie, PATH, form);
  return attachments.action({ request, params: slug, context: {} });
}

function aFile(name: string, content: Uint8Array): File {
  return new File([content.slice().buffer], name);
}

/** Attaches one file, and returns the cookie of the browser that did. */
async function givenAttached(name: string, content: Uint8Array): Promise<string> {
  const answer = await post(null, { file: aFile(name, content) });
  if (!(answer instanceof Response)) throw new Error('The file was refused');
  expect(answer.status).toBe(302);
  return (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}

async function filesOf(cookie: string) {
  const request = aRequest(cookie, PATH);
  const { page } = await attachments.loader({ request, params: slug, context: {} });
  return page.attachments;
}

async function download(cookie: string | null, id: string): Promise<Response> {
  const request = aRequest(cookie, `${PATH}/${id}`);
  const params = { ...slug, file: id };
  return file.loader({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

test('P-08 only allowed kinds within the limits are taken, by content, kept outside the web root and downloaded', async () => {
  const before = stored().length;
  const refused = [
    ['page.txt', bytesOf('<html><script>alert(1)</script></html>')],
    ['program.pdf', Uint8Array.from([0x4d, 0x5a, 0, 0])],
    ['answer.pdf', SAMPLE_BYTES.txt],
    ['sheet.docx', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })],
    ['scan.png', SAMPLE_BYTES.png],
    ['large.txt', new Uint8Array(ATTACHMENT_LIMITS.bytesEach + 1).fill(0x61)],
    ['empty.txt', new Uint8Array()],
  ] as const;
  for (const [name, content] of refused) {
    const answer = await post(null, { file: aFile(name, content) });
    expect([name, statusOf(answer), errorsOf(answer)]).toEqual([
      name,
      400,
      { file: expect.any(String) as string },
    ]);
  }
  expect(stored()).toHaveLength(before);

  for (const kind of ['pdf', 'docx', 'odt', 'txt'] as const) {
    const name = `Our “answer”; £5.${kind}`;
    const cookie = await givenAttached(name, SAMPLE_BYTES[kind]);
    const [attached] = await filesOf(cookie);
    const answer = await download(cookie, attached?.id ?? '');

    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="/) as string,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(SAMPLE_BYTES[kind]));
  }
  const names = stored().slice(before);
  expect(stored()).toHaveLength(before + 4);
  expect(names.every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
  expect(join(app.config.dataDir, 'attachments')).not.toContain(join(PROJECT_ROOT, 'build'));
  expect(join(app.config.dataDir, 'attachments')).not.toContain(join(PROJECT_ROOT, 'public'));
});

test('another browser, or none, does not get the file', async () => {
  const mine = await givenAttached('mine.txt', bytesOf('Mine.'));
  const theirs = await givenAttached('theirs.txt', bytesOf('Theirs.'));
  const [attached] = await filesOf(theirs);

  expect((await download(mine, attached?.id ?? '')).status).toBe(404);
  expect((await download(null, attached?.id ?? '')).status).toBe(404);
  expect((await download(mine, '../session-secret')).status).toBe(404);
});

test('the form says when no file was chosen, and a file can be taken out again', async () => {
  expect(errorsOf(await post(null, { file: aFile('', new Uint8Array()) }))).toEqual({
    file: 'Choose a file to attach',
  });
  expect(errorsOf(await post(null, { file: 'only words' }))).toEqual({
    file: 'Choose a file to attach',
  });
  const cookie = await givenAttached('mine.txt', bytesOf('Mine again.'));
  const [attached] = await filesOf(cookie);
  await post(cookie, { remove: attached?.id ?? '' });
  expect(await filesOf(cookie)).toEqual([]);
});

test('a file just too large is answered by its page, and one far too large never is read', () => {
  const limit = bodyLimit('/consultations/fairhaven-review/respond/attachments');
  expect(limit).toBeGreaterThan(ATTACHMENT_LIMITS.bytesEach);
  expect(bodyLimit('/consultations/fairhaven-review/respond/comment')).toBeLessThan(limit);
});

function stored(): readonly string[] {
  try {
    return readdirSync(join(app.config.dataDir, 'attachments')).sort();
  } catch {
    return [];
  }
}

function statusOf(answer: Awaited<ReturnType<typeof post>>): number | undefined {
  return 'init' in answer ? answer.init?.status : undefined;
}

function errorsOf(answer: Awaited<ReturnType<typeof post>>): unknown {
  return 'data' in answer ? answer.data.errors : null;
}
