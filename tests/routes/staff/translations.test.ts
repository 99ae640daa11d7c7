/** The staff pages of papers in other languages: what each answers, and that nothing typed is lost. */
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { PEER_HEADER } from '#app/http/arrival.server.ts';
import * as publicFileRoute from '#app/routes/public/translation-file.ts';
import * as publicRoute from '#app/routes/public/translation.tsx';
import * as fileRoute from '#app/routes/staff/translation-file.ts';
import * as oneRoute from '#app/routes/staff/translation.tsx';
import * as listRoute from '#app/routes/staff/translations.tsx';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { signedInCookie } from '#tests/support/signed-in-cookie.ts';

const ORIGIN = 'http://localhost:3000';
const slug = 'translated-paper';
const list = `/staff/consultations/${slug}/translations`;
const FILE = new File(['# Przegląd\n\nChcemy zmienić radę.\n'], 'a.md');
let cookie = '';

beforeAll(async () => {
  await givenConsultation(app.db, aConsultation({ id: slug, slug }));
  cookie = await signedInCookie(app, 'assistant');
});

type Params = Record<string, string>;

function args(path: string, params: Params, body?: BodyInit, session = cookie) {
  const headers = { [PEER_HEADER]: '192.0.2.1', Cookie: session };
  const sent = body === undefined ? {} : { method: 'POST', body };
  const request = new Request(new URL(path, ORIGIN), { headers, ...sent });
  return { request, params: { slug, ...params }, context: {} };
}

function upload(fields: Readonly<Record<string, string>>, file: File | null = FILE) {
  const form = new FormData();
  if (file !== null) form.set('file', file);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return listRoute.action(args(list, {}, form));
}

async function givenUploaded(): Promise<string> {
  const answer = await upload({ listed: 'pl' });
  if (!(answer instanceof Response)) throw new Error('It should be taken');
  return (answer.headers.get('Location') ?? '').split('/').at(-1) ?? '';
}

function step(translation: string, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams(fields);
  return oneRoute.action(args(`${list}/${translation}`, { translation }, body));
}

async function statusOf(answer: Promise<unknown>): Promise<number> {
  const outcome = await answer.catch((thrown: unknown) => thrown);
  return outcome instanceof Response ? outcome.status : 0;
}

const polish = { language: 'pl' };

test('an upload is read by staff, then shown to all, then withdrawn', async () => {
  const translation = await givenUploaded();
  const unseen = await statusOf(publicRoute.loader(args('/', polish)));
  const page = await oneRoute.loader(args(`${list}/${translation}`, { translation }));
  const own = await fileRoute.loader(args(`${list}/${translation}/file`, { translation }));
  const shown = await step(translation, { do: 'show', version: '1', isChecked: 'yes' });
  const seen = await publicRoute.loader(args('/', polish));
  const file = await publicFileRoute.loader(args('/', polish));
  const withdrawn = await step(translation, { do: 'withdraw', reason: 'A mistake.' });

  expect(unseen).toBe(404);
  expect(page.translation).toMatchObject({ language: 'pl', title: 'Przegląd' });
  expect(seen.check.version).toBe(1);
  for (const answer of [own, file]) {
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment;/);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  }
  expect([shown, withdrawn]).toMatchObject([{ status: 302 }, { status: 302 }]);
  expect(await statusOf(publicRoute.loader(args('/', polish)))).toBe(404);
  expect(await statusOf(publicFileRoute.loader(args('/', polish)))).toBe(404);
});

test.each([
  ['no language', {}, 'listed'],
  ['a language that is not offered', { listed: 'klingon' }, 'listed'],
  ['another language without its tag', { listed: 'other' }, 'typed'],
  ['an unknown tag', { listed: 'other', typed: 'zz' }, 'typed'],
  ['the language of the paper', { listed: 'other', typed: 'en' }, 'typed'],
  ['too long a title', { listed: 'pl', title: 'x'.repeat(500) }, 'title'],
  ['a video without https', { listed: 'pl', videoUrl: 'ftp://example.org/a' }, 'videoUrl'],
] as const)('with %s the form comes back with all that was typed', async (_, fields, field) => {
  expect(await upload({ note: 'Typed by hand', ...fields })).toMatchObject({
    init: { status: 400 },
    data: {
      values: { note: 'Typed by hand', ...fields },
      errors: { [field]: expect.any(String) as string },
    },
  });
});

test.each([
  ['nothing', null],
  ['a file that is damaged', new File(['PK\u0003\u0004 broken'], 'a.docx')],
])('with %s the field of the file says what to do', async (_, file) => {
  expect(await upload({ listed: 'pl' }, file)).toMatchObject({
    init: { status: 400 },
    data: { errors: { file: expect.any(String) as string } },
  });
});

test.each([
  [{ do: 'show', version: '1' }, 'isChecked', 400],
  [{ do: 'show', version: 'one', isChecked: 'yes' }, 'version', 400],
  [{ do: 'show', version: '9', isChecked: 'yes' }, 'version', 400],
  [{ do: 'burn' }, 'do', 400],
] as const)('the step %j comes back with why', async (fields, field, status) => {
  const translation = await givenUploaded();

  expect(await step(translation, fields)).toMatchObject({
    init: { status },
    data: { values: fields, errors: { [field]: expect.any(String) as string } },
  });
});

test('a translation that was withdrawn meanwhile answers in words', async () => {
  const translation = await givenUploaded();
  await step(translation, { do: 'withdraw', reason: '' });

  expect(await step(translation, { do: 'withdraw', reason: '' })).toMatchObject({
    init: { status: 409 },
  });
});

test('what is not there is not found, and who may not see it is told so', async () => {
  const analyst = await signedInCookie(app, 'analyst');
  const wrong = { translation: 'none' };

  expect(await statusOf(oneRoute.loader(args(list, wrong)))).toBe(404);
  expect(await statusOf(step('none', { do: 'withdraw', reason: '' }))).toBe(404);
  expect(await statusOf(fileRoute.loader(args(list, wrong)))).toBe(404);
  expect(await statusOf(listRoute.loader(args(list, { slug: 'none' })))).toBe(404);
  expect(await statusOf(listRoute.loader(args(list, {}, undefined, analyst)))).toBe(403);
  expect(await statusOf(publicRoute.loader(args('/', { language: '%00' })))).toBe(404);
});
