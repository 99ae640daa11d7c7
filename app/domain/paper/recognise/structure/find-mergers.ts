/** Groups that a paper proposes to merge, with the new name where the same sentence gives it. */
import type { Block } from '../../block.ts';
import { isNamedAsGroup } from '../../read-names.ts';
import { sentencesOf } from '../../wording.ts';
import { wholeName } from './body-of-noun.ts';
import { plainName } from './group-register.ts';
import {
  certaintyOf,
  MAKING,
  MODAL,
  nameAs,
  namesOfKind,
  nameOrNounAs,
  namesOfList,
  readFirst,
  type NamesRead,
} from './names-in-sentence.ts';
import type { StructureDraft } from './structure-draft.ts';

const LIST = '(?<list>(?:the\\s+)?\\p{Lu}[^.;:]{3,160}?)';
const MANY = '(?<list>(?:[Tt]he\\s+)?[^.;:]{3,160}?)';
const RESULT = `(?:\\s+(?:together\\s+)?(?:in\\s*to|as|to (?:form|create|become|make|be))\\s+${MAKING}${nameAs('name')})`;
const JOINED =
  '(?:merged?|merging|amalgamated?|combined?|join(?:ed)? together|brought together)(?![\\p{L}])';
const PASSIVE = new RegExp(
  `${LIST}\\s+(?:are|be|${MODAL}(?:be\\s+)?)\\s*${JOINED}${RESULT}?`,
  'u',
);
const JOINING = '\\b(?:[Mm]erg|[Cc]ombin|[Aa]malgamat|[Uu]nit)(?:e|ing)';
const ACTIVE = new RegExp(`${JOINING}\\s+${MANY}(?:${RESULT}|[.;,]|$)`, 'u');
const OF_KIND = new RegExp(
  `(?:[Tt]he\\s+)?(?<list>${nameAs('kind')})\\s+(?:${MODAL}(?:be\\s+)?|are\\s+)?(?:merged?|join(?:ed)? together|combined?)${RESULT}?`,
  'u',
);
const REPLACED = new RegExp(
  `${LIST}\\s+${MODAL}be replaced (?:by|with)\\s+${MAKING}${nameAs('name')}`,
  'u',
);
const BECOMING = new RegExp(
  `${LIST}\\s+(?:${MODAL})?(?:become|form|make)\\s+(?:an?|one|a single)\\s+${MAKING}${nameAs('name')}`,
  'u',
);
const REPLACING = new RegExp(
  `${nameAs('name')},?\\s+(?:to replace|replacing|in place of)\\s+${LIST}(?:[.;,]|$)`,
  'u',
);
/** One that goes into another, which stays. */
const ABSORBED = [
  new RegExp(
    `${JOINING}\\s+${nameAs('name')}\\s+(?:in\\s*to|with)\\s+${nameOrNounAs('host')}`,
    'u',
  ),
  new RegExp(
    `${nameAs('name')}\\s+(?:${MODAL}be|be|is)\\s+(?:merged|absorbed|incorporated|subsumed|folded)\\s+(?:in\\s*to|by|within)\\s+${nameOrNounAs('host')}`,
    'u',
  ),
];
const NEW_NAME =
  /\b(?:renamed|called|named|known as|to form)\s+(?:the\s+)?[“"']?(\p{Lu}[\p{L}’'&,\s-]{3,70}?)[”"'.;](?:\s|$|[”"'])/u;

const MADE = { status: 'proposed', when: 'after' } as const;
/** A new name that does not say what the body is. */
const THEMATIC = { type: 'thematic' } as const;

export function findMergers(
  blocks: readonly Block[],
  said: ReadonlySet<string>,
  draft: StructureDraft,
): void {
  for (const block of blocks) {
    const isSaid = said.has(block.id);
    for (const { text } of sentencesOf(block.text)) {
      const merger = readMerger(text, isSaid);
      if (merger !== null) {
        const later = NEW_NAME.exec(block.text)?.[1] ?? null;
        addMerger(draft, block, { ...merger, name: merger.name ?? later }, certaintyOf(text));
      } else if (isSaid) findAbsorbed(blocks, block, text, draft);
    }
  }
}

function findAbsorbed(
  blocks: readonly Block[],
  block: Block,
  text: string,
  draft: StructureDraft,
): void {
  const { name, host: printed = '' } = readFirst(ABSORBED, text) ?? {};
  const host = wholeName(blocks, block, printed, draft.groups);
  if (name === undefined || host === null) return;
  const [absorbed, kept] = [draft.groups.meet({ name }), draft.groups.meet({ name: host })];
  draft.groups.change(absorbed, { when: 'before' });
  draft.change({
    types: ['merged'],
    title: `${plainName(name)} joins ${plainName(host)}`,
    groups: [absorbed, kept],
    before: plainName(name),
    after: plainName(host),
    sourceBlocks: [block.id],
    certainty: certaintyOf(text),
    note: null,
  });
}

type Merger = {
  /** Names of the groups; empty when the paper does not name each. */
  readonly merged: readonly string[];
  /** The groups as printed. */
  readonly before: string;
  readonly name: string | null;
};

/** "A and B are merged" says it anywhere; other wordings only where the paper proposes something. */
function readMerger(sentence: string, isSaid: boolean): Merger | null {
  const settled = mergerOf(readFirst([PASSIVE], sentence));
  if (settled !== null || !isSaid) return settled;
  const ofKind = mergerOf(readFirst([OF_KIND], sentence));
  if (ofKind !== null) return ofKind;
  const read = readFirst([ACTIVE, REPLACED, PASSIVE, BECOMING, REPLACING], sentence);
  return mergerOf(read) ?? mergerOfMany(read);
}

function mergerOf(read: NamesRead | null): Merger | null {
  const list =
    read?.['kind'] === undefined
      ? namesOfList(read?.['list'] ?? '')
      : namesOfKind(read['kind']);
  const merged = list.map(plainName);
  if (merged.length < 2) return null;
  return { merged, before: merged.join('; '), name: read?.['name'] ?? null };
}

/** "The two partnerships are merged into one X": which they are, the paper does not say here. */
function mergerOfMany(read: NamesRead | null): Merger | null {
  const { list = '', name } = read ?? {};
  const isMany = list.endsWith('s') && list.length < 90;
  return isMany && name !== undefined ? { merged: [], before: plainName(list), name } : null;
}

function addMerger(
  draft: StructureDraft,
  block: Block,
  { merged, before, name }: Merger,
  certainty: 'clear' | 'ambiguous',
): void {
  const ids = merged.map((one) => draft.groups.meet({ name: one }));
  for (const id of ids) draft.groups.change(id, { when: 'before' });
  const title = merged.length === 0 ? before : merged.join(' and ');
  const after =
    name === null
      ? []
      : [draft.groups.meet({ name, ...MADE, ...(isNamedAsGroup(name) ? {} : THEMATIC) })];
  draft.change({
    types: name === null ? ['merged'] : ['merged', 'renamed'],
    title: `${title} become one`,
    groups: [...ids, ...after],
    before,
    after: name === null ? 'One group' : plainName(name),
    sourceBlocks: [block.id],
    certainty: merged.length === 0 ? 'ambiguous' : certainty,
    note: null,
  });
}
