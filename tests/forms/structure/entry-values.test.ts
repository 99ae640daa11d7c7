import { expect, test } from 'vitest';

import { ENTRY_KINDS, entriesOf } from '#app/domain/structure/edit-structure.ts';
import { readEntry } from '#app/forms/structure/entry-form.ts';
import { entryValues } from '#app/forms/structure/entry-values.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { aBlock, aPaper } from '#tests/support/factories.ts';

const PAPER = aPaper({
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

/** A form gives the groups of a change in the order of the record, which says nothing. */
const IN_ORDER = {
  ...A_STRUCTURE,
  changes: A_STRUCTURE.changes.map((change) => ({
    ...change,
    groups: A_STRUCTURE.groups.map(({ id }) => id).filter((id) => change.groups.includes(id)),
  })),
};

test.each(ENTRY_KINDS)('the form of any %s, sent as it came, changes nothing', (kind) => {
  for (const entry of entriesOf(IN_ORDER, kind)) {
    const { id: _, ...value } = entry.value;

    expect(readEntry(entryValues(entry), kind, PAPER)).toEqual({
      ok: true,
      value: { kind, value },
    });
  }
});
