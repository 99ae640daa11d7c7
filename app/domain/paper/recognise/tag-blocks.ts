/**
 * Blocks given the kind that their place and wording show: membership lines, principles,
 * recommendations, clauses of terms of reference, options and questions. Only the kind changes.
 */
import type { Block, BlockKind } from '../block.ts';
import { headingsAbove, isHeading } from '../block-queries.ts';
import { withinReach } from '../reach.ts';
import { entriesOf, leadInOf, shortLineRun, type LeadIn } from './lead-ins.ts';
import { tagSelfAssessment } from './self-assessment.ts';

export type Kinds = Map<string, BlockKind>;

const MEMBERSHIP_HEADING =
  /^(?:(?:proposed|current|core|revised|suggested|board|group)\s+)*(?:membership|members|composition)(?:\s+of\b.{0,60})?\s*:?$/iu;
const MEMBERSHIP_LEAD =
  /\b(?:membership|made up of|compris(?:es?|ing)|consists? of|composed of|members (?:are|include|will be)|representatives (?:from|of) the following)\b[^.:]*(?::|as follows|follow(?:s|ing))\s*:?$/iu;
const DUTY = /\b(?:responsible|should|duties|responsibilities|objectives|role is)\b/iu;
const RECOMMENDATION_LEAD =
  /^(?:(?:it was )?(?:resolved|agreed)(?: that)?:$|it is (?:therefore |further |also )?recommended\b|we (?:therefore )?recommend\b|that (?:the |this )?[\p{L}\s]{2,60}:?$|(?:the\s+)?[\p{L}\s’'-]{2,80}\b(?:is|are) (?:asked|recommended|invited|requested) to\b|recommend(?:ation|ed)s?\b|(?:the )?following recommendations?\b)/iu;
const PRINCIPLES = /\bprinciples\b/iu;
const TERMS = /\bterms of reference\b/iu;

export function tagBlocks(whole: readonly Block[]): readonly Block[] {
  const kinds: Kinds = new Map();
  const blocks = withinReach(whole);
  tagTerms(blocks, kinds);
  blocks.forEach((block, index) => {
    if (block.kind === 'list') tagList(blocks, index, kinds);
    else if (isHeading(block)) tagHeading(block, kinds);
    tagLines(blocks, index, kinds);
    tagLabelled(block, kinds);
  });
  tagSelfAssessment(blocks, kinds);
  return whole.map((block) => {
    const kind = kinds.get(block.id);
    return kind === undefined ? block : { ...block, kind };
  });
}

function tagList(blocks: readonly Block[], index: number, kinds: Kinds): void {
  const list = blocks[index];
  if (list === undefined) return;
  const place = leadInOf(blocks, index);
  const entries = entriesOf(blocks, list);
  const kind = areAsked(place, entries) ? 'question' : kindOfEntries(place);
  if (kind === null || (kind === 'membership-line' && entries.some(meets))) return;
  for (const entry of entries) kinds.set(entry.id, kind);
}

const ASKING_LEAD = /\b(?:views|comments|thoughts|answers?|questions?)\b[^.:]{0,60}:$/iu;

function areAsked({ lead }: LeadIn, entries: readonly Block[]): boolean {
  const isLed = lead !== null && ASKING_LEAD.test(lead.text);
  return isLed && entries.length > 0 && entries.every(({ text }) => text.endsWith('?'));
}

/** What meets is a body of the partnership, not a member of one. */
function meets(entry: Block): boolean {
  return /\bwhich meets?\b|\bmeets? (?:monthly|quarterly|weekly|annually|every|\w+ times)\b/iu.test(
    entry.text,
  );
}

function kindOfEntries(place: LeadIn): BlockKind | null {
  if (isMembershipPlace(place)) return 'membership-line';
  if (isPrinciplePlace(place)) return 'principle';
  return isRecommendationPlace(place) ? 'recommendation' : null;
}

function isMembershipPlace({ lead, heading }: LeadIn): boolean {
  return lead === null
    ? MEMBERSHIP_HEADING.test(heading?.text ?? '')
    : isMembershipLead(lead.text);
}

function isPrinciplePlace({ lead, heading }: LeadIn): boolean {
  const isLed = lead !== null && /\bprinciples\b[^.]*(?::|\.)?$/iu.test(lead.text);
  return isLed || (heading !== null && PRINCIPLES.test(heading.text));
}

function isRecommendationPlace({ lead, heading }: LeadIn): boolean {
  if (lead === null)
    return /\brecommendations?\s*:?$|^resolved(?: that)?\s*:?$/iu.test(heading?.text ?? '');
  const isOpen = !/[.;]$/u.test(lead.text) && lead.text.length < 200;
  return isOpen && RECOMMENDATION_LEAD.test(lead.text);
}

/** True for words that lead in a list or a table of members. */
export function isMembershipLead(words: string): boolean {
  return (
    MEMBERSHIP_LEAD.test(words) && !DUTY.test(words.replace(/^.*?\brecommended that\b/iu, ''))
  );
}

function tagHeading(block: Block, kinds: Kinds): void {
  if (/^option\b/iu.test(block.label ?? '')) kinds.set(block.id, 'option');
}

/** Lines without bullets after a lead-in about membership. */
function tagLines(blocks: readonly Block[], index: number, kinds: Kinds): void {
  const block = blocks[index];
  if (block === undefined) return;
  const isLead = isHeading(block)
    ? MEMBERSHIP_HEADING.test(block.text)
    : isMembershipLead(block.text);
  if (!isLead) return;
  const run = shortLineRun(blocks, index + 1);
  if (run.length < 3) return;
  for (const line of run) kinds.set(line.id, 'membership-line');
}

const LABEL_KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^recommendation\b/iu, 'recommendation'],
  [/^principle\b/iu, 'principle'],
  [/^(?:question\b|q\.?\s?\d)/iu, 'question'],
  [/^action\b/iu, 'action'],
];

function tagLabelled(block: Block, kinds: Kinds): void {
  if (block.label === null || isHeading(block)) return;
  const kind = LABEL_KINDS.find(([pattern]) => pattern.test(block.label ?? ''))?.[1];
  if (kind !== undefined) kinds.set(block.id, kind);
}

/** Entries under terms of reference, to the end of the part in which those stand. */
function tagTerms(blocks: readonly Block[], kinds: Kinds): void {
  const start = blocks.findIndex((block) => isHeading(block) && TERMS.test(block.text));
  const heading = blocks[start];
  if (heading === undefined) return;
  for (const block of blocks.slice(start + 1)) {
    if (isHeading(block) && block.depth < heading.depth) break;
    const isEntry = block.kind === 'list-item';
    if (isEntry && !isMembershipPart(blocks, block)) kinds.set(block.id, 'tor-clause');
  }
}

function isMembershipPart(blocks: readonly Block[], block: Block): boolean {
  return headingsAbove(blocks, block).some((heading) => MEMBERSHIP_HEADING.test(heading.text));
}
