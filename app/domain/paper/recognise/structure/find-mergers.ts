/** Groups that a paper proposes to merge, with the new name where the same block gives it. */
import type { Block } from '../../block.ts';
import { GROUP_NOUNS } from '../../read-names.ts';
import { plainName } from './group-register.ts';
import type { StructureDraft } from './structure-draft.ts';

const WORD = "\\p{Lu}[\\p{L}’'&-]*";
const NAME = `(?:the\\s+)?(${WORD}(?:,?\\s+(?:and\\s+|&\\s+|of\\s+)?${WORD}){0,6}?\\s+(?:${GROUP_NOUNS}))`;
const MERGED = new RegExp(
  `${NAME}\\s+and\\s+${NAME}\\s+(?:are|is|be|should be|will be)\\s+(?:amalgamated|merged|combined|brought together)`,
  'u',
);
const NEW_NAME =
  /\b(?:renamed|called|named|known as|to form)\s+(?:the\s+)?[“"']?(\p{Lu}[\p{L}’'&,\s-]{3,70}?)[”"'.](?:\s|$|[”"'])/u;

export function findMergers(blocks: readonly Block[], draft: StructureDraft): void {
  for (const block of blocks) {
    const match = MERGED.exec(block.text);
    if (match === null) continue;
    const merged = match.slice(1, 3).map(plainName);
    addMerger(draft, block, merged, NEW_NAME.exec(block.text)?.[1] ?? null);
  }
}

function addMerger(
  draft: StructureDraft,
  block: Block,
  merged: readonly string[],
  name: string | null,
): void {
  const ids = merged.map((one) => draft.groups.meet({ name: one }));
  for (const id of ids) draft.groups.change(id, { when: 'before' });
  const after =
    name === null
      ? []
      : [draft.groups.meet({ name, type: 'thematic', status: 'proposed', when: 'after' })];
  draft.change({
    types: name === null ? ['merged'] : ['merged', 'renamed'],
    title: `${merged.join(' and ')} become one`,
    groups: [...ids, ...after],
    before: merged.join('; '),
    after: name === null ? 'One group' : plainName(name),
    sourceBlocks: [block.id],
    certainty: 'clear',
    note: null,
  });
}
