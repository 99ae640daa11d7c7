/** Meeting frequency now and proposed, kept as stated and never worked out (RT15). */
import type { Block } from '../../block.ts';
import { headingsAbove } from '../../block-queries.ts';
import { GROUP_NOUNS, groupNamesIn } from '../../read-names.ts';
import { sentencesOf } from '../../wording.ts';
import { wholeName } from './body-of-noun.ts';
import type { StructureDraft } from './structure-draft.ts';

const FREQUENCY =
  /\b(?:every (?:\d{1,2}|two|three|four|six|eight|ten|twelve) (?:weeks|months)|every month|weekly|fortnightly|monthly|bi-?monthly|quarterly|annually|(?:\d{1,2}|two|three|four|six)[- ]weekly|(?:\d{1,2}|two|three|four|five|six|eight|ten|twelve) times a year|once a year|twice a year|twice yearly)\b(?:\s*\((\d{1,2})\s*(?:times\s*)?(?:per|a)\s*year\))?/iu;
const NOW = /\b(?:at present|currently|now|existing|presently)\b/iu;
const PROPOSED = /\b(?:recommend|propos|suggest|should|will|would|reduced|in future)/iu;
/** What it replaces, when the same sentence says it: "quarterly instead of six times a year". */
const INSTEAD = /\b(?:instead of|rather than|and not)\s+((?:[\w-]+\s?){1,4})/iu;

export function findFrequencyChanges(
  blocks: readonly Block[],
  said: ReadonlySet<string>,
  draft: StructureDraft,
): void {
  for (const block of blocks) {
    if (!/\bmeet/iu.test(block.text)) continue;
    const sentences = sentencesOf(block.text).map((sentence) => sentence.text);
    const now = sentences.find((text) => FREQUENCY.test(text) && NOW.test(text));
    const after = sentences.find(
      (text) =>
        text !== now && FREQUENCY.test(text) && (PROPOSED.test(text) || INSTEAD.test(text)),
    );
    const isChange = now !== undefined || said.has(block.id);
    if (after !== undefined && isChange) addChange(blocks, block, { now, after }, draft);
  }
}

function addChange(
  blocks: readonly Block[],
  block: Block,
  sentences: { readonly now: string | undefined; readonly after: string },
  draft: StructureDraft,
): void {
  const after = FREQUENCY.exec(sentences.after)?.[0];
  const name = nameIn(blocks, block) ?? bodyIn(blocks, block, sentences.after, draft);
  if (name === null || after === undefined) return;
  const { before, meetingsPerYear } = readBefore(sentences);
  const group = draft.groups.meet({ name });
  draft.groups.change(group, {
    frequency: after,
    former: {
      name: draft.groups.get(group).former?.name ?? null,
      frequency: before,
      meetingsPerYear,
      remit: null,
    },
  });
  draft.change({
    types: ['frequency'],
    title: before === null ? `Meetings: ${after}` : `Meetings: ${before} becomes ${after}`,
    groups: [group],
    before,
    after,
    sourceBlocks: [block.id],
    certainty: 'clear',
    note: null,
  });
}

/** As stated, in a sentence of its own or after "instead of"; null where neither says it. */
function readBefore(sentences: { readonly now: string | undefined; readonly after: string }): {
  readonly before: string | null;
  readonly meetingsPerYear: number | null;
} {
  const now = FREQUENCY.exec(sentences.now ?? '');
  const instead = INSTEAD.exec(sentences.after)?.[1]?.trim();
  return {
    before: now?.[0] ?? instead ?? null,
    meetingsPerYear: now?.[1] === undefined ? null : Number(now[1]),
  };
}

const NOUN = new RegExp(`\\b[Tt]he\\s+(${GROUP_NOUNS})(?![\\p{L}])`, 'u');

/** "The Board would meet quarterly". */
function bodyIn(
  blocks: readonly Block[],
  block: Block,
  sentence: string,
  draft: StructureDraft,
): string | null {
  return wholeName(blocks, block, NOUN.exec(sentence)?.[1] ?? '', draft.groups);
}

function nameIn(blocks: readonly Block[], block: Block): string | undefined {
  const [heading] = headingsAbove(blocks, block);
  return groupNamesIn(block.text)[0] ?? groupNamesIn(heading?.text ?? '')[0];
}
