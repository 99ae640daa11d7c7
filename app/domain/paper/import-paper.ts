/**
 * A source document turned into a paper: outline, then kinds of block, then what can be recognised,
 * then warnings. Every step is a suggestion that a person confirms; no word is changed or lost.
 */
import type { Block } from './block.ts';
import { buildOutline } from './build-outline.ts';
import { findWarnings } from './find-warnings.ts';
import { RECOGNISED_PARTS, type Paper, type PaperKind } from './paper.ts';
import { MAX_TITLE_CHARACTERS, readTitles } from './read-titles.ts';
import { withinReach } from './reach.ts';
import { assessmentsOfTables } from './recognise/options-table.ts';
import { readCoverSheet } from './recognise/read-cover-sheet.ts';
import { recogniseGlossary } from './recognise/recognise-glossary.ts';
import { recognisePrinciples, recogniseRecommendations } from './recognise/recognise-lists.ts';
import { recogniseMeetings } from './recognise/recognise-meetings.ts';
import { recogniseOptions } from './recognise/recognise-options.ts';
import { recogniseProposals } from './recognise/recognise-proposals.ts';
import { blocksOf } from './recognise/said-blocks.ts';
import {
  recogniseActions,
  recogniseQuestions,
  recogniseSelfAssessment,
} from './recognise/self-assessment.ts';
import { linkChanges } from './recognise/structure/link-changes.ts';
import { recogniseStructure } from './recognise/structure/recognise-structure.ts';
import { tagBlocks } from './recognise/tag-blocks.ts';
import type { SourceDocument } from './source.ts';
import { warnLevelled } from './warnings/find-split-text.ts';

export type ImportChoices = { readonly kind: PaperKind; readonly title?: string };

export function importPaper(source: SourceDocument, choices: ImportChoices): Paper {
  const outline = buildOutline(source.elements);
  const blocks = tagBlocks(outline.blocks);
  const titles = readTitles(blocks);
  const recognised = recognise(blocks);
  return {
    kind: choices.kind,
    title: choices.title ?? coverTitle(recognised) ?? titles.title ?? source.title ?? UNTITLED,
    subtitle: titles.subtitle,
    language: languageOf(source.language),
    blocks,
    ...recognised,
    // What a paper says of an option in running text is for a person to enter.
    assessments: assessmentsOfTables(blocks, recognised.options, recognised.principles),
    setAside: source.setAside,
    warnings: [
      ...warnLevelled(blocks, outline.levelled),
      ...findWarnings(blocks, source.setAside),
    ],
    lookedAt: [],
    suggested: {
      parts: RECOGNISED_PARTS,
      meetings: recognised.meetings.map(({ id }) => id),
    },
  };
}

export type Recognised = Pick<
  Paper,
  | 'proposals'
  | 'options'
  | 'principles'
  | 'questions'
  | 'actions'
  | 'recommendations'
  | 'selfAssessment'
  | 'meetings'
  | 'glossary'
  | 'coverSheet'
  | 'structure'
>;

/** Everything that the wording of the blocks suggests. */
export function recognise(whole: readonly Block[]): Recognised {
  const blocks = withinReach(whole);
  const questions = recogniseQuestions(blocks);
  const actions = recogniseActions(blocks);
  const proposals = recogniseProposals(blocks);
  const recommendations = recogniseRecommendations(blocks);
  const said = blocksOf(...proposals, ...recommendations, ...actions);
  return {
    ...linkChanges(proposals, recogniseStructure(blocks, said)),
    options: recogniseOptions(blocks),
    principles: recognisePrinciples(blocks),
    questions,
    actions,
    recommendations,
    selfAssessment: recogniseSelfAssessment(blocks, questions, actions),
    meetings: recogniseMeetings(blocks),
    glossary: recogniseGlossary(blocks),
    coverSheet: readCoverSheet(blocks),
  };
}

const UNTITLED = 'Untitled paper';

function coverTitle({ coverSheet }: Recognised): string | null {
  return coverSheet?.title?.slice(0, MAX_TITLE_CHARACTERS) ?? null;
}

function languageOf(tag: string | null): string {
  return tag !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag) ? tag : 'en-GB';
}
