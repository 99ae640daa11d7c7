/** The pages for editing a structure, by their loaders and actions. */
import { expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import * as download from '#app/routes/staff/structure-download.ts';
import * as entry from '#app/routes/staff/structure-entry.tsx';
import * as file from '#app/routes/staff/structure-file.tsx';
import * as removal from '#app/routes/staff/structure-removal.tsx';
import * as overview from '#app/routes/staff/structure.tsx';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { aBlock, aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { signedInCookie } from '#tests/support/signed-in-cookie.ts';

const SEAT = {
  group: 'board',
  label: 'Police',
  organisation: 'Fairhaven Police',
  minimum: '1',
  maximum: '2',
  condition: '',
  when: 'both',
};

async function given(slug: string, role: 'assistant' | 'analyst' = 'assistant') {
  const blocks = ['b1', 'b2', 'b3'].map((id) => aBlock({ id }));
  const proposals = [
    {
      id: 'p1',
      title: 'One partnership',
      summary: null,
      sourceBlocks: ['b1'],
      changes: ['c2'],
      isSuggested: false,
    },
  ];
  const paper = aPaper({ blocks, proposals, structure: A_STRUCTURE });
  await givenConsultation(app.db, aConsultation({ id: slug, slug }), paper);
  const cookie = await signedInCookie(app, role);
  const visit = (path: string, kind: string, body?: FormData | Record<string, string>) => ({
    request: new Request(`http://localhost:3000/staff/consultations/${slug}/${path}`, {
      headers: { Cookie: cookie },
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            body: body instanceof FormData ? body : new URLSearchParams(body),
          }),
    }),
    params: { slug, kind },
    context: {},
  });
  const structure = async () => (await findWorkingPaper(app.db.read, slug))?.paper.structure;
  return { visit, structure };
}

function sentTo(answer: unknown): string | null {
  if (!(answer instanceof Response)) throw new Error(`Sent back: ${JSON.stringify(answer)}`);
  return answer.headers.get('Location');
}

/** A form that came back, with its status. */
function sentBack(answer: unknown) {
  const { init, data } = answer as {
    init: { status: number } | null;
    data: { values: Record<string, unknown>; errors: Record<string, string> };
  };
  return { status: init?.status, ...data };
}

async function thrownStatus(work: Promise<unknown>): Promise<number> {
  const thrown = await work.catch((reason: unknown) => reason);
  return thrown instanceof Response ? thrown.status : 0;
}

test('a seat is added from its form', async () => {
  const { visit, structure } = await given('add-seat');

  const answer = await entry.action(visit('structure/seats', 'seats', SEAT));

  expect(sentTo(answer)).toBe('/staff/consultations/add-seat/structure?saved');
  expect((await structure())?.seats.at(-1)).toEqual({
    ...SEAT,
    id: 'seat-1',
    minimum: 1,
    maximum: 2,
    condition: null,
  });
});

test.each([
  ['no label', { label: ' ' }, 'label', 'Enter the seat as it is printed'],
  ['a most below the fewest', { minimum: '5' }, 'maximum', 'below the fewest'],
  ['a number in words', { minimum: 'two' }, 'minimum', 'whole number'],
  ['an unknown group', { group: 'nobody' }, 'group', 'Choose the group'],
  ['a place where its group is not', { group: 'jobs' }, 'when', 'stands only in'],
])('a seat with %s comes back with the reason and what was typed', async (...row) => {
  const [fault, typed, field, words] = row;
  const { visit, structure } = await given(`seat-with-${fault.replaceAll(' ', '-')}`);

  const values = { ...SEAT, ...typed };
  const answer = await entry.action(visit('structure/seats', 'seats', values));

  expect(sentBack(answer)).toMatchObject({ status: 400, values });
  expect(sentBack(answer).errors[field]).toContain(words);
  expect(await structure()).toEqual(A_STRUCTURE);
});

test('a change holds kinds, groups and source blocks in the order of the record', async () => {
  const { visit, structure } = await given('add-change');
  const body = new FormData();
  for (const [name, value] of [
    ['title', 'Two become one'],
    ['types', 'renamed'],
    ['types', 'merged'],
    ['groups', 'jobs'],
    ['groups', 'growth'],
    ['sourceBlocks', 'b3'],
    ['sourceBlocks', 'b1'],
    ['certainty', 'ambiguous'],
    ['proposal', 'p1'],
  ] as const) {
    body.append(name, value);
  }

  await entry.action(visit('structure/changes', 'changes', body));

  expect((await structure())?.changes.at(-1)).toMatchObject({
    id: 'change-1',
    types: ['renamed', 'merged'],
    groups: ['growth', 'jobs'],
    sourceBlocks: ['b1', 'b3'],
    certainty: 'ambiguous',
    proposal: 'p1',
    before: null,
  });
  const working = await findWorkingPaper(app.db.read, 'add-change');
  expect(working?.paper.proposals[0]?.changes).toEqual(['c2', 'change-1']);
});

test('a line from a group to itself and one where it does not stand are refused', async () => {
  const { visit } = await given('wrong-line');
  const line = { from: 'board', kind: 'accountable', to: 'board', certainty: 'clear' };

  const itself = await entry.action(
    visit('structure/lines', 'lines', { ...line, when: 'both' }),
  );
  const nowhere = await entry.action(
    visit('structure/lines', 'lines', { ...line, from: 'growth', when: 'after' }),
  );

  expect(sentBack(itself).errors['to']).toContain('itself');
  expect(sentBack(nowhere).errors['when']).toContain('Regeneration Partnership');
});

test('a stale save keeps what was typed and shows what is on record', async () => {
  const { visit } = await given('stale');
  const opened = await entry.loader(visit('structure/seats?id=s1', 'seats'));
  const seen = opened.data.seen ?? '';
  const theirs = { ...SEAT, label: 'Theirs', seen };
  await entry.action(visit('structure/seats?id=s1', 'seats', theirs));

  const mine = { ...SEAT, label: 'Mine', seen };
  const answer = await entry.action(visit('structure/seats?id=s1', 'seats', mine));
  const shown = await entry.loader(visit('structure/seats?id=s1', 'seats'));

  expect(answer).toMatchObject({ init: { status: 409 }, data: { values: mine } });
  expect(shown.data.entry?.value).toMatchObject({ label: 'Theirs' });
  const again = { ...mine, seen: shown.data.seen ?? '' };
  expect(sentTo(await entry.action(visit('structure/seats?id=s1', 'seats', again)))).toContain(
    'saved',
  );
});

test('a removal shows what goes with a group, and then takes it', async () => {
  const { visit, structure } = await given('remove');
  const path = 'structure/groups/remove?id=culture';
  const { removal: goes, seen } = await removal.loader(visit(path, 'groups'));

  expect(goes).toEqual({
    seats: [],
    lines: [
      'Culture Forum to Board',
      'Culture Forum to Jobs, Skills and Enterprise Partnership',
    ],
    changes: ['The Culture Forum reports to the new partnership'],
  });
  await removal.action(visit(path, 'groups', { seen }));
  expect((await structure())?.groups.map(({ id }) => id)).not.toContain('culture');
});

test('a file shows what it would change, and changes it when it is sent again', async () => {
  const { visit, structure } = await given('file');
  const register = { ...A_STRUCTURE, seats: A_STRUCTURE.seats.slice(1) };
  const body = new FormData();
  body.append('file', new File([JSON.stringify(register)], 'structure.json'));
  body.append('step', 'check');

  const checked = await file.action(visit('structure/file', '', body));
  expect(checked).toMatchObject({
    data: {
      comparison: { added: [], changed: [], removed: ['the seat “29 members” on “Board”'] },
      values: { register: JSON.stringify(register) },
    },
  });
  expect(await structure()).toEqual(A_STRUCTURE);
  const again = { register: JSON.stringify(register), step: 'replace' };
  const stale = await file.action(visit('structure/file', '', { ...again, seen: '7' }));
  expect(stale).toMatchObject({ init: { status: 409 }, data: { values: again } });
  await file.action(visit('structure/file', '', { ...again, seen: '1' }));
  expect(await structure()).toEqual(register);
});

test.each([
  ['no JSON', '{"groups": [', 'register', 'not JSON'],
  ['nothing', '', 'file', 'Choose a file'],
  ['another shape', '{"groups": []}', 'register', 'Nothing is replaced. seats'],
])('a file of %s is refused in words', async (what, register, field, words) => {
  const { visit } = await given(`file-of-${what.replaceAll(' ', '-').toLowerCase()}`);

  const sent = { register, step: 'replace', seen: '1' };
  const answer = await file.action(visit('structure/file', '', sent));

  expect(sentBack(answer).status).toBe(400);
  expect(sentBack(answer).errors[field]).toContain(words);
});

test('the last step is undone and done again, unless somebody has made another since', async () => {
  const { visit, structure } = await given('undo');
  await entry.action(visit('structure/seats', 'seats', SEAT));
  const added = await structure();
  const shown = (await overview.loader(visit('structure', ''))).editor;
  expect(shown.undo).toBe('added the seat “Police” on “Leadership Forum”');
  const turn = (step: string, seen: string) =>
    overview.action(visit('structure', '', { step, seen }));

  expect(sentTo(await turn('undo', shown.revision.id))).toContain('structure?saved');
  expect(await structure()).toEqual(A_STRUCTURE);
  expect(sentBack(await turn('undo', shown.revision.id)).status).toBe(409);

  const undone = (await overview.loader(visit('structure', ''))).editor;
  expect(undone.redo).toBe('added the seat “Police” on “Leadership Forum”');
  await turn('redo', undone.revision.id);
  expect(await structure()).toEqual(added);
});

test('an import answers nobody who may not edit, and no kind that there is not', async () => {
  const { visit } = await given('denied', 'analyst');
  const { visit: allowed } = await given('kinds');

  expect(await thrownStatus(overview.loader(visit('structure', '')))).toBe(403);
  expect(await thrownStatus(download.loader(visit('structure.json', '')))).toBe(403);
  expect(await thrownStatus(entry.loader(allowed('structure/people', 'people')))).toBe(404);
  expect((await entry.loader(allowed('structure/seats?id=x', 'seats'))).init).toMatchObject({
    status: 404,
  });
});
