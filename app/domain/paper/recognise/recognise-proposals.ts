/**
 * Proposals: what a paper says should or will be done, told by its wording. Unnumbered operative
 * paragraphs count as well (papers.md, A1 #6). Neighbours under one number or heading make one
 * proposal; each entry of a list of changes makes its own. All are suggestions for a person.
 */
import type { Block } from '../block.ts';
import { isHeading } from '../block-queries.ts';
import { labelParts } from '../read-label.ts';
import type { Proposal } from '../paper.ts';
import { sentencesOf } from '../wording.ts';
import { entriesOf, leadInOf } from './lead-ins.ts';
import { clauseTitle, headingTitle } from './proposal-title.ts';

const FORMAL =
  /\bit is (?:therefore |also |further |now )?(?:recommend(?:ed)?|proposed|suggested)\b|\bwe (?:therefore |also )?(?:recommend|propose|suggest)\b|\b(?:review|working|task and finish|steering) group (?:recommends?|proposes?|suggests?)\b|\b(?:is|are) asked to (?:consider|agree|endorse|approve|support)\b|\bis proposed (?:that|to)\b/iu;
const INTENDED =
  /\b(?:should|must)\s+(?:(?:also|not|now|then|be)\s+)*(?:be|have|take|become|report|meet|continue|include|incorporate|influence|primarily|give|adopt|replace)\b|\b(?:will|is to|are to)\s+(?:(?:also|now|then|be|each)\s+)*(?:renamed|known as|called|merged?|amalgamated|abolished|replaced|disbanded|required|allocated|reported|established|created|tasked|maintain|meet (?:quarterly|monthly)|chaired)\b/iu;
const NOT_PROPOSED =
  /\b(?:comments?|responses?|queries|questions|replies|views) should\b|\bshould (?:be (?:noted|stressed|remembered|borne)|you)\b|\bplease\b|\b(?:report|commission|guidance|act) (?:recommended|proposed|suggested)\b|\bno later than\b|\bdo not hesitate\b|\bonce agreement\b/iu;
const CHANGES_LEAD =
  /\b(?:changes?|improvements?|proposals?)\b[^.]*\b(?:summarised|as follows|are|following)\b[^.]*:$|\b(?:proposed|agreed|proposes|suggested)(?: that| to)?:$/iu;
const LISTED_LEAD = /\bwill\b[^.]*\b(?:following|these)\b[^.]*:$/iu;

type Unit = { readonly anchor: Block | null; readonly blocks: Block[] };

export function recogniseProposals(blocks: readonly Block[]): readonly Proposal[] {
  const listed = listedChanges(blocks);
  const inLists = new Set([...listed, ...bareLeads(blocks)].map((block) => block.id));
  const fromUnits = toUnits(blocks).flatMap((unit) => {
    const operative = unit.blocks.filter(
      (block) => !inLists.has(block.id) && isOperative(block),
    );
    return operative.length === 0
      ? []
      : [{ first: operative[0], ...toProposal(unit, operative) }];
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

/** Entries of lists that a lead-in calls changes or proposals. */
function listedChanges(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((list, index) => {
    if (list.kind !== 'list') return [];
    const { lead } = leadInOf(blocks, index);
    if (lead === null || !CHANGES_LEAD.test(lead.text) || NOT_PROPOSED.test(lead.text))
      return [];
    return entriesOf(blocks, list).filter((entry) => entry.kind === 'list-item');
  });
}

/** Runs of blocks under one heading or one number. */
function toUnits(blocks: readonly Block[]): readonly Unit[] {
  const units: Unit[] = [{ anchor: null, blocks: [] }];
  for (const block of blocks) {
    const isNumbered = labelParts(block.label).length > 0 && block.kind === 'paragraph';
    if (isHeading(block)) units.push({ anchor: block, blocks: [] });
    else if (units.at(-1)?.anchor?.kind === 'option') continue;
    else if (isNumbered) units.push({ anchor: null, blocks: [block] });
    else units.at(-1)?.blocks.push(block);
  }
  return units;
}

function isOperative(block: Block): boolean {
  if (block.kind === 'list-item') return FORMAL.test(block.text);
  return block.kind === 'paragraph' && operativeSentence(block.text) !== null;
}

/** The first sentence that proposes something, formal wording first; null when none does. */
function operativeSentence(text: string): string | null {
  const sentences = sentencesOf(text)
    .map((sentence) => sentence.text)
    .filter((sentence) => !NOT_PROPOSED.test(sentence));
  return (
    sentences.find((sentence) => FORMAL.test(sentence)) ??
    sentences.find((sentence) => INTENDED.test(sentence) || LISTED_LEAD.test(sentence)) ??
    null
  );
}

function toProposal(
  unit: Unit,
  operative: readonly Block[],
): Pick<Proposal, 'title' | 'sourceBlocks'> {
  const sentences = operative.flatMap((block) => operativeSentence(block.text) ?? []);
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
