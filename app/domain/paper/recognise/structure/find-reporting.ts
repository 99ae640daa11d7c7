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
const REPORTS = new RegExp(
  `\\b[Tt]he\\s+${NAME}\\s+(?:should\\s+|will\\s+|would\\s+|also\\s+)?((?:\\w+ly)\\s+)?reports?\\s+(?:direct(?:ly)?\\s+)?to\\s+(?:(?:the\\s+)?${NAME}|the\\s+(${GROUP_NOUNS})(?![\\p{L}]))`,
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
    const [, fromName = '', adverb = '', named, noun = ''] = match;
    const toName = named ?? wholeName(blocks, block, noun, draft.groups);
    if (toName === null) continue;
    const isDoubtful = /^formerly/iu.test(adverb);
    const from = draft.groups.meet({ name: fromName });
    const to = draft.groups.meet({ name: toName });
    const certainty = isDoubtful ? 'ambiguous' : 'clear';
    draft.line({ from, to, kind: 'accountable', when: 'after', certainty });
    draft.change({
      types: ['reporting-line'],
      title: `${plainName(fromName)} reports to ${plainName(toName)}`,
      groups: [from, to],
      before: null,
      after: `Reports to ${plainName(toName)}`,
      sourceBlocks: [block.id],
      certainty,
      note: isDoubtful ? 'The text says “formerly”, where “formally” may be meant.' : null,
    });
  }
}
