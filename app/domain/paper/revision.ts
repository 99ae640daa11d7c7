/**
 * A revision: one whole state of a paper in the editor's hands. Revisions are never edited; a change
 * of the paper is a further revision, so undoing is publishing or continuing from an earlier one.
 */
import type { Paper } from './paper.ts';

/** A point of the publish check that somebody accepted as it is (D-02). */
export type AcceptedPoint = { readonly code: string; readonly message: string };

/** What makes a revision a version that the public can read. */
export type Publication = {
  /** From 1, unbroken within the consultation. */
  readonly number: number;
  readonly publishedAt: Date;
  /** What was corrected and why; null for the first version. */
  readonly changeNote: string | null;
  readonly accepted: readonly AcceptedPoint[];
};

export type PaperRevision = {
  readonly id: string;
  readonly consultationId: string;
  /** From 1, unbroken; the highest is the working copy. */
  readonly sequence: number;
  readonly paper: Paper;
  /** SHA-256 of the paper as canonical JSON, lower-case hex. */
  readonly contentHash: string;
  /** What was done to arrive here, in a few words for the editor's undo list. */
  readonly summary: string;
  /** Sequence of the revision whose paper this one brings back; null for a change of its own. */
  readonly restores: number | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  /** Null while the revision is not published. */
  readonly publication: Publication | null;
};
