/** Meeting frequency now and proposed, kept as stated and never worked out (RT15). */
import type { Block } from '../../block.ts';
import { headingsAbove } from '../../block-queries.ts';
import { groupNamesIn } from '../../read-names.ts';
import { sentencesOf } from '../../wording.ts';
import type { StructureDraft } from './structure-draft.ts';

const FREQUENCY =
  /\b(?:weekly|fortnightly|monthly|bi-?monthly|quarterly|annually|(?:\d{1,2}|two|three|four|six)[- ]weekly|(?:\d{1,2}|once|twice|two|three|four|six) times a year|twice a year|twice yearly)\b(?:\s*\((\d{1,2})\s*(?:times\s*)?(?:per|a)\s*year\))?/iu;
const NOW = /\b(?:at present|currently|now|existing|presently)\b/iu;
const PROPOSED = /\b(?:recommend|propos|suggest|should|will|reduced)/iu;

export function findFrequencyChanges(blocks: readonly Block[], draft: StructureDraft): void {
  for (const block of blocks) {
    if (!/\bmeet/iu.test(block.text)) continue;
    const sentences = sentencesOf(block.text).map((sentence) => sentence.text);
    const now = sentences.find((text) => FREQUENCY.test(text) && NOW.test(text));
    const after = sentences.find(
      (text) => text !== now && FREQUENCY.test(text) && PROPOSED.test(text),
    );
    if (now === undefined || after === undefined) continue;
    addChange(blocks, block, { now, after }, draft);
  }
}

function addChange(
  blocks: readonly Block[],
  block: Block,
  sentences: { readonly now: string; readonly after: string },
  draft: StructureDraft,
): void {
  const before = FREQUENCY.exec(sentences.now);
  const after = FREQUENCY.exec(sentences.after);
  const name =
    groupNamesIn(block.text)[0] ?? groupNamesIn(headingsAbove(blocks, block)[0]?.text ?? '')[0];
  if (name === undefined || before === null || after === null) return;
  const group = draft.groups.meet({ name });
  const stated = before[1] === undefined ? null : Number(before[1]);
  draft.groups.change(group, {
    frequency: after[0],
    former: { name: null, frequency: before[0], meetingsPerYear: stated, remit: null },
  });
  draft.change({
    types: ['frequency'],
    title: `Meetings: ${before[0]} becomes ${after[0]}`,
    groups: [group],
    before: before[0],
    after: after[0],
    sourceBlocks: [block.id],
    certainty: 'clear',
    note: null,
  });
}
