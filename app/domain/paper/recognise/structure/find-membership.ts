/** Seats of a group from its membership list or table, with one change that points to them. */
import type { Block } from '../../block.ts';
import { childrenOf, headingsAbove, isHeading, placeOf } from '../../block-queries.ts';
import { GROUP_NOUNS, groupNamesIn } from '../../read-names.ts';
import { capitalShare } from '../../wording.ts';
import { plainName } from './group-register.ts';
import { comparedSeatsOf, seatLinesOfTable, type ComparedSeats } from './read-seats.ts';
import type { StructureDraft } from './structure-draft.ts';

const PROPOSED = /\b(?:recommended|proposed|suggested|will|would|should)\b/iu;
const NAMED =
  /\b[Mm]embership of (?:the\s+)?(\p{Lu}[\p{L}’'&-]*(?:\s+(?:and\s+|of\s+)?\p{Lu}[\p{L}’'&-]*){0,6})/u;

const BARE = new RegExp(`\\b[Tt]he\\s+(${GROUP_NOUNS})(?![\\p{L}])`, 'u');
/** A name of many bodies is not the name of the one whose members are listed. */
const MANY = /(?:Groups|Boards|Partnerships|Committees|Panels|Forums|Fora)$/u;

export function findMembership(blocks: readonly Block[], draft: StructureDraft): void {
  const runs = membershipRuns(blocks);
  for (const run of runs) addSeats(blocks, run, draft);
  for (const block of blocks)
    if (isMembershipTable(blocks, block)) addTable(blocks, block, draft);
}

/** Membership lines that follow one another, a list between them left out. */
function membershipRuns(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'list') continue;
    if (block.kind === 'membership-line') {
      if (before?.kind === 'membership-line') runs.at(-1)?.push(block);
      else runs.push([block]);
    }
    before = block;
  }
  return runs;
}

function addSeats(
  blocks: readonly Block[],
  run: readonly Block[],
  draft: StructureDraft,
): void {
  const [first] = run;
  if (first === undefined) return;
  const lead = leadBefore(blocks, first);
  const isProposed = lead !== null && PROPOSED.test(lead.text);
  const group = draft.groups.meet({ name: groupOf(blocks, first, lead, draft) });
  for (const line of run) draft.seat(line.text, group, isProposed ? 'after' : 'both');
  if (isProposed) addChange(draft, group, [lead, ...run]);
}

function leadBefore(blocks: readonly Block[], block: Block): Block | null {
  let at = placeOf(blocks, block) - 1;
  while (blocks[at]?.kind === 'list') at -= 1;
  const lead = blocks[at];
  return lead === undefined || isHeading(lead) ? null : lead;
}

function addChange(draft: StructureDraft, group: string, sources: readonly Block[]): void {
  draft.change({
    types: ['membership'],
    title: 'New membership',
    groups: [group],
    before: null,
    after: 'As listed',
    sourceBlocks: sources.map((block) => block.id),
    certainty: 'clear',
    note: null,
  });
}

/** The group that the lead-in names, else the nearest heading or title that names one. */
function groupOf(
  blocks: readonly Block[],
  block: Block,
  lead: Block | null,
  draft: StructureDraft,
): string {
  const headings = headingsAbove(blocks, block);
  // The title of the paper comes last: terms of reference print their group's name there.
  const titles = [...headings, ...linesUnder(blocks, headings.at(-1) ?? null), blocks[0]];
  const names = [lead, ...titles].flatMap((title) => namesIn(title?.text ?? '', draft));
  return names[0] ?? 'Group whose membership is listed';
}

/** Names in the words of a title; "the Board" is the one board met so far, if there is but one. */
function namesIn(printed: string, draft: StructureDraft): readonly string[] {
  const text = capitalShare(printed) > 0.9 ? plainName(printed) : printed;
  const named = NAMED.exec(text)?.[1];
  const full = [...(named?.includes(' ') === true ? [named] : []), ...groupNamesIn(text)];
  const noun = named ?? BARE.exec(text)?.[1];
  const bare = noun === undefined ? [] : [draft.groups.byNoun(noun) ?? noun];
  return [...full.filter((name) => !MANY.test(name)), ...bare];
}

/** The first lines of the part, where terms of reference name their group. */
function linesUnder(blocks: readonly Block[], section: Block | null): readonly Block[] {
  if (section === null) return [];
  const first = childrenOf(blocks, section.id).slice(0, 3);
  return first.filter((block) => block.cells === null && block.kind !== 'membership-line');
}

function isMembershipTable(blocks: readonly Block[], block: Block): boolean {
  if (block.cells === null) return false;
  const [heading] = headingsAbove(blocks, block);
  return /^membership\b/iu.test(heading?.text ?? '');
}

function addTable(blocks: readonly Block[], table: Block, draft: StructureDraft): void {
  const lines = seatLinesOfTable(table);
  if (lines.length < 2) return;
  const group = draft.groups.meet({ name: groupOf(blocks, table, null, draft) });
  const compared = comparedSeatsOf(table);
  if (compared !== null) {
    for (const seat of compared) addCompared(draft, group, seat);
    addChange(draft, group, [table]);
    return;
  }
  for (const line of lines) draft.seat(line.label, group, line.isInvited ? 'after' : 'both');
  if (lines.some((line) => line.isInvited)) addChange(draft, group, [table]);
}

function addCompared(draft: StructureDraft, group: string, seat: ComparedSeats): void {
  const { label, now, proposed } = seat;
  if (now === proposed) draft.seat(label, group, 'both', now);
  else if (now > 0) draft.seat(label, group, 'before', now);
  if (now !== proposed && proposed > 0) draft.seat(label, group, 'after', proposed);
}
