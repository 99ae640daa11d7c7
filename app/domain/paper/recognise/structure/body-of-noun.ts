/** The group that a bare noun stands for: "the Board" is the one in a title, else the only one met so far. */
import type { Block } from '../../block.ts';
import { headingsAbove } from '../../block-queries.ts';
import { groupNamesIn } from '../../read-names.ts';
import { capitalShare } from '../../wording.ts';
import { plainName, type GroupRegister } from './group-register.ts';

/** A whole name as it is; null for a noun that may stand for none or for several. */
export function wholeName(
  blocks: readonly Block[],
  block: Block,
  printed: string,
  groups: GroupRegister,
): string | null {
  const name = plainName(printed);
  if (name === '') return null;
  if (name.includes(' ') || groups.find(name) !== null) return name;
  const titles = [...headingsAbove(blocks, block), ...blocks.slice(0, 1)];
  const named = titles.flatMap(({ text }) =>
    groupNamesIn(capitalShare(text) > 0.9 ? plainName(text) : text),
  );
  return named.find((title) => title.endsWith(` ${name}`)) ?? groups.byNoun(name);
}
