/** Reporting lines that a paper proposes: "it is recommended that … the X reports to the Y". */
import type { Block } from '../../block.ts';
import { GROUP_NOUNS } from '../../read-names.ts';
import { sentencesOf } from '../../wording.ts';
import { wholeName } from './body-of-noun.ts';
import { plainName } from './group-register.ts';
import type { StructureDraft } from './structure-draft.ts';

const PROPOSES =
  /\b(?:it is|we|has (?:recently )?been)\s+(?:\w+\s+)?(?:recommend|propose|suggest)/iu;
const NAME = `(\\p{Lu}[\\p{L}’'&,-]*(?:\\s+(?:and\\s+|&\\s+|of\\s+)?\\p{Lu}[\\p{L}’'&,-]*){0,6}?\\s+(?:${GROUP_NOUNS}))`;
/** What stays is said first: "will continue as now, but would report to". */
const FIRST = '(?:\\p{Ll}[\\p{Ll},\\s]{2,60}\\b(?:but|and)\\s+(?=(?:should|will|would)\\s))?';
const INSTEAD = `(?:,?\\s+(?:instead of|rather than|and no longer)\\s+(?:to\\s+)?(?:the\\s+)?(?:${NAME}|(${GROUP_NOUNS})(?![\\p{L}])))?`;
const REPORTS = new RegExp(
  `\\b[Tt]he\\s+${NAME}\\s+${FIRST}(?:should\\s+|will\\s+|would\\s+|also\\s+)?((?:\\w+ly)\\s+)?reports?\\s+(?:direct(?:ly)?\\s+)?to\\s+(?:(?:the\\s+)?${NAME}|the\\s+(${GROUP_NOUNS})(?![\\p{L}]))${INSTEAD}`,
  'gu',
);

/** What is to come, said in a block that proposes something. */
const TO_COME = /\b(?:will|would|should)\s+(?:\w+\s+){0,2}report\b/iu;

export function findReportingChanges(
  blocks: readonly Block[],
  said: ReadonlySet<string>,
  draft: StructureDraft,
): void {
  for (const block of blocks)
    for (const { text } of sentencesOf(block.text)) {
      if (said.has(block.id) && TO_COME.test(text)) readLines(blocks, block, text, draft);
      const match = PROPOSES.exec(text);
      // Only what follows "it is recommended" is proposed; what stands before it is the case now.
      if (match !== null) readLines(blocks, block, text.slice(match.index), draft);
    }
}

function readLines(
  blocks: readonly Block[],
  block: Block,
  text: string,
  draft: StructureDraft,
): void {
  const isSettled = !/\bbeen\s+(?:\w+\s+)?(?:proposed|suggested)\b/iu.test(text);
  if (!isSettled) return;
  for (const match of text.matchAll(REPORTS)) {
    const [, from = '', adverb = '', named, noun = '', oldNamed, oldNoun = ''] = match;
    const to = named ?? wholeName(blocks, block, noun, draft.groups);
    if (to === null) continue;
    const old = oldNamed ?? wholeName(blocks, block, oldNoun, draft.groups);
    addChange(draft, block, { from, to, old, isDoubtful: /^formerly/iu.test(adverb) });
  }
}

type ReadLine = {
  /** Names as printed. */
  readonly from: string;
  readonly to: string;
  /** Whom it reported to before; null where the paper does not say. */
  readonly old: string | null;
  readonly isDoubtful: boolean;
};

function addChange(draft: StructureDraft, block: Block, line: ReadLine): void {
  const from = draft.groups.meet({ name: line.from });
  const to = draft.groups.meet({ name: line.to });
  const certainty = line.isDoubtful ? 'ambiguous' : 'clear';
  draft.line({ from, to, kind: 'accountable', when: 'after', certainty });
  if (line.old !== null) {
    const old = draft.groups.meet({ name: line.old });
    draft.line({ from, to: old, kind: 'accountable', when: 'before', certainty });
  }
  draft.change({
    types: ['reporting-line'],
    title: `${plainName(line.from)} reports to ${plainName(line.to)}`,
    groups: [from, to],
    before: line.old === null ? null : `Reports to ${plainName(line.old)}`,
    after: `Reports to ${plainName(line.to)}`,
    sourceBlocks: [block.id],
    certainty,
    note: line.isDoubtful ? 'The text says “formerly”, where “formally” may be meant.' : null,
  });
}
