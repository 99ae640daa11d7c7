import { expect, test } from 'vitest';

import { structureAsLinkedData } from '#app/domain/structure/org-ontology.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { aSeat } from '#tests/support/factories.ts';

const PAGE = 'https://portal.example.org/consultations/fairhaven/structure';

function linkedData(structure = A_STRUCTURE) {
  return structureAsLinkedData({
    structure,
    title: 'Review',
    publisher: 'Fairhaven Partnership',
    publicUrl: 'https://portal.example.org',
    slug: 'fairhaven',
  });
}

type Node = Readonly<Record<string, unknown>>;

function nodesOf(side: string): readonly Node[] {
  const graph = (linkedData()['@graph'] as readonly Node[]).find(
    (node) => node['@id'] === `${PAGE}#${side}`,
  );
  return graph?.['@graph'] as readonly Node[];
}

const node = (id: string) => ({ '@id': `${PAGE}#${id}` });

test('a merger is a change event from the two groups to the one', () => {
  const events = linkedData()['@graph'] as readonly Node[];
  const merger = events.find((event) => event['@id'] === `${PAGE}#change-c2`);

  expect(merger).toMatchObject({
    '@type': ['org:ChangeEvent', 'portal:ProposedChange'],
    'org:originalOrganization': [node('group-growth'), node('group-skills')],
    'org:resultingOrganization': [node('group-jobs')],
  });
});

test('each structure is a graph of its own, with the name and the lines that stand in it', () => {
  const named = (side: string, id: string) =>
    nodesOf(side).find((each) => each['@id'] === `${PAGE}#group-${id}`);

  expect(named('before', 'board')?.['skos:prefLabel']).toBe('Board');
  expect(named('after', 'board')?.['skos:prefLabel']).toBe('Leadership Forum');
  expect(named('before', 'culture')?.['org:reportsTo']).toEqual([node('group-board')]);
  expect(named('after', 'culture')?.['org:reportsTo']).toEqual([node('group-jobs')]);
  expect(named('after', 'voices')).toMatchObject({ 'org:linkedTo': [node('group-health')] });
  expect(named('after', 'growth')).toBeUndefined();
});

test('a seat is a post in its group, held by an organisation where one is named', () => {
  const seats = [
    aSeat({ id: 's 1', group: 'board', label: 'Police', organisation: 'Fairhaven Police' }),
    aSeat({ id: 's2', group: 'board', maximum: null, condition: 'the areas' }),
  ];
  const [, after] = linkedData({ ...A_STRUCTURE, seats })['@graph'] as readonly Node[];
  const posts = (after?.['@graph'] as readonly Node[]).filter(
    (each) => each['@type'] === 'org:Post',
  );

  expect(posts).toEqual([
    {
      ...node('seat-s%201'),
      '@type': 'org:Post',
      'skos:prefLabel': 'Police',
      'dcterms:identifier': 's 1',
      'org:postIn': node('group-board'),
      'portal:minimum': 1,
      'portal:maximum': 1,
      'org:heldBy': { '@type': 'org:Organization', 'skos:prefLabel': 'Fairhaven Police' },
    },
    expect.objectContaining({ 'portal:minimum': 1, 'portal:dependsOn': 'the areas' }),
  ]);
});
