/**
 * A paper: the whole document as people read and answer it, and the restructure it proposes.
 *
 * A paper is one immutable value. A correction is a further paper with the same block ids, so
 * comments stay attached to the version and block on which they were made (D-05).
 */
import type { Structure } from '../structure/structure.ts';
import type { Block } from './block.ts';
import type { Question } from './question.ts';
import type { SetAside } from './source.ts';
import type { LookedAt, Warning } from './warning.ts';

export const PAPER_KINDS = ['consultation', 'board-paper', 'schedule'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Something people are asked to take a position on. */
export type Proposal = {
  readonly id: string;
  readonly title: string;
  /** Plain-English summary, marked as a summary wherever it is shown; null when none. */
  readonly summary: string | null;
  /** Ids of the blocks that say it, at least one, in reading order. */
  readonly sourceBlocks: readonly string[];
  /** Ids of the changes in the structure that it would make. */
  readonly changes: readonly string[];
  /** True while only the importer has proposed it and no person has confirmed it. */
  readonly isSuggested: boolean;
};

export const OPTION_STATUSES = ['preferred', 'not-preferred', 'deferred', 'undecided'] as const;

/** One course of action in an options appraisal. */
export type Option = {
  readonly id: string;
  /** As printed: "A". */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** The publisher's recorded conclusion; null when the paper gives none. */
  readonly conclusion: string | null;
  readonly status: (typeof OPTION_STATUSES)[number];
  readonly sourceBlocks: readonly string[];
};

/** A design principle against which options are weighed. */
export type Principle = {
  readonly id: string;
  /** As printed, or assigned by the importer ("P1") when the paper numbers none. */
  readonly label: string;
  readonly text: string;
  readonly sourceBlocks: readonly string[];
};

/** What the publisher says of one option against one principle; most papers say nothing (GT12). */
export type Assessment = {
  /** Ids of the two. */
  readonly option: string;
  readonly principle: string;
  readonly text: string;
};

/** What the deciding body is asked to resolve. */
export type Recommendation = {
  readonly id: string;
  readonly label: string | null;
  readonly text: string;
  readonly sourceBlocks: readonly string[];
};

/** A step that the paper commits somebody to. */
export type Action = {
  readonly id: string;
  readonly label: string | null;
  readonly text: string;
  readonly owner: string | null;
  readonly sourceBlocks: readonly string[];
};

export type SelfAssessmentSection = {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
  /** Id of the block that holds the section's single narrative response; null when absent. */
  readonly response: string | null;
  readonly actions: readonly string[];
};

export const DATE_PRECISIONS = ['day', 'month', 'tbc'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** A meeting that the paper names; the day is never invented (D-17). */
export type Meeting = {
  readonly id: string;
  readonly body: string;
  /** `YYYY-MM-DD` at day precision, `YYYY-MM` at month precision, null when to be confirmed. */
  readonly date: string | null;
  readonly precision: DatePrecision;
  readonly status: 'confirmed' | 'tbc';
  readonly agm: boolean;
  readonly subject: string | null;
  readonly sourceBlocks: readonly string[];
};

export type GlossaryEntry = { readonly term: string; readonly expansion: string };

export const ITEM_TYPES = ['information', 'discussion', 'decision'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** The sheet in front of a board report, as printed or as a person has corrected it. */
export type CoverSheet = {
  readonly reportTo: string | null;
  readonly title: string | null;
  readonly author: string | null;
  /** As printed. */
  readonly date: string | null;
  /** Those marked, in the order printed; more than one may be. */
  readonly itemTypes: readonly ItemType[];
  readonly summary: string | null;
  readonly desiredOutcome: string | null;
  readonly sourceBlocks: readonly string[];
};

/** What the importer recognises in the words and a person confirms as a whole. */
export const RECOGNISED_PARTS = [
  'cover-sheet',
  'options',
  'principles',
  'recommendations',
  'questions',
  'actions',
  'self-assessment',
  'membership',
  'terms-of-reference',
  'accountability',
  'glossary',
] as const;
export type RecognisedPart = (typeof RECOGNISED_PARTS)[number];

/** What only the importer says, beside proposals, which each carry their own mark. */
export type Suggestions = {
  readonly parts: readonly RecognisedPart[];
  /** Ids of meetings, since each row of a schedule is confirmed by itself. */
  readonly meetings: readonly string[];
};

export const NOTHING_SUGGESTED: Suggestions = { parts: [], meetings: [] };

export type Paper = {
  readonly kind: PaperKind;
  readonly title: string;
  readonly subtitle: string | null;
  /** BCP 47. */
  readonly language: string;
  /** In reading order; a parent stands before its children. */
  readonly blocks: readonly Block[];
  readonly proposals: readonly Proposal[];
  readonly options: readonly Option[];
  readonly principles: readonly Principle[];
  /** At most one for each option and principle. */
  readonly assessments: readonly Assessment[];
  readonly questions: readonly Question[];
  readonly actions: readonly Action[];
  readonly recommendations: readonly Recommendation[];
  readonly selfAssessment: readonly SelfAssessmentSection[];
  readonly meetings: readonly Meeting[];
  readonly glossary: readonly GlossaryEntry[];
  /** Null for a paper without one. */
  readonly coverSheet: CoverSheet | null;
  readonly structure: Structure;
  /** Words of the file that are in no block, with the reason: only staff see them. */
  readonly setAside: readonly SetAside[];
  readonly warnings: readonly Warning[];
  /** Warnings that a person has looked at and left as they are (D-02). */
  readonly lookedAt: readonly LookedAt[];
  /** What no person has confirmed yet. */
  readonly suggested: Suggestions;
};

/** Title of the self-assessment section that asks a question; null when none does. */
export function sectionOf({ selfAssessment }: Paper, questionId: string): string | null {
  const section = selfAssessment.find(({ questions }) => questions.includes(questionId));
  return section === undefined || section.title === '' ? null : section.title;
}
