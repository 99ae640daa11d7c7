/** A whole restructure, brought as a JSON file, on the public page: every picture and table of it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import { viewStructure, type Side } from '#app/domain/structure/structure-view.ts';
import type { Structure } from '#app/domain/structure/structure.ts';
import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';
import { importStructure } from '#app/operations/consultation/exchange-structure.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { loader } from '#app/routes/public/structure.tsx';
import { StructurePageView } from '#app/ui/structure/structure-page.tsx';
import { aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { hasShared, sharedPath } from '#tests/support/shared.ts';
import { blocksOfThirtyChanges, thirtyChanges } from '#tests/support/thirty-changes.ts';
import { accepted } from '#tests/support/visits.ts';

const SLUG = 'thirty-changes';

/** Without it nothing can be published. */
const FORMATS_CONTACT = {
  purpose: 'alternative-formats',
  role: 'Partnership Office',
  email: 'formats@example.org',
  telephone: null,
  postalAddress: null,
  hours: null,
} as const;

let register: Structure;

beforeAll(async () => {
  const blocks = blocksOfThirtyChanges();
  register = thirtyChanges(blocks);
  const consultation = aConsultation({ id: SLUG, slug: SLUG });
  await givenConsultation(
    app.db,
    { ...consultation, contacts: [...consultation.contacts, FORMATS_CONTACT] },
    aPaper({ blocks, structure: { groups: [], seats: [], reportingLines: [], changes: [] } }),
  );
  const file: unknown = JSON.parse(JSON.stringify(register));
  accepted(await importStructure(app, COMMAND_LINE, SLUG, file));
  accepted(
    await publishConsultation(app, COMMAND_LINE, SLUG, {
      accepted: 'all',
      changeNote: 'The structure is set out as data.',
      shortPeriodReason: null,
    }),
  );
});

async function shown(words = ''): Promise<string> {
  const request = new Request(
    `http://localhost:3000/consultations/${SLUG}/structure?group=${encodeURIComponent(words)}`,
  );
  const page = await loader({ request, params: { slug: SLUG }, context: {} });
  return renderToStaticMarkup(<StructurePageView {...page} />);
}

/** The part of the page between the heading with this id and the next heading of its rank. */
function sectionOf(html: string, id: string): string {
  const from = html.indexOf(`id="${id}"`);
  expect(from).toBeGreaterThan(-1);
  const to = html.indexOf('<h2', from + 1);
  return html.slice(from, to === -1 ? undefined : to);
}

/** The two halves of a section: now and proposed. */
function halvesOf(html: string, id: string): Readonly<Record<Side, string>> {
  const section = sectionOf(html, id);
  const at = section.search(/>Proposed(?:<|: )/);
  expect(at).toBeGreaterThan(-1);
  return { before: section.slice(0, at), after: section.slice(at) };
}

function textsIn(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, text = '']) => text.replace(/<[^>]+>/g, ''));
}

function drawnNames(html: string): readonly string[] {
  return textsIn(html, /<text[^>]*>(.*?)<\/text>/g).map((text) => text);
}

test('W-01 the restructure is drawn, tabulated and listed before, after and in its differences from one record', async () => {
  const html = await shown();
  const lists = halvesOf(html, 'as-list');
  const drawings = halvesOf(html, 'as-drawing');
  const tables = halvesOf(html, 'as-table');

  for (const side of ['before', 'after'] as const) {
    const names = viewStructure(register, side).groups.map(({ name }) => name);
    expect(textsIn(lists[side], /<strong>(.*?)<\/strong>/g)).toEqual(names);
    expect(textsIn(tables[side], /scope="row">(.*?)<\/th>/g)).toEqual(names);
    const drawn = drawnNames(drawings[side]);
    expect(drawn).toHaveLength(names.length);
    for (const [at, name] of names.entries()) {
      expect(drawn[at]?.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
    }
  }
  // Renamed, merged, moved, created and dissolved: each told in every form.
  for (const part of [lists, drawings, tables]) {
    const [now, proposed] = [part.before, part.after].map((half) =>
      half
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .toLowerCase(),
    );
    expect(now).toMatch(/board .*gets a new name/);
    expect(now).toMatch(/regeneration partnership.*ends, merges/);
    expect(now).toMatch(/culture forum.*will report differently/);
    expect(proposed).toMatch(/leadership forum.*new name/);
    expect(proposed).toMatch(/jobs, skills and enterprise.*new, made by merging/);
    expect(proposed).toMatch(/coastal area partnership.*possible, not decided/);
    expect(proposed).toMatch(/engagement forum.*not yet set up/);
  }
  expect(html).toContain('All 30 changes');
});

test('totals are ranges and meetings are as stated', async () => {
  const meetings = sectionOf(await shown(), 'meetings');

  expect(meetings).toContain(
    '25 or more (depends on how many Area Partnerships there are; how many people the health trusts send)',
  );
  expect(meetings).toMatch(
    /Leadership Forum<\/th><td[^>]*>6 weekly \(8 per year\)<\/td><td[^>]*>quarterly; 4 a year<\/td><td[^>]*>29</,
  );
  expect(meetings).toMatch(/Partnership Forum<\/th><td[^>]*>twice a year/);
});

test('what is open is listed, each point once', async () => {
  const open = sectionOf(await shown(), 'open-points');

  expect(open).toContain(
    'Who takes transport, housing and environment: the paper is not clear',
  );
  expect(open).toContain('There may be three Area Partnerships: not decided');
  expect(open).toContain('Engagement Forum: not yet set up');
  const points = textsIn(open, /<li>(.*?)<\/li>/g);
  expect(new Set(points).size).toBe(points.length);
});

test.each([
  [
    'Culture Forum',
    ['Other partnerships may give tasks', 'The Culture Forum has another parent'],
  ],
  ['Sub-groups', ['Sub-groups are called Action Groups', 'Action Groups are of three types']],
] as const)(
  'R-29 for %s only its changes are listed, with their source paragraphs',
  async (words, titles) => {
    const answer = sectionOf(await shown(words), 'for-a-group');
    const found = textsIn(answer, /<h4[^>]*>(.*?)<\/h4>/g);

    expect(found.slice(0, 2)).toEqual(titles);
    const { groups } = register;
    const group = groups.find(({ name, former }) => name === words || former?.name === words);
    const own = register.changes.filter(({ groups: ids }) => ids.includes(group?.id ?? ''));
    expect(found).toHaveLength(own.length);
    expect(answer).toContain(`/consultations/${SLUG}#`);
  },
);

test.each([
  'Board',
  'Leadership Forum',
  'leadership forum',
  'the LSP board',
  'Partnership Board',
])('D-18 “%s” finds the one group, and every name of it can be picked', async (words) => {
  const answer = sectionOf(await shown(words), 'for-a-group');

  expect(answer).toContain('Leadership Forum: 8 changes');
  for (const name of ['Board', 'LSP Board', 'Partnership Board']) {
    expect(answer).toContain(`>${name} (see Leadership Forum)</option>`);
  }
});

test.skipIf(!hasShared)('the register fits the reference paper as it is imported', async () => {
  const file = sharedPath('papers/redcar-cleveland-2011.docx');
  const { readFile } = await import('node:fs/promises');
  const read = await readDocument(await readFile(file), 'paper.docx');
  const paper = importPaper(accepted(read), { kind: 'consultation' });

  const id = 'reference-paper';
  await givenConsultation(app.db, aConsultation({ id, slug: id }), paper);
  const imported = await importStructure(app, COMMAND_LINE, id, thirtyChanges(paper.blocks));

  expect(accepted(imported).structure.changes).toHaveLength(30);
});
