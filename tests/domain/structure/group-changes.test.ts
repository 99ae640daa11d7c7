import { expect, test } from 'vitest';

import {
  changesFor,
  findGroup,
  namesOf,
  openPointsOf,
} from '#app/domain/structure/group-changes.ts';
import { EMPTY_STRUCTURE } from '#app/domain/structure/structure.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { aGroup, aLine } from '#tests/support/factories.ts';

//
test('the changes for a group are those that name it, with their source blocks', () => {
  const changes = changesFor(A_STRUCTURE, 'jobs');

  expect(changes.map(({ id, sourceBlocks }) => [id, sourceBlocks])).toEqual([
    ['c2', ['b2', 'b3']],
    ['c3', ['b1']],
  ]);
});

// D-18
test.each(['board', 'Board', 'the Board', 'Leadership Forum', 'LEADERSHIP FORUM', 'the Forum'])(
  'the board is found as "%s"',
  (name) => {
    expect(findGroup(A_STRUCTURE, name)?.id).toBe('board');
  },
);

test.each(['Children’sTrust', "Children's Trust", 'childrens trust'])(
  'a name printed without its space is found as "%s"',
  (name) => {
    const structure = {
      ...EMPTY_STRUCTURE,
      groups: [aGroup({ id: 'g1', name: 'Children’s Trust' })],
    };

    expect(findGroup(structure, name)?.id).toBe('g1');
  },
);

test.each(['Health & Wellbeing Pship', 'health and wellbeing partnership'])(
  'a shortened name is found as "%s"',
  (name) => {
    expect(findGroup(A_STRUCTURE, name)?.id).toBe('health');
  },
);

test.each(['', '  ', '&', 'Parish Council'])('no group is found as "%s"', (name) => {
  expect(findGroup(A_STRUCTURE, name)).toBeNull();
});

test('the names of a group are its own, its former one and its aliases', () => {
  const [board] = A_STRUCTURE.groups;

  expect(board && namesOf(board)).toEqual(['Leadership Forum', 'Board', 'the Forum']);
});

test('the open points are what is not clear and the groups that may come, each said once', () => {
  const undecided = aGroup({ id: 'voice', status: 'not-yet-established' });
  const unclear = aLine({ from: 'culture', to: 'health', certainty: 'ambiguous' });
  const { changes, lines, groups } = openPointsOf({
    ...A_STRUCTURE,
    groups: [...A_STRUCTURE.groups, undecided],
    reportingLines: [...A_STRUCTURE.reportingLines, unclear],
  });

  expect({
    changes: changes.map(({ id }) => id),
    lines: lines.map(({ id }) => id),
    groups: groups.map(({ id }) => id),
  }).toEqual({ changes: ['c4'], lines: ['culture-health'], groups: ['voice'] });
});
