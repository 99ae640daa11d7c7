/** One body under several spellings, proposed as one group with aliases (D-18). */
import type { Block } from '../block.ts';
import { groupNamesIn, isNearAbbreviation, isShortened, nameKey } from '../read-names.ts';
import type { Warning } from '../warning.ts';
import { abbreviationsIn } from './find-abbreviations.ts';
import { warn } from './warn.ts';

type Use = { readonly name: string; readonly block: Block };

const MAX_WARNINGS = 40;

export function findNameVariants(blocks: readonly Block[]): readonly Warning[] {
  const names = firstUses(blocks, (block) => groupNamesIn(block.text));
  const places = findPlaceWords(blocks);
  const warnings = names.flatMap((use, index) => {
    const earlier = names
      .slice(0, index)
      .find((other) => isVariant(other.name, use.name, places));
    return earlier === undefined ? [] : [variantWarning(earlier, use)];
  });
  const short = firstUses(blocks, (block) => abbreviationsIn(block.text));
  const near = short.flatMap((use, index) => {
    const earlier = short
      .slice(0, index)
      .find((other) => isNearAbbreviation(other.name, use.name));
    return earlier === undefined ? [] : [variantWarning(earlier, use)];
  });
  return [...warnings, ...near].slice(0, MAX_WARNINGS);
}

function variantWarning(earlier: Use, use: Use): Warning {
  return warn(
    'name-variants',
    `“${use.name}” and “${earlier.name}” may be one body under two names.`,
    use.block,
  );
}

function firstUses(
  blocks: readonly Block[],
  namesIn: (block: Block) => readonly string[],
): readonly Use[] {
  const uses = new Map<string, Use>();
  for (const block of blocks)
    for (const name of namesIn(block)) if (!uses.has(name)) uses.set(name, { name, block });
  return [...uses.values()];
}

/** Plain singular and plural of a common noun ("Partnership", "Partnerships") are not variants. */
function isVariant(first: string, second: string, places: ReadonlySet<string>): boolean {
  if (first.toLowerCase() === second.toLowerCase()) return false;
  if (nameKey(first) === nameKey(second)) return !isPluralOf(first, second);
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return isShortened(short, long) && places.has(long.split(/\s/u)[0] ?? '');
}

/** Words that stand before many different names, as the name of the place does. */
function findPlaceWords(blocks: readonly Block[]): ReadonlySet<string> {
  const followers = new Map<string, Set<string>>();
  for (const block of blocks)
    for (const match of block.text.matchAll(
      /(?<!\p{L})(\p{Lu}\p{Ll}{2,})\s+(?=(\p{Lu}\p{Ll}{2,}))/gu,
    )) {
      const known = followers.get(match[1] ?? '') ?? new Set<string>();
      known.add((match[2] ?? '').replace(/s$/u, ''));
      followers.set(match[1] ?? '', known);
    }
  return new Set([...followers].filter(([, words]) => words.size >= 3).map(([word]) => word));
}

function isPluralOf(first: string, second: string): boolean {
  return `${first}s` === second || `${second}s` === first;
}
