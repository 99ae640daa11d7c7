import { expect, test } from 'vitest';

import { firstUses } from '#app/domain/paper/glossary-uses.ts';

const LSP = { term: 'LSP', expansion: 'Local Strategic Partnership' };
const OBA = { term: 'OBA', expansion: 'Outcome Based Accountability' };

// the part that finds where the note has to stand.
test('each term is explained where it is first used, and only there', () => {
  const uses = firstUses(
    [LSP, OBA],
    [
      { key: 'title', text: 'A review' },
      { key: 'b1', text: 'The LSP chairs met.' },
      { key: 'b2', text: 'The LSP and OBA champions met other LSPs.' },
    ],
  );

  expect([...uses]).toEqual([
    ['b1', [LSP]],
    ['b2', [OBA]],
  ]);
});

test('a plural or possessive counts as a use', () => {
  expect([...firstUses([LSP], [{ key: 'b1', text: 'Other LSPs’ views' }]).keys()]).toEqual([
    'b1',
  ]);
  expect([...firstUses([LSP], [{ key: 'b1', text: 'The LSP’s view' }]).keys()]).toEqual(['b1']);
});

test('a term inside another word is not a use', () => {
  expect(
    firstUses(
      [{ term: 'MP', expansion: 'Member of Parliament' }],
      [{ key: 'b1', text: 'A COMPACT for MPower' }],
    ).size,
  ).toBe(0);
});

test('a passage that says the words in full needs no note', () => {
  const uses = firstUses(
    [OBA],
    [
      { key: 'b1', text: 'Outcome based accountability (OBA) is a method.' },
      { key: 'b2', text: 'OBA again' },
    ],
  );

  expect(uses.size).toBe(0);
});
