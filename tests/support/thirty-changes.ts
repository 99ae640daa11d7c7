/**
 * The register of a whole restructure: thirty changes, two dozen groups, and everything that makes
 * one hard to hold: a name spelt two ways, a total that depends on what is undecided, lines that can
 * be read in two ways, a forum that does not exist yet, areas that may come.
 *
 * The file follows the change register of the reference paper (papers.md, B2) in our own words. Its
 * source blocks are printed labels, "2.1.1 (second)" where a label repeats; here they become ids.
 */
import { readFileSync } from 'node:fs';

import { blockNames } from '#app/domain/paper/block-names.ts';
import type { Block } from '#app/domain/paper/block.ts';
import type { Structure } from '#app/domain/structure/structure.ts';
import { aBlock } from './factories.ts';

const FILE = new URL('../fixtures/thirty-changes.json', import.meta.url);

function readRegister(): Structure {
  // The file is ours, and the import that the tests are about checks it.
  return JSON.parse(readFileSync(FILE, 'utf8')) as Structure;
}

/** The register as a file for a paper with these blocks; throws when a label leads nowhere. */
export function thirtyChanges(blocks: readonly Block[]): Structure {
  const register = readRegister();
  const named = [...blockNames(blocks)].map(([id, name]) => [labelIn(name), id] as const);
  // The first block of a name counts.
  const ids = new Map(named.reverse());
  const changes = register.changes.map((change) => ({
    ...change,
    sourceBlocks: change.sourceBlocks.map((label) => {
      const id = ids.get(label);
      if (id === undefined) throw new Error(`No block is called ${label}`);
      return id;
    }),
  }));
  return { ...register, changes };
}

/** Blocks with every label that the register names, in order; one of them twice. */
export function blocksOfThirtyChanges(): readonly Block[] {
  const labels = readRegister().changes.flatMap(({ sourceBlocks }) => sourceBlocks);
  const printed = [...new Set(labels)]
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .flatMap((label) => {
      const [number = label, place] = label.split(' ');
      return place === undefined ? [number] : [number, number];
    });
  return printed.map((label, at) =>
    aBlock({ id: `b${at + 1}`, label, text: `Paragraph ${label} in our own words.` }),
  );
}

/** The label that a block is called by; the words of a heading go on after it. */
function labelIn(name: string): string {
  return /^[\d.]+(?: \((?:first|second)\))?/.exec(name)?.[0] ?? name;
}
