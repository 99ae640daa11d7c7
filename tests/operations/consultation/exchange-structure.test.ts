import { expect, test } from 'vitest';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import type { Structure } from '#app/domain/structure/structure.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import {
  exportStructure,
  importStructure,
} from '#app/operations/consultation/exchange-structure.server.ts';
import { aChange, aGroup, aLine, aPaper, aSeat } from '#tests/support/factories.ts';
import { givenDraft } from '#tests/support/given-draft.ts';
import { testContext } from '#tests/support/test-context.ts';

const SLUG = 'review-of-the-fairhaven-partnership';

const structure: Structure = {
  groups: [aGroup({ id: 'g1' }), aGroup({ id: 'g2', when: 'after' })],
  seats: [aSeat({ id: 's1', group: 'g1', maximum: null })],
  reportingLines: [aLine({ from: 'g2', to: 'g1' })],
  changes: [aChange({ id: 'c1', groups: ['g1'], proposal: 'p1' }), aChange({ id: 'c2' })],
};

const paper = aPaper({
  proposals: [
    {
      id: 'p1',
      title: 'Rename the Board',
      summary: null,
      sourceBlocks: ['b1'],
      changes: [],
      isSuggested: true,
    },
  ],
});

test('a register that is imported comes out again as it went in', async () => {
  const app = await testContext();
  await givenDraft(app, paper);

  const register: unknown = JSON.parse(JSON.stringify(structure));
  await importStructure(app, COMMAND_LINE, SLUG, register);

  expect(await exportStructure(app, SLUG)).toEqual(structure);
});

test('an imported register makes a revision, in which proposals list their changes', async () => {
  const app = await testContext();
  const { consultation } = await givenDraft(app, paper);

  await importStructure(app, COMMAND_LINE, SLUG, structure);

  const working = await findWorkingPaper(app.db.read, consultation.id);
  expect(working?.sequence).toBe(2);
  expect(working?.paper.proposals.map(({ changes }) => changes)).toEqual([['c1']]);
});

test('importing the register on record again makes no further revision', async () => {
  const app = await testContext();
  const { consultation } = await givenDraft(app, paper);
  await importStructure(app, COMMAND_LINE, SLUG, structure);

  await importStructure(app, COMMAND_LINE, SLUG, structure);

  expect((await findWorkingPaper(app.db.read, consultation.id))?.sequence).toBe(2);
});

test.each([
  ['of another shape', { groups: [] }, 'wrong-shape'],
  ['that is no object', null, 'wrong-shape'],
  [
    'that names a block the paper lacks',
    { ...structure, changes: [aChange({ id: 'c1', sourceBlocks: ['b99'] })] },
    'faulty-structure',
  ],
])('a register %s is refused whole', async (_fault, register, kind) => {
  const app = await testContext();
  await givenDraft(app, paper);

  const refused = await importStructure(app, COMMAND_LINE, SLUG, register);

  expect(refused).toMatchObject({ ok: false, refusal: { kind } });
  expect(await exportStructure(app, SLUG)).toEqual(paper.structure);
});
