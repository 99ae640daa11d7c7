/** The structure and the schedule for other programs, by their loaders (D-19 in part). */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { OPEN_TABLES } from '#app/domain/consultation/open-tables.ts';
import { STRUCTURE_SCHEMA } from '#app/domain/structure/structure-schema.ts';
import { loader as openTable } from '#app/routes/programs/open-table.ts';
import { loader as metadata } from '#app/routes/programs/open-tables-metadata.ts';
import { loader as linkedData } from '#app/routes/programs/structure-linked-data.ts';
import { loader as register } from '#app/routes/programs/structure-register.ts';
import { loader as schema } from '#app/routes/programs/structure-schema.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { aBlock, aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';

const PAPER = aPaper({
  blocks: [
    aBlock({ id: 'b1', label: '2.1' }),
    aBlock({ id: 'b2', label: '2.2' }),
    aBlock({ id: 'b3', label: '2.2' }),
  ],
  structure: A_STRUCTURE,
  meetings: [
    {
      id: 'm1',
      body: 'Board',
      date: '2011-11',
      precision: 'month',
      status: 'tbc',
      agm: true,
      subject: null,
      sourceBlocks: ['b2'],
    },
  ],
});

function asking(slug: string, file: string): LoaderFunctionArgs {
  const request = new Request(`http://localhost:3000/consultations/${slug}/${file}`);
  return { request, params: { slug }, context: {} };
}

async function given(slug: string, overrides: Parameters<typeof aConsultation>[0] = {}) {
  await givenConsultation(app.db, aConsultation({ id: slug, slug, ...overrides }), PAPER);
}

async function statusOf(answer: Promise<Response>): Promise<number> {
  const response = await answer.catch((thrown: unknown) => thrown);
  return response instanceof Response ? response.status : 0;
}

async function rowsOf(slug: string, file: string): Promise<Record<string, string>[]> {
  const answer = await openTable(asking(slug, file));
  expect(answer.headers.get('Content-Type')).toContain('text/csv');
  return parse(await answer.text(), { columns: true });
}

test('every table has the columns of the data dictionary and a row for each entry', async () => {
  await given('tables');
  const dictionary = (await (await metadata(asking('tables', 'tables.json'))).json()) as {
    tables: { url: string; tableSchema: { columns: { name: string }[] } }[];
  };

  for (const { name } of OPEN_TABLES) {
    const rows = await rowsOf('tables', `${name}.csv`);
    const described = dictionary.tables.find(({ url }) => url.endsWith(`/tables/${name}.csv`));
    expect(Object.keys(rows[0] ?? {})).toEqual(
      described?.tableSchema.columns.map((column) => column.name),
    );
  }
  expect((await rowsOf('tables', 'groups.csv')).map(({ id }) => id)).toEqual(
    A_STRUCTURE.groups.map(({ id }) => id),
  );
});

test('the changes name their groups and the places in the paper', async () => {
  await given('changes');

  expect((await rowsOf('changes', 'structure.csv'))[1]).toEqual({
    id: 'c2',
    types: 'merged',
    title: 'Two groups become one',
    groups: 'growth|skills|jobs',
    group_names:
      'Regeneration Partnership|Skills Task Force|Jobs, Skills and Enterprise Partnership',
    before: '',
    after: '',
    source_blocks: 'b2|b3',
    sources: '2.2 (first)|2.2 (second)',
    certainty: 'clear',
    note: '',
    proposal: 'p1',
    suggested: 'false',
  });
});

test('the schedule keeps a month a month, and what is open open', async () => {
  await given('schedule');

  expect(await rowsOf('schedule', 'meetings.csv')).toMatchObject([
    { body: 'Board', date: '2011-11', precision: 'month', status: 'tbc', agm: 'true' },
  ]);
  expect((await rowsOf('schedule', 'seats.csv'))[2]).toMatchObject({
    minimum: '2',
    maximum: '',
    condition: 'how many Area Partnerships there are',
  });
});

test('the register, its schema and the linked data have their media types', async () => {
  await given('forms');
  const json = await register(asking('forms', 'structure.json'));
  const ld = await linkedData(asking('forms', 'structure.jsonld'));

  expect(json.headers.get('Content-Type')).toBe('application/json');
  expect(await json.json()).toEqual(A_STRUCTURE);
  expect(ld.headers.get('Content-Type')).toBe('application/ld+json');
  expect(await ld.json()).toHaveProperty('@graph');
  expect(schema().headers.get('Content-Type')).toBe('application/schema+json');
  expect(await schema().json()).toEqual(STRUCTURE_SCHEMA);
});

test.each([
  ['structure.csv', openTable],
  ['structure.json', register],
  ['structure.jsonld', linkedData],
  ['tables.json', metadata],
] as const)('%s of a draft looks like nothing at all', async (file, loader) => {
  const slug = `draft-${file.replace('.', '-')}`;
  await given(slug, { milestone: 'draft' });

  expect(await statusOf(loader(asking(slug, file)))).toBe(404);
  expect(await statusOf(loader(asking('nobody-has-it', file)))).toBe(404);
});

test('a table that does not exist is not there', async () => {
  await given('no-table');

  expect(await statusOf(openTable(asking('no-table', 'people.csv')))).toBe(404);
});
