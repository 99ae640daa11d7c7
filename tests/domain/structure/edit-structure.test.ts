import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  confirmEntries,
  countSuggested,
  ENTRY_KINDS,
  entriesOf,
  freeId,
  removalOf,
  removeEntry,
  saveEntry,
} from '#app/domain/structure/edit-structure.ts';
import { listStructureFaults } from '#app/domain/structure/structure-faults.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { anyStructure } from '#tests/support/any-structure.ts';
import { aBlock, aGroup, aLine, aSeat } from '#tests/support/factories.ts';

const PAPER = { blocks: [aBlock({ id: 'b1' })], proposals: [] };
const register = anyStructure({ blocks: ['b1'], proposals: [] });

test('removing any entry leaves a register that fits together and still has all the others', () => {
  fc.assert(
    fc.property(register, (structure) => {
      for (const kind of ENTRY_KINDS) {
        for (const { value } of entriesOf(structure, kind)) {
          const { seats, lines } = removalOf(structure, kind, value.id);
          const left = removeEntry(structure, kind, value.id);

          expect(listStructureFaults(left, PAPER)).toEqual([]);
          const gone = (each: string) => (each === kind ? 1 : 0);
          expect(left.groups).toHaveLength(structure.groups.length - gone('group'));
          expect(left.seats).toHaveLength(structure.seats.length - gone('seat') - seats.length);
          expect(left.reportingLines).toHaveLength(
            structure.reportingLines.length - gone('line') - lines.length,
          );
          expect(left.changes).toHaveLength(structure.changes.length - gone('change'));
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('a group takes its seats and lines with it, and changes no longer name it', () => {
  const removal = removalOf(A_STRUCTURE, 'group', 'jobs');
  const left = removeEntry(A_STRUCTURE, 'group', 'jobs');

  expect(removal.lines.map(({ id }) => id)).toEqual(['jobs-board', 'culture-jobs']);
  expect(removal.changes.map(({ id }) => id)).toEqual(['c2', 'c3']);
  expect(left.changes.find(({ id }) => id === 'c2')?.groups).toEqual(['growth', 'skills']);
});

test('saving and confirming make a suggestion a fact, and touch nothing else', () => {
  const suggested = {
    ...A_STRUCTURE,
    groups: A_STRUCTURE.groups.map((group) => ({ ...group, isSuggested: true as const })),
    seats: A_STRUCTURE.seats.map((seat) => ({ ...seat, isSuggested: true as const })),
  };
  const [board] = A_STRUCTURE.groups;
  if (!board) throw new Error('The structure has a board');

  const saved = saveEntry(suggested, { kind: 'group', value: board }, 'board');
  const confirmed = confirmEntries(suggested, 'seat', null);

  expect(countSuggested(suggested)).toEqual({ group: 8, seat: 3, line: 0, change: 0 });
  expect(countSuggested(saved)).toEqual({ group: 7, seat: 3, line: 0, change: 0 });
  expect(confirmed.seats).toEqual(A_STRUCTURE.seats);
  expect(confirmed.groups).toEqual(suggested.groups);
  expect(countSuggested(confirmEntries(suggested, 'group', 'board')).group).toBe(7);
});

test.each([
  ['Health & Wellbeing Board', 'health-wellbeing-board'],
  ['Leadership Forum', 'leadership-forum'],
  ['Área Fórum', 'area-forum'],
  ['…', 'group'],
])('a new group called %s gets the id %s, numbered once that is taken', (name, id) => {
  const draft = { kind: 'group', value: aGroup({ id: 'ignored', name }) } as const;
  const once = saveEntry(A_STRUCTURE, draft, freeId(A_STRUCTURE, draft));

  expect(once.groups.at(-1)?.id).toBe(id);
  expect(freeId(once, draft)).toBe(`${id}-2`);
});

test('new seats and lines are numbered past those that there are', () => {
  const structure = {
    ...A_STRUCTURE,
    seats: [aSeat({ id: 'seat-1', group: 'board' })],
    reportingLines: [aLine({ id: 'line-2', from: 'board', to: 'health' })],
  };

  expect(freeId(structure, { kind: 'seat', value: aSeat({ id: '', group: 'board' }) })).toBe(
    'seat-2',
  );
  expect(freeId(structure, { kind: 'line', value: aLine({ from: 'board', to: 'jobs' }) })).toBe(
    'line-1',
  );
});
