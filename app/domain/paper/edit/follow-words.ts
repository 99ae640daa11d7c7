/**
 * What a paper holds beside its blocks, kept in step with them after an edit.
 *
 * Principles, recommendations, questions and actions are the blocks tagged so, and follow them. What
 * the importer reads out of the wording as a whole (options, meetings, seats and so on) is read
 * again as long as it is still what reading gives: once a person has changed it, it is theirs.
 */
import { canonicalJson, type Json } from '../../agm/canonical-json.ts';
import { listStructureFaults } from '../../structure/structure-faults.ts';
import type { Block } from '../block.ts';
import { findWarnings } from '../find-warnings.ts';
import type { Paper } from '../paper.ts';
import { readCoverSheet } from '../recognise/read-cover-sheet.ts';
import { recogniseGlossary } from '../recognise/recognise-glossary.ts';
import { recogniseMeetings } from '../recognise/recognise-meetings.ts';
import { recogniseOptions } from '../recognise/recognise-options.ts';
import { recogniseSelfAssessment } from '../recognise/self-assessment.ts';
import { saidIn } from '../recognise/said-blocks.ts';
import { recogniseStructure } from '../recognise/structure/recognise-structure.ts';
import type { Warning } from '../warning.ts';
import { followTagged } from './follow-tagged.ts';
import { settleBlocks } from './settle-blocks.ts';

/** The paper with other blocks, and everything that rests on them. */
export function withBlocks(paper: Paper, blocks: readonly Block[]): Paper {
  const settled = settleBlocks(blocks, citedBlocks(paper));
  const followed = followTagged(paper, settled);
  return withKnownAssessments({
    ...followed,
    blocks: settled,
    ...readAgain(paper, settled),
    selfAssessment: recogniseSelfAssessment(settled, followed.questions, followed.actions),
    warnings: warningsAfter(paper, settled),
  });
}

/** What is said of an option against a principle goes when either is gone. */
export function withKnownAssessments(paper: Paper): Paper {
  const options = new Set(paper.options.map(({ id }) => id));
  const principles = new Set(paper.principles.map(({ id }) => id));
  return {
    ...paper,
    assessments: paper.assessments.filter(
      ({ option, principle }) => options.has(option) && principles.has(principle),
    ),
  };
}

type ReadAgain = Pick<
  Paper,
  'options' | 'meetings' | 'glossary' | 'coverSheet' | 'structure' | 'suggested'
>;

function readAgain(paper: Paper, blocks: readonly Block[]): ReadAgain {
  const meetings = keptOr(paper.meetings, paper.blocks, blocks, recogniseMeetings);
  const isReadAgain = meetings !== paper.meetings;
  return {
    options: keptOr(paper.options, paper.blocks, blocks, recogniseOptions),
    glossary: keptOr(paper.glossary, paper.blocks, blocks, recogniseGlossary),
    coverSheet: keptOr(paper.coverSheet, paper.blocks, blocks, readCoverSheet),
    meetings,
    structure: structureAfter(paper, blocks),
    suggested: isReadAgain ? suggestAgain(paper, meetings) : paper.suggested,
  };
}

/** What reading the new blocks gives, when what is there is what reading the old ones gave. */
function keptOr<Value extends Json>(
  value: Value,
  before: readonly Block[],
  after: readonly Block[],
  read: (blocks: readonly Block[]) => Value,
): Value {
  if (canonicalJson(value) !== canonicalJson(read(before))) return value;
  const found = read(after);
  return canonicalJson(found) === canonicalJson(value) ? value : found;
}

/** Meetings that a person has confirmed stay confirmed while they say the same. */
function suggestAgain(paper: Paper, meetings: Paper['meetings']): Paper['suggested'] {
  const open = new Set(paper.suggested.meetings);
  const confirmed = new Set(
    paper.meetings.filter(({ id }) => !open.has(id)).map((meeting) => canonicalJson(meeting)),
  );
  return {
    ...paper.suggested,
    meetings: meetings
      .filter((meeting) => !confirmed.has(canonicalJson(meeting)))
      .map(({ id }) => id),
  };
}

/** Groups and seats are read again only together, and only if every change keeps its groups. */
function structureAfter(paper: Paper, blocks: readonly Block[]): Paper['structure'] {
  const { structure } = paper;
  const seen = recogniseStructure(paper.blocks, saidIn(paper.blocks));
  if (canonicalJson(seatsOf(structure)) !== canonicalJson(seatsOf(seen))) return structure;
  const found = { ...structure, ...seatsOf(recogniseStructure(blocks, saidIn(blocks))) };
  return listStructureFaults(found, { ...paper, blocks: [...paper.blocks, ...blocks] }).length >
    0
    ? structure
    : found;
}

function seatsOf({ groups, seats }: Paper['structure']) {
  return { groups, seats };
}

/** Warnings are found afresh; those about the whole file, which blocks do not show, are kept. */
function warningsAfter(paper: Paper, blocks: readonly Block[]): readonly Warning[] {
  const whole = paper.warnings.filter((warning) => warning.block === null);
  const slips = paper.warnings.filter(
    ({ block, code, remedy }) =>
      code === 'split-list' &&
      remedy === null &&
      blocks.some(({ id, kind }) => id === block && kind === 'list'),
  );
  const found = findWarnings(blocks);
  const isFound = (slip: Warning): boolean =>
    found.some(({ code, block, message }) =>
      [code === slip.code, block === slip.block, message === slip.message].every(Boolean),
    );
  return [...whole, ...slips.filter((slip) => !isFound(slip)), ...found];
}

/** Ids of every block that something beside the blocks names. */
function citedBlocks(paper: Paper): ReadonlySet<string> {
  const citing = [
    ...paper.proposals,
    ...paper.options,
    ...paper.principles,
    ...paper.questions,
    ...paper.actions,
    ...paper.recommendations,
    ...paper.meetings,
    ...paper.structure.changes,
  ];
  return new Set(citing.flatMap(({ sourceBlocks }) => sourceBlocks));
}
