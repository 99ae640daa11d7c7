/** Which group a list of members belongs to, by its lead-in, the headings above it or the title. */
import type { Block } from '../../block.ts';
import { childrenOf, headingsAbove } from '../../block-queries.ts';
import { GROUP_NOUNS, groupNamesIn } from '../../read-names.ts';
import { capitalShare } from '../../wording.ts';
import { plainName, type GroupRegister } from './group-register.ts';

const NAMED =
  /\b[Mm]embership of (?:the\s+)?(\p{Lu}[\p{L}’'&-]*(?:\s+(?:and\s+|of\s+)?\p{Lu}[\p{L}’'&-]*){0,6})/u;
const BARE = new RegExp(`\\b[Tt]he\\s+(${GROUP_NOUNS})(?![\\p{L}])`, 'u');
/** A name of many bodies is not the name of the one whose members are listed. */
const MANY = /(?:Groups|Boards|Partnerships|Committees|Panels|Forums|Fora)$/u;

/** The name; one that says so where the paper does not say whose members they are. */
export function groupOfMembers(
  blocks: readonly Block[],
  block: Block,
  lead: Block | null,
  groups: GroupRegister,
): string {
  const headings = headingsAbove(blocks, block);
  // The title of the paper comes last: terms of reference print their group's name there.
  const titles = [...headings, ...linesUnder(blocks, headings.at(-1) ?? null), blocks[0]];
  const inTitles = titles.flatMap((title) => namesIn(title?.text ?? ''));
  const [own] = namesIn(lead?.text ?? '');
  const name = fullName(own ?? inTitles[0], inTitles, groups);
  if (name === null) return 'Group whose membership is listed';
  return groups.find(name) === null ? (groups.byShortName(name) ?? name) : name;
}

/** "The Board" is the one in a title above, else the one board met so far, if there is but one. */
function fullName(
  name: string | undefined,
  inTitles: readonly string[],
  groups: GroupRegister,
): string | null {
  if (name === undefined) return null;
  if (name.includes(' ')) return name;
  const whole = inTitles.find((title) => title.endsWith(` ${name}`));
  return whole ?? groups.byNoun(name) ?? name;
}

/** Whole names before a bare noun. */
function namesIn(printed: string): readonly string[] {
  const text = capitalShare(printed) > 0.9 ? plainName(printed) : printed;
  const named = NAMED.exec(text)?.[1];
  const whole = [...(named?.includes(' ') === true ? [named] : []), ...groupNamesIn(text)];
  const noun = named ?? BARE.exec(text)?.[1];
  return [...whole.filter((name) => !MANY.test(name)), ...(noun === undefined ? [] : [noun])];
}

/** The first lines of the part, where terms of reference name their group. */
function linesUnder(blocks: readonly Block[], section: Block | null): readonly Block[] {
  if (section === null) return [];
  const first = childrenOf(blocks, section.id).slice(0, 3);
  return first.filter((block) => block.cells === null && block.kind !== 'membership-line');
}
