/** The pages that take in a file of partners: what each answers, step by step, and to whom. */
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import * as rollRoute from '#app/routes/staff/roll-csv.ts';
import * as mappingRoute from '#app/routes/staff/roll-import-mapping.tsx';
import * as runRoute from '#app/routes/staff/roll-import-run.tsx';
import * as uploadRoute from '#app/routes/staff/roll-import-upload.tsx';
import * as templateRoute from '#app/routes/staff/roll-template.ts';
import { signedInCookie } from '#tests/support/signed-in-cookie.ts';

const ROOT = '/staff/partners/import';
const TABLE = 'Partner,Sector,E-mail,Contact\nRoute Trust,Health,route@example.org,Ade Marsh\n';
let cookie = '';

beforeAll(async () => {
  cookie = await signedInCookie(app, 'assistant');
});

function args(path: string, id: string, body?: BodyInit, session = cookie) {
  const sent = body === undefined ? {} : { method: 'POST', body };
  const request = new Request(new URL(path, 'http://localhost:3000'), {
    headers: { Cookie: session },
    ...sent,
  });
  return { request, params: { import: id }, context: {} };
}

function upload(table: string | null, session = cookie) {
  const form = new FormData();
  if (table !== null) form.set('file', new File([table], 'partners.csv'));
  return uploadRoute.action(args(ROOT, '', form, session));
}

async function givenUploaded(table = TABLE): Promise<string> {
  return (await locationOf(upload(table))).split('/').at(-1) ?? '';
}

/** Where the answer leads, returned or thrown. */
async function locationOf(answer: Promise<unknown>): Promise<string> {
  const outcome = await answer.catch((thrown: unknown) => thrown);
  return outcome instanceof Response ? (outcome.headers.get('Location') ?? '') : '';
}

async function statusOf(answer: Promise<unknown>): Promise<number> {
  const outcome = await answer.catch((thrown: unknown) => thrown);
  return outcome instanceof Response ? outcome.status : 0;
}

function choose(id: string, columns: readonly string[]) {
  const fields = columns.map((field, at) => [`column-${at}`, field]);
  return mappingRoute.action(args(`${ROOT}/${id}`, id, new URLSearchParams(fields)));
}

function press(id: string, button: string, seen = '') {
  const body = new URLSearchParams({ do: button, seen });
  return runRoute.action(args(`${ROOT}/${id}/run`, id, body));
}

const trial = (id: string) => runRoute.loader(args(`${ROOT}/${id}/run`, id));

test('a file goes from upload to columns to trial to roll, and again without a change', async () => {
  const id = await givenUploaded();
  const { columns } = await mappingRoute.loader(args(`${ROOT}/${id}`, id));
  const next = await locationOf(choose(id, ['organisation', 'left-out', 'nonsense']));
  const before = await trial(id);
  const done = await locationOf(press(id, 'import', before.trial?.digest));
  const after = await trial(id);

  expect(columns.map(({ field }) => field)).toEqual([
    ...['organisation', 'sector', 'contact-email', 'contact-name'],
  ]);
  expect(next).toBe(`${ROOT}/${id}/run`);
  expect(before.trial).toMatchObject({
    counts: { added: 1, contactsAdded: 1 },
    isNothing: false,
  });
  expect(before.trial?.plan.organisations[0]?.after.sector).toBe('');
  expect(done).toBe(`${ROOT}/${id}/run`);
  expect(after).toMatchObject({ trial: null, outcome: { counts: { added: 1 }, refused: [] } });
  const again = await givenUploaded(TABLE.replace('Health', ''));
  expect((await trial(again)).trial).toMatchObject({ isNothing: true, counts: { same: 1 } });
});

test('a form that leaves the organisation out comes back as chosen, with the reason', async () => {
  const id = await givenUploaded();

  const answer = await choose(id, ['left-out']);

  expect(answer).toMatchObject({
    init: { status: 409 },
    data: {
      values: { 'column-0': 'left-out' },
      errors: { '': 'Say which column holds the names of the organisations.' },
    },
  });
  expect(await locationOf(trial(id))).toBe(`${ROOT}/${id}`);
});

test('a plan that was not seen is not carried out', async () => {
  const id = await givenUploaded(TABLE.replaceAll(/Route|route/gu, 'unseen'));

  expect(await press(id, 'import', 'another')).toMatchObject({
    init: { status: 409 },
    data: { errors: { '': expect.stringContaining('Nothing was taken in') as string } },
  });
});

test.each([
  ['nothing', null, 'Choose a file'],
  ['no words', '', 'The table holds no rows below its headers.'],
])('an upload of %s says what is wrong beside the field', async (_what, table, message) => {
  expect(await upload(table)).toMatchObject({
    init: { status: 400 },
    data: { errors: { file: message } },
  });
});

test('a file that is given up is gone', async () => {
  const id = await givenUploaded();

  expect(await locationOf(press(id, 'abandon'))).toBe(`${ROOT}?done=given-up`);
  expect(await statusOf(trial(id))).toBe(404);
  expect(await statusOf(press(id, 'import'))).toBe(404);
});

test('the chair reads the roll as a file and changes nothing; a stranger signs in first', async () => {
  const chair = await signedInCookie(app, 'chair');

  expect(
    await statusOf(rollRoute.loader(args('/staff/partners/roll.csv', '', undefined, chair))),
  ).toBe(200);
  expect(await statusOf(uploadRoute.loader(args(ROOT, '', undefined, chair)))).toBe(403);
  expect(await statusOf(upload(TABLE, chair))).toBe(403);
  expect(await locationOf(upload(TABLE, ''))).toContain('/sign-in');
  expect(
    await locationOf(rollRoute.loader(args('/staff/partners/roll.csv', '', undefined, ''))),
  ).toContain('/sign-in');
});

test('the empty table is a file to be kept, in UTF-8', async () => {
  const answer = await templateRoute.loader(args('/staff/partners/template.csv', ''));

  expect(answer.headers.get('Content-Disposition')).toBe(
    'attachment; filename="partners-template.csv"',
  );
  expect(await answer.text()).toBe(
    'Organisation,Other names,Sector,Who they speak for,Seats held,Contact name,Contact email,Contact role\r\n',
  );
});
