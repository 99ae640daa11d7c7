import { expect, test } from 'vitest';

import { listStructureFaults } from '#app/domain/structure/structure-faults.ts';
import { aChange, aGroup, aLine, aPaper, aSeat } from '#tests/support/factories.ts';

const paper = aPaper();

test('a structure whose ids fit together has no fault', () => {
  const structure = {
    groups: [aGroup({ id: 'g1' }), aGroup({ id: 'g2' })],
    seats: [aSeat({ id: 's1', group: 'g1' })],
    reportingLines: [aLine({ from: 'g2', to: 'g1' })],
    changes: [aChange({ id: 'c1', groups: ['g1', 'g2'] })],
  };

  expect(listStructureFaults(structure, paper)).toEqual([]);
});

test('every id that leads nowhere or stands twice is named', () => {
  const structure = {
    groups: [aGroup({ id: 'g1' }), aGroup({ id: 'g1' })],
    seats: [aSeat({ id: 's1', group: 'g9', minimum: 3, maximum: 2 })],
    reportingLines: [aLine({ id: 'l1', from: 'g1', to: 'g8' })],
    changes: [aChange({ id: 'c1', groups: ['g7'], sourceBlocks: ['b9'], proposal: 'p9' })],
  };

  expect(listStructureFaults(structure, paper)).toEqual([
    'More than one group has the id g1.',
    'Seat s1 names group g9, which does not exist.',
    'Seat s1 has a maximum below its minimum.',
    'Reporting line l1 names group g8, which does not exist.',
    'Change c1 names group g7, which does not exist.',
    'Change c1 names block b9, which does not exist.',
    'Change c1 names proposal p9, which does not exist.',
  ]);
});
