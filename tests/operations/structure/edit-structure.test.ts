import { expect, test } from 'vitest';

import type { DraftEntry } from '#app/domain/structure/edit-structure.ts';
import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import {
  editStructure,
  type StructureEdit,
} from '#app/operations/structure/edit-structure.server.ts';
import { entryDigest, removalDigest } from '#app/operations/structure/entry-digest.server.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aBlock, aConsultation, aGroup, aPaper, aSeat } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext } from '#tests/support/test-context.ts';

const SLUG = 'fairhaven-review';
const ASSISTANT = aStaffMember({ role: 'assistant' });

const paper = aPaper({
  blocks: ['b1', 'b2', 'b3'].map((id) => aBlock({ id })),
  structure: A_STRUCTURE,
  proposals: [
    {
      id: 'p1',
      title: 'One partnership',
      summary: null,
      sourceBlocks: ['b1'],
      changes: ['c2'],
      isSuggested: false,
    },
  ],
});

async function given() {
  const app = await testContext();
  await givenConsultation(app.db, aConsultation(), paper);
  const structure = async () => {
    const working = await findWorkingPaper(app.db.read, 'consultation-1');
    if (!working) throw new Error('The paper is there');
    return working.paper.structure;
  };
  const edit = (change: StructureEdit) => editStructure(app, ASSISTANT, SLUG, change);
  const seen = async (kind: 'group' | 'seat', id: string) =>
    entryDigest(app, await structure(), kind, id) ?? '';
  return { app, structure, edit, seen };
}

function renamed(name: string): DraftEntry {
  const [board = aGroup({ id: 'board' })] = A_STRUCTURE.groups;
  return { kind: 'group', value: { ...board, name } };
}

test('a new seat goes into the working copy and not before the public', async () => {
  const { app, structure, edit } = await given();
  const draft = {
    kind: 'seat',
    value: aSeat({ id: '', group: 'jobs', label: 'LEP' }),
  } as const;

  const added = await edit({ kind: 'add', draft });

  expect((await structure()).seats.at(-1)).toMatchObject({ id: 'seat-1', label: 'LEP' });
  expect(added).toMatchObject({
    ok: true,
    value: {
      sequence: 2,
      publication: null,
      summary: 'Added the seat “LEP” on “Jobs, Skills and Enterprise Partnership”',
    },
  });
  expect(await listAudit(app.db.read, { from: 1, limit: 5 })).toMatchObject([
    { action: 'paper-revised', actor: 'staff-1' },
  ]);
});

test('a save on what somebody else has changed since is refused, and theirs stays', async () => {
  const { structure, edit, seen } = await given();
  const opened = await seen('group', 'board');
  await edit({ kind: 'change', id: 'board', seen: opened, draft: renamed('Theirs') });

  const late = await edit({
    kind: 'change',
    id: 'board',
    seen: opened,
    draft: renamed('Mine'),
  });
  const elsewhere = await edit({
    kind: 'change',
    id: 's1',
    seen: await seen('seat', 's1'),
    draft: { kind: 'seat', value: aSeat({ id: 's1', group: 'board', label: 'The Chair' }) },
  });

  expect(late).toMatchObject({ ok: false, refusal: { kind: 'changed-since' } });
  expect(elsewhere.ok).toBe(true);
  const [board] = (await structure()).groups;
  expect(board?.name).toBe('Theirs');
});

test('a group is removed only with what its editor was shown to go with it', async () => {
  const { app, structure, edit } = await given();
  const shown = removalDigest(app, await structure(), 'group', 'jobs') ?? '';
  const draft = { kind: 'seat', value: aSeat({ id: '', group: 'jobs' }) } as const;
  await edit({ kind: 'add', draft });

  const late = await edit({ kind: 'remove', entry: 'group', id: 'jobs', seen: shown });
  const again = removalDigest(app, await structure(), 'group', 'jobs') ?? '';
  const removed = await edit({ kind: 'remove', entry: 'group', id: 'jobs', seen: again });

  expect(late).toMatchObject({ ok: false, refusal: { kind: 'changed-since' } });
  expect(removed.ok).toBe(true);
  expect((await structure()).seats.map(({ group }) => group)).not.toContain('jobs');
});

test('what is gone can be neither changed nor confirmed', async () => {
  const { edit, seen } = await given();
  const opened = await seen('group', 'board');

  expect(
    await edit({ kind: 'change', id: 'gone', seen: opened, draft: renamed('x') }),
  ).toMatchObject({ ok: false, refusal: { kind: 'unknown-entry' } });
  expect(await edit({ kind: 'confirm', entry: 'seat', id: 'gone' })).toMatchObject({
    ok: false,
    refusal: { kind: 'unknown-entry' },
  });
});

test('a change that names what the paper has not is refused in words', async () => {
  const { edit, structure } = await given();
  const [change] = A_STRUCTURE.changes;
  if (!change) throw new Error('The structure has a change');

  const refused = await edit({
    kind: 'add',
    draft: { kind: 'change', value: { ...change, sourceBlocks: ['b99'] } },
  });

  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      kind: 'faulty-structure',
      faults: ['Change change-1 names block b99, which does not exist.'],
    },
  });
  expect(await structure()).toEqual(A_STRUCTURE);
});

test('an analyst may not edit the structure', async () => {
  const { app, structure } = await given();
  const analyst = aStaffMember({ role: 'analyst' });

  const refused = await editStructure(app, analyst, SLUG, {
    kind: 'confirm',
    entry: 'group',
    id: null,
  });

  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } });
  expect(await structure()).toEqual(A_STRUCTURE);
});
