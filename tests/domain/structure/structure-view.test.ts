import fc from 'fast-check';
import { expect, test } from 'vitest';

import { viewStructure } from '#app/domain/structure/structure-view.ts';
import { EMPTY_STRUCTURE } from '#app/domain/structure/structure.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { aGroup, aLine } from '#tests/support/factories.ts';

// R-26, W-01: the view that every picture, table and list reads.
test('the structure before stands as a tree of accountability', () => {
  const view = viewStructure(A_STRUCTURE, 'before');

  expect(view.groups.map(({ name, depth, parent }) => [name, depth, parent])).toEqual([
    ['Board', 0, null],
    ['Health and Wellbeing Partnership', 1, 'board'],
    ['Regeneration Partnership', 1, 'board'],
    ['Skills Task Force', 2, 'growth'],
    ['Culture Forum', 1, 'board'],
    ['Voluntary Sector Forum', 0, null],
  ]);
});

test('the structure after has the new names, the new groups and the moved lines', () => {
  const view = viewStructure(A_STRUCTURE, 'after');

  expect(view.groups.map(({ name, depth, parent }) => [name, depth, parent])).toEqual([
    ['Leadership Forum', 0, null],
    ['Health and Wellbeing Partnership', 1, 'board'],
    ['Jobs, Skills and Enterprise Partnership', 1, 'board'],
    ['Culture Forum', 2, 'jobs'],
    ['Area Partnership', 1, 'board'],
    ['Voluntary Sector Forum', 0, null],
  ]);
});

test('a renamed board says its other name, its stated frequency and its seats on each side', () => {
  const [before] = viewStructure(A_STRUCTURE, 'before').groups;
  const [after] = viewStructure(A_STRUCTURE, 'after').groups;

  expect(before).toMatchObject({
    name: 'Board',
    otherName: 'Leadership Forum',
    frequency: '6 weekly (8 per year)',
    meetingsPerYear: 8,
    seatTotal: { minimum: 29, maximum: 29, conditions: [] },
    differences: ['renamed', 'meets-differently', 'new-seats'],
  });
  expect(after).toMatchObject({
    name: 'Leadership Forum',
    otherName: 'Board',
    frequency: 'quarterly',
    meetingsPerYear: 4,
    seatTotal: {
      minimum: 3,
      maximum: null,
      conditions: ['how many Area Partnerships there are'],
    },
    differences: ['renamed', 'meets-differently', 'new-seats'],
  });
});

test('groups that merge, begin or report elsewhere are marked as such', () => {
  const marks = (side: 'before' | 'after') =>
    Object.fromEntries(
      viewStructure(A_STRUCTURE, side).groups.map(({ id, differences }) => [id, differences]),
    );

  expect(marks('before')).toMatchObject({
    growth: ['ends', 'merged'],
    skills: ['ends', 'merged'],
    culture: ['reports-differently'],
    health: [],
    voices: [],
  });
  expect(marks('after')).toMatchObject({ jobs: ['new', 'merged'], area: ['new'] });
});

test('a line names the group in this structure, its kind, its certainty and whether it moves', () => {
  const after = viewStructure(A_STRUCTURE, 'after').groups;

  expect(after.find(({ id }) => id === 'area')?.lines).toEqual([
    {
      id: 'area-board',
      to: 'board',
      toName: 'Leadership Forum',
      kind: 'accountable',
      certainty: 'pending',
      isDifferent: true,
    },
  ]);
  expect(after.find(({ id }) => id === 'voices')?.lines).toEqual([
    {
      id: 'voices-health',
      to: 'health',
      toName: 'Health and Wellbeing Partnership',
      kind: 'links',
      certainty: 'clear',
      isDifferent: false,
    },
  ]);
});

test('whatever the lines, circles included, each standing group is placed exactly once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const anId = fc.constantFrom(...ids);
  const aWhen = fc.constantFrom('before' as const, 'after' as const, 'both' as const);
  fc.assert(
    fc.property(
      fc.array(aWhen, { minLength: 5, maxLength: 5 }),
      fc.array(fc.tuple(anId, anId, aWhen), { maxLength: 12 }),
      (whens, lines) => {
        const groups = ids.map((id, at) => aGroup({ id, when: whens[at] ?? 'both' }));
        const reportingLines = lines.map(([from, to, when]) => aLine({ from, to, when }));
        const view = viewStructure({ ...EMPTY_STRUCTURE, groups, reportingLines }, 'after');
        const standing = groups.filter(({ when }) => when !== 'before').map(({ id }) => id);
        expect(view.groups.map(({ id }) => id).sort()).toEqual(standing);
      },
    ),
  );
});
