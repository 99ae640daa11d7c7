import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { STRUCTURE_SCHEMA } from '#app/domain/structure/structure-schema.ts';
import { structureSchema } from '#app/infrastructure/db/stored-structure.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { anyStructure } from '#tests/support/any-structure.ts';
import { aChange, aGroup, aLine, aSeat } from '#tests/support/factories.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(STRUCTURE_SCHEMA);

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test('any register keeps to the published schema and is read back as it was written', () => {
  fc.assert(
    fc.property(anyStructure({ blocks: ['b1'], proposals: ['p1'] }), (structure) => {
      const json = asJson(structure);

      expect(validate(json) ? [] : validate.errors).toEqual([]);
      expect(structureSchema.parse(json)).toEqual(structure);
    }),
  );
});

const without = (entry: object, member: string) =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name !== member));

test.each([
  ['without its changes', without(A_STRUCTURE, 'changes')],
  ['with a nameless group', { ...A_STRUCTURE, groups: [aGroup({ id: 'g', name: '' })] }],
  [
    'with a group that lacks its other names',
    { ...A_STRUCTURE, groups: [without(aGroup({ id: 'g' }), 'aliases')] },
  ],
  [
    'with meetings below none',
    { ...A_STRUCTURE, groups: [aGroup({ id: 'g', meetingsPerYear: -1 })] },
  ],
  [
    'with half a seat',
    { ...A_STRUCTURE, seats: [aSeat({ id: 's', group: 'board', minimum: 0.5 })] },
  ],
  [
    'with a line of no known kind',
    {
      ...A_STRUCTURE,
      reportingLines: [{ ...aLine({ from: 'board', to: 'board' }), kind: 'friendly' }],
    },
  ],
  ['with a change of no kind', { ...A_STRUCTURE, changes: [aChange({ id: 'c', types: [] })] }],
  [
    'with a suggestion that is false',
    { ...A_STRUCTURE, groups: [{ ...aGroup({ id: 'g' }), isSuggested: false }] },
  ],
])(
  'a register %s is refused by the published schema and on import alike',
  (_fault, register) => {
    expect(validate(asJson(register))).toBe(false);
    expect(structureSchema.safeParse(asJson(register)).success).toBe(false);
  },
);
