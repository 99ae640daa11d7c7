/** Seats of a group from its membership list or table, with one change that points to them. */
import type { Block } from '../../block.ts';
import { headingsAbove, isHeading, placeOf } from '../../block-queries.ts';
import { isMembershipLead } from '../tag-blocks.ts';
import { groupOfMembers } from './group-of-members.ts';
import {
  comparedSeatsOf,
  seatColumnOf,
  seatLinesOfTable,
  type ComparedSeats,
  type SeatLine,
} from './read-seat-tables.ts';
import { exactly } from './read-seats.ts';
import type { StructureDraft } from './structure-draft.ts';

const PROPOSED = /\b(?:recommended|proposed|suggested|will|would|should)\b/iu;
/** "Proposed membership", "Who will sit on the Council". */
const PROPOSED_HEADING =
  /^(?:the )?(?:proposed|recommended|suggested|future|new) (?:membership|members|composition|seats)\b|\b(?:will|would|should) (?:sit|be (?:a )?members?|have (?:a )?seats?)\b/iu;

export function findMembership(blocks: readonly Block[], draft: StructureDraft): void {
  const runs = membershipRuns(blocks);
  for (const run of runs) addSeats(blocks, run, draft);
  for (const block of blocks) {
    if (isMembershipTable(blocks, block)) addTable(blocks, block, draft);
    else if (block.kind === 'paragraph') addInline(blocks, block, draft);
  }
}

const INLINE =
  /^([^:]*\b(?:members?|membership|compris(?:e|es|ing)|consists? of|made up of)\b[^.:;]{0,60}):\s*([^:]{10,2000}?;[^:]{3,2000})$/iu;

/** "The Executive would have the following members: the Chair; two councillors; and …". */
function addInline(blocks: readonly Block[], block: Block, draft: StructureDraft): void {
  const [, lead = '', list] = INLINE.exec(block.text) ?? [];
  if (list === undefined) return;
  const labels = list
    .split(/;\s*(?:and\s+)?/u)
    .map((label) => label.replace(/\.$/u, '').trim());
  const name = groupOfMembers(blocks, block, { ...block, text: lead }, draft.groups);
  const group = draft.groups.meet({ name });
  const isProposed = PROPOSED.test(lead);
  for (const label of labels)
    if (label !== '') draft.seat(label, group, isProposed ? 'after' : 'both');
  if (isProposed) addChange(draft, group, [block]);
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
  const proposer = proposerOf(blocks, first, lead);
  const group = draft.groups.meet({ name: groupOfMembers(blocks, first, lead, draft.groups) });
  for (const line of run) draft.seat(line.text, group, proposer === null ? 'both' : 'after');
  if (proposer !== null) addChange(draft, group, [proposer, ...run]);
}

/** The lead-in or the heading that says that these members are proposed; null when none does. */
function proposerOf(blocks: readonly Block[], first: Block, lead: Block | null): Block | null {
  if (lead !== null && PROPOSED.test(lead.text)) return lead;
  const [heading] = headingsAbove(blocks, first);
  return heading !== undefined && PROPOSED_HEADING.test(heading.text) ? heading : null;
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

function isMembershipTable(blocks: readonly Block[], block: Block): boolean {
  if (block.cells === null) return false;
  const [heading] = headingsAbove(blocks, block);
  const lead = leadBefore(blocks, block);
  const isLed = lead !== null && isMembershipLead(lead.text);
  return isLed || /^membership\b/iu.test(heading?.text ?? '') || seatColumnOf(block) > 0;
}

function addTable(blocks: readonly Block[], table: Block, draft: StructureDraft): void {
  const lines = seatLinesOfTable(table);
  if (lines.length < 2) return;
  const lead = leadBefore(blocks, table);
  const group = draft.groups.meet({ name: groupOfMembers(blocks, table, lead, draft.groups) });
  const compared = comparedSeatsOf(table);
  const proposer = proposerOf(blocks, table, lead);
  if (compared === null) addLines(draft, group, lines, proposer !== null);
  else for (const seat of compared) addCompared(draft, group, seat);
  const isChange = compared !== null || lines.some((line) => line.isInvited);
  const sources = proposer === null ? [table] : [proposer, table];
  if (isChange || proposer !== null) addChange(draft, group, sources);
}

function addLines(
  draft: StructureDraft,
  group: string,
  lines: readonly SeatLine[],
  isProposed: boolean,
): void {
  for (const { label, isInvited, stated } of lines)
    draft.seat(label, group, isProposed || isInvited ? 'after' : 'both', stated);
}

function addCompared(draft: StructureDraft, group: string, seat: ComparedSeats): void {
  const { label, now, proposed } = seat;
  if (now === proposed) draft.seat(label, group, 'both', exactly(now));
  else if (now > 0) draft.seat(label, group, 'before', exactly(now));
  if (now !== proposed && proposed > 0) draft.seat(label, group, 'after', exactly(proposed));
}
