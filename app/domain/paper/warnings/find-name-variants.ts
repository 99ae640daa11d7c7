/** One body under several spellings, proposed as one group with aliases (D-18). */
import type { Block } from '../block.ts';
import { groupNamesIn, isNearAbbreviation, isShortened, nameKey } from '../read-names.ts';
import type { Warning } from '../warning.ts';
import { abbreviationsIn } from './find-abbreviations.ts';
import { warn } from './warn.ts';

type Use = { readonly name: string; readonly block: Block };

const MAX_WARNINGS = 40;
/** Of spellings that share a key: a paper with more of one name has other troubles. */
const MAX_SPELLINGS = 60;

export function findNameVariants(blocks: readonly Block[]): readonly Warning[] {
  return [
    ...variantsOfNames(
      firstUses(blocks, (block) => groupNamesIn(block.text)),
      findPlaceWords(blocks),
    ),
    ...nearAbbreviations(firstUses(blocks, (block) => abbreviationsIn(block.text))),
  ].slice(0, MAX_WARNINGS);
}

type Spelling = Use & { readonly place: number };

/** Each name beside the first earlier one that may be the same body. */
function variantsOfNames(
  uses: readonly Use[],
  places: ReadonlySet<string>,
): readonly Warning[] {
  const byKey = new Map<string, Spelling[]>();
  const byTail = new Map<string, Spelling[]>();
  const warnings: Warning[] = [];
  for (const [place, use] of uses.entries()) {
    const key = nameKey(use.name);
    const tail = key.slice(key.indexOf(' ') + 1);
    // A variant has the same words, or the same but for one word before them.
    const related = [byKey.get(key), byKey.get(tail), byTail.get(key)].flatMap(
      (spellings) => spellings ?? [],
    );
    const earlier = related
      .sort((one, other) => one.place - other.place)
      .find((other) => isVariant(other.name, use.name, places));
    if (earlier !== undefined) warnings.push(variantWarning(earlier, use));
    if (warnings.length >= MAX_WARNINGS) return warnings;
    keepSpelling(byKey, key, { ...use, place });
    keepSpelling(byTail, tail, { ...use, place });
  }
  return warnings;
}

function keepSpelling(index: Map<string, Spelling[]>, key: string, spelling: Spelling): void {
  const known = index.get(key) ?? [];
  if (known.length < MAX_SPELLINGS) known.push(spelling);
  index.set(key, known);
}

/** Each abbreviation beside the first earlier one that differs from it in one inner letter. */
function nearAbbreviations(uses: readonly Use[]): readonly Warning[] {
  const byPattern = new Map<string, Spelling>();
  const warnings: Warning[] = [];
  for (const [place, use] of uses.entries()) {
    const patterns = innerPatterns(use.name);
    const [earlier] = patterns
      .flatMap((pattern) => byPattern.get(pattern) ?? [])
      .filter((other) => isNearAbbreviation(other.name, use.name))
      .sort((one, other) => one.place - other.place);
    if (earlier !== undefined) warnings.push(variantWarning(earlier, use));
    for (const pattern of patterns)
      if (!byPattern.has(pattern)) byPattern.set(pattern, { ...use, place });
  }
  return warnings;
}

/** "LSCB" → "L*CB", "LS*B". */
function innerPatterns(name: string): readonly string[] {
  const letters = Array.from(name);
  return letters
    .slice(1, -1)
    .map((_, at) => letters.map((letter, index) => (index === at + 1 ? '*' : letter)).join(''));
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
