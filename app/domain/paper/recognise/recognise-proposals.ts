/**
 * Proposals: what a paper calls by that name ("Proposal 2", entries under "Our proposals"), and what
 * it says should or will be done, told by its wording. Unnumbered operative paragraphs count as well
 * (papers.md, A1 #6). Neighbours under one number or heading make one proposal; each entry of a list
 * of changes makes its own. All are suggestions for a person.
 */
import type { Block } from '../block.ts';
import { headingsAbove, isHeading } from '../block-queries.ts';
import { isSectionNumber, labelParts } from '../read-label.ts';
import type { Proposal } from '../paper.ts';
import { sentencesOf } from '../wording.ts';
import { entriesOf, leadInOf } from './lead-ins.ts';
import { clauseTitle, headingTitle } from './proposal-title.ts';

const FORMAL =
  /\bit is (?:therefore |also |further |now )?(?:recommend(?:ed)?|proposed|suggested)\b|\bwe (?:therefore |also )?(?:recommend|propose|suggest)\b|\b(?:review|working|task and finish|steering) group (?:recommends?|proposes?|suggests?)\b|\b(?:is|are) asked to (?:consider|agree|endorse|approve|support)\b|\bis proposed (?:that|to)\b/iu;
const INTENDED =
  /\b(?:should|must)\s+(?:(?:also|not|now|then|be)\s+)*(?:be|have|take|become|report|meet|continue|include|incorporate|influence|primarily|give|adopt|replace)\b|\b(?:will|is to|are to)\s+(?:(?:also|now|then|be|each)\s+)*(?:renamed|known as|called|merged?|amalgamated|abolished|replaced|disbanded|required|allocated|reported|established|created|tasked|maintain|meet (?:quarterly|monthly)|chaired)\b/iu;
const NOT_PROPOSED =
  /\b(?:forms?|nominations?|papers?|questionnaires?|minutes) (?:should|must|will|are to) be (?:returned|sent|submitted|circulated|completed)\b|\bno (?:further )?changes? (?:is|are) (?:proposed|recommended|suggested)\b|\b(?:decisions?|outcomes?|results?|findings) (?:will|should|is to|are to) be (?:reported|published|announced)\b|\b(?:comments?|responses?|queries|questions|replies|views) (?:should|will|must|are to)\b|\bshould (?:be (?:noted|stressed|remembered|borne)|you)\b|\bplease\b|\b(?:report|commission|guidance|act) (?:recommended|proposed|suggested)\b|\bno later than\b|\bdo not hesitate\b|\bonce agreement\b|\bpropos(?:e|ed|es|ing) (?:the following |these )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|some) (?:\w+ ){0,2}(?:changes|proposals|options)[.:]$/iu;
const CHANGES_LEAD =
  /\b(?:changes?|improvements?|proposals?)\b[^.]*\b(?:summarised|as follows|are|following)\b[^.]*:$|\b(?:proposed|agreed|proposes|suggested)(?: that| to)?:$|\b(?:we|partners|(?:board|partnership|review|council|group|executive|committee|forum|trust|alliance|trustees|governors|leaders)) (?:\w+ ){0,2}(?:(?:is|are) minded|propos(?:es?|ing)|recommend(?:s|ing)?|suggest(?:s|ing)?|plan(?:s|ning)?|intend(?:s|ing)?|would like|want)\b[^.:]{0,40}:$/iu;
const CHANGES_HEADING =
  /^(?:(?:summary of|our|the|key|main|what are|what we)\s+)*(?:propos(?:als?|e|ed changes?|ing)|changes (?:we )?(?:are )?propos(?:ed?|ing))\b[^.]{0,40}$/iu;
const DECLARED = /^(?:proposal|proposed change|change)\b/iu;
/** What a paper says would be, where it speaks of what is to come and not of what is. */
const FORESEEN =
  /\b(?:will|would)\s+(?:(?:in future|also|then|now|no longer|each)\s+)*(?:be|become|cease|stop|close|move|merge|join|combine|meet|report|transfer|pass|replace|take over|set up|create|comprise|consist|form|have|hold)\b/iu;
const OF_CHANGE =
  /\bpropos|\bchang(?:e|es|ing)\b|\bnew (?:structure|arrangements|model)|\bfuture\b|\brestructur|\bway forward\b|\bwhat we (?:would like|want|plan|intend|will)\b/iu;
const NOT_OF_CHANGE =
  /\bwhy\b|\bnot (?:chang|propos)|\bbackground\b|\bcurrent\b|\bquestions?\b|\brespon[ds]|\btimetable\b|\bnext steps\b|\bconsultation\b|\bforeword\b/iu;
const TERMS = /\bterms of reference\b/iu;
const LISTED_LEAD = /\bwill\b[^.]*\b(?:following|these)\b/iu;

type Unit = {
  /** The heading, or the paragraph that names itself a proposal. */
  readonly anchor: Block | null;
  readonly isDeclared: boolean;
  readonly blocks: Block[];
};

export function recogniseProposals(blocks: readonly Block[]): readonly Proposal[] {
  const lists = listsOfChanges(blocks);
  const listed = lists.flatMap(({ entries }) => entries);
  const leads = lists.filter(onlyLeads).flatMap(({ lead }) => lead ?? []);
  const inLists = new Set([...listed, ...leads, ...bareLeads(blocks)].map(({ id }) => id));
  const fromUnits = toUnits(blocks).flatMap((unit) => {
    if (unit.isDeclared && unit.anchor !== null)
      return [{ first: unit.anchor, ...declaredProposal(unit.anchor, unit.blocks) }];
    const operative = unit.blocks.filter(
      (block) => !inLists.has(block.id) && isOperative(blocks, block),
    );
    return operative.length === 0
      ? []
      : [{ first: operative[0], ...toProposal(blocks, unit, operative) }];
  });
  const fromLists = listed.map((block) => ({
    first: block,
    title: clauseTitle(block.text),
    sourceBlocks: [block.id],
  }));
  const order = new Map(blocks.map((block, index) => [block.id, index]));
  return [...fromUnits, ...fromLists]
    .sort((one, other) => placeOf(order, one.first) - placeOf(order, other.first))
    .map(({ title, sourceBlocks }, index) => ({
      id: `proposal-${String(index + 1)}`,
      title,
      summary: null,
      sourceBlocks,
      changes: [],
      isSuggested: true,
    }));
}

function placeOf(order: ReadonlyMap<string, number>, block: Block | undefined): number {
  return order.get(block?.id ?? '') ?? 0;
}

/** "That the Board:" before recommendations or duties says nothing by itself. */
function bareLeads(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((list, index) => {
    const isLed = entriesOf(blocks, list).some(
      (block) => block.kind === 'recommendation' || block.kind === 'tor-clause',
    );
    const { lead } = leadInOf(blocks, index);
    return list.kind === 'list' && isLed && lead !== null ? [lead] : [];
  });
}

type LedList = { readonly lead: Block | null; readonly entries: readonly Block[] };

/** Lists that a lead-in calls changes or proposals. */
function listsOfChanges(blocks: readonly Block[]): readonly LedList[] {
  return blocks.flatMap((list, index) => {
    if (list.kind !== 'list') return [];
    const { lead, heading } = leadInOf(blocks, index);
    const isLed =
      lead === null ? CHANGES_HEADING.test(heading?.text ?? '') : leadsToChanges(lead);
    const isDeclared = headingsAbove(blocks, list).some(declares);
    if (!isLed || isDeclared) return [];
    const entries = entriesOf(blocks, list).filter((entry) => entry.kind === 'list-item');
    return entries.length === 0 ? [] : [{ lead, entries }];
  });
}

/** "The Group recommends that:" says nothing that its list does not. */
function onlyLeads({ lead }: LedList): boolean {
  return lead !== null && sentencesOf(lead.text).length === 1;
}

function leadsToChanges(lead: Block): boolean {
  return (
    lead.text.endsWith(':') && CHANGES_LEAD.test(lead.text) && !NOT_PROPOSED.test(lead.text)
  );
}

/** Runs of blocks under one heading, one number or one name of a proposal. */
function toUnits(blocks: readonly Block[]): readonly Unit[] {
  const units: Unit[] = [{ anchor: null, isDeclared: false, blocks: [] }];
  for (const block of blocks) {
    const unit = unitBegunBy(blocks, block, units.at(-1));
    if (unit !== null) units.push(unit);
    else if (!isHeading(block) && !isOfOption(units.at(-1))) units.at(-1)?.blocks.push(block);
  }
  return units;
}

function unitBegunBy(
  blocks: readonly Block[],
  block: Block,
  last: Unit | undefined,
): Unit | null {
  if (declares(block)) return { anchor: block, isDeclared: true, blocks: [] };
  if (isHeading(block)) {
    const isPart = headingsAbove(blocks, block).some(declares);
    return isPart ? null : { anchor: block, isDeclared: false, blocks: [] };
  }
  const isFree = last?.isDeclared !== true && !isOfOption(last);
  return isFree && (isNumbered(block) || runInTitle(block) !== null)
    ? { anchor: null, isDeclared: false, blocks: [block] }
    : null;
}

function isOfOption(unit: Unit | undefined): boolean {
  return unit?.anchor?.kind === 'option';
}

function isNumbered(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.label === null) return false;
  return labelParts(block.label).length > 0 || isSectionNumber(block.label);
}

const MAX_RUN_IN_CHARACTERS = 60;

/** The heading in bold type with which a paragraph begins; null for one that has none. */
function runInTitle({ kind, text, marks }: Block): string | null {
  const bold = marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
  if (kind !== 'paragraph' || bold === undefined || bold.end > MAX_RUN_IN_CHARACTERS)
    return null;
  const title = text.slice(0, bold.end).trim();
  const isFollowed = text.length > bold.end + 1;
  return isFollowed && /^\p{Lu}.*[.:]$/u.test(title) ? title.slice(0, -1) : null;
}

function declares(block: Block): boolean {
  const mayDeclare = isHeading(block) || block.kind === 'paragraph';
  return mayDeclare && DECLARED.test(block.label ?? '') && block.text !== '';
}

const DESCRIBING = new Set(['paragraph', 'list-item', 'quote', 'membership-line']);

/** A proposal that names itself: all that stands under its name describes it. */
function declaredProposal(
  anchor: Block,
  body: readonly Block[],
): Pick<Proposal, 'title' | 'sourceBlocks'> {
  const described = body.filter(({ kind, text }) => DESCRIBING.has(kind) && text !== '');
  const title = isHeading(anchor)
    ? headingTitle(anchor.text, '')
    : (runInTitle(anchor) ?? clauseTitle(anchor.text));
  return { title, sourceBlocks: [anchor, ...described].map((block) => block.id) };
}

function isOperative(blocks: readonly Block[], block: Block): boolean {
  if (block.kind === 'list-item') return FORMAL.test(block.text);
  return block.kind === 'paragraph' && operativeSentence(blocks, block) !== null;
}

/** The first sentence that proposes something, formal wording first; null when none does. */
function operativeSentence(blocks: readonly Block[], block: Block): string | null {
  const sentences = sentencesOf(block.text)
    .map((sentence) => sentence.text)
    .filter((sentence) => !NOT_PROPOSED.test(sentence));
  const formal = sentences.find((sentence) => FORMAL.test(sentence));
  if (formal !== undefined) return formal;
  const headings = headingsAbove(blocks, block);
  if (headings.some((heading) => TERMS.test(heading.text))) return null;
  const speaksOfChange =
    headings.some((heading) => OF_CHANGE.test(heading.text)) &&
    !headings.some((heading) => NOT_OF_CHANGE.test(heading.text));
  return (
    sentences.find((sentence) => INTENDED.test(sentence) || leadsToWhatWillBe(sentence)) ??
    (speaksOfChange ? sentences.find((sentence) => FORESEEN.test(sentence)) : null) ??
    null
  );
}

/** The colon is looked for first: in a long text the words take far longer to look for. */
function leadsToWhatWillBe(sentence: string): boolean {
  return sentence.endsWith(':') && LISTED_LEAD.test(sentence);
}

function toProposal(
  blocks: readonly Block[],
  unit: Unit,
  operative: readonly Block[],
): Pick<Proposal, 'title' | 'sourceBlocks'> {
  const sentences = operative.flatMap((block) => operativeSentence(blocks, block) ?? []);
  const sentence = sentences.find((one) => FORMAL.test(one)) ?? sentences[0] ?? '';
  const title =
    unit.anchor === null ? clauseTitle(sentence) : headingTitle(unit.anchor.text, sentence);
  const isOperativeBlock = new Set(operative);
  const quoted = unit.blocks.filter(
    (block, index) =>
      block.kind === 'quote' && isOperativeBlock.has(unit.blocks[index - 1] ?? block),
  );
  const ids = new Set([...operative, ...quoted].map((block) => block.id));
  return {
    title,
    sourceBlocks: unit.blocks.filter((block) => ids.has(block.id)).map((block) => block.id),
  };
}
