/** The pages for editing an options appraisal, by their loaders and actions, and what people read. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import * as entry from '#app/routes/staff/options-entry.tsx';
import { OptionsPageView } from '#app/ui/options/options-page.tsx';
import { AN_APPRAISAL } from '#tests/support/an-appraisal.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { signedInCookie } from '#tests/support/signed-in-cookie.ts';

async function given(slug: string) {
  await givenConsultation(app.db, aConsultation({ id: slug, slug }), AN_APPRAISAL);
  const cookie = await signedInCookie(app, 'assistant');
  const visit = (path: string, kind: string, body?: Record<string, string>) => ({
    request: new Request(`http://localhost:3000/staff/consultations/${slug}/options/${path}`, {
      headers: { Cookie: cookie },
      ...(body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) }),
    }),
    params: { slug, kind },
    context: {},
  });
  const paper = async () => (await findWorkingPaper(app.db.read, slug))?.paper;
  return { visit, paper };
}

const OPTION = {
  label: 'C',
  title: 'Two boards',
  description: '',
  status: 'preferred',
  conclusion: '',
  sourceBlocks: 'b1',
  'against-1': '',
  'against-2': 'Roles are plain',
  step: 'save',
};

test('an option is added with what the paper says of it', async () => {
  const { visit, paper } = await given('add-option');

  await entry.action(visit('options', 'options', OPTION));

  const saved = await paper();
  expect(saved?.options.at(-1)).toEqual({
    id: 'option-3',
    label: 'C',
    title: 'Two boards',
    description: '',
    status: 'preferred',
    conclusion: null,
    sourceBlocks: ['b1'],
  });
  expect(saved?.assessments.at(-1)).toEqual({
    option: 'option-3',
    principle: 'principle-2',
    text: 'Roles are plain',
  });
});

test('an option without label, title or status comes back with all that was typed', async () => {
  const { visit, paper } = await given('wrong-option');

  const values = { ...OPTION, label: '', title: ' ', status: '' };
  const answer = await entry.action(visit('options', 'options', values));

  expect(answer).toMatchObject({
    init: { status: 400 },
    data: {
      values,
      errors: {
        label: 'Enter the label, like A',
        title: 'Enter the option in a few words',
        status: 'Choose what the paper says of the option',
      },
    },
  });
  expect(await paper()).toEqual(AN_APPRAISAL);
});

test('a stale save and a stale removal are refused, and a fresh one is made', async () => {
  const { visit, paper } = await given('stale-option');
  const path = 'options?id=option-1';
  const seen = (await entry.loader(visit(path, 'options'))).data.seen ?? '';
  await entry.action(visit(path, 'options', { ...OPTION, seen }));

  const save = await entry.action(visit(path, 'options', { ...OPTION, title: 'Mine', seen }));
  const removal = await entry.action(visit(path, 'options', { step: 'remove', seen }));
  expect(save).toMatchObject({ init: { status: 409 }, data: { values: { title: 'Mine' } } });
  expect(removal).toMatchObject({ init: { status: 409 } });

  const fresh = (await entry.loader(visit(path, 'options'))).data.seen ?? '';
  await entry.action(visit(path, 'options', { step: 'remove', seen: fresh }));
  expect((await paper())?.options.map(({ id }) => id)).toEqual(['option-2']);
});

test('people read what the paper says of each option, and where it says nothing', () => {
  const shown = (paper: typeof AN_APPRAISAL) =>
    renderToStaticMarkup(
      <OptionsPageView
        portalName="Fairhaven"
        consultation={aConsultation()}
        stage="open"
        version={{ number: 1, publishedAt: new Date(0), changeNote: null, paper }}
      />,
    );
  const { assessments } = AN_APPRAISAL;

  const one = shown({ ...AN_APPRAISAL, assessments: assessments.slice(0, 1) });
  const none = shown({ ...AN_APPRAISAL, assessments: [] });

  expect(one).toContain('<dt>Option A</dt><dd>As many as now</dd>');
  expect(one).toContain('<dt>Option B</dt><dd>The paper says nothing.</dd>');
  expect(none).toContain('It does not score the options.');
  expect(none).not.toContain('The paper says nothing.');
});
