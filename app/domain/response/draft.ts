/**
 * A draft: what a respondent has saved and not yet sent. It is made by the first post, and its id is
 * the idempotency key of the submission, so one draft becomes one response whatever is pressed.
 */
import type { Paper } from '../paper/paper.ts';
import type { AttachedFile } from './attachment.ts';
import { withoutUnasked } from './asked-of.ts';
import { inPaperOrder, isEmptyComment, UNNAMED_INDIVIDUAL } from './content.ts';
import type { Comment, Consent, Respondent, ResponseContent } from './response.ts';

export type DraftComment = Comment & {
  /** Number of the paper version that its form showed when it was last saved (D-05). */
  readonly paperVersion: number;
  /** From 1, one more with each save: a save on top of an unseen one is noticed by it. */
  readonly revision: number;
  readonly savedAt: Date;
};

export type ResponseDraft = {
  readonly id: string;
  readonly consultationId: string;
  /** Place on the roll of the organisation whose people share it; null for everybody else's. */
  readonly organisationId: string | null;
  /** Null until the page about the respondent has been saved. */
  readonly respondent: Respondent | null;
  /** Null while none is chosen; it then counts as `not-at-all`. */
  readonly consent: Consent | null;
  readonly wantsOutcome: boolean;
  /** Number of the paper version shown when a comment was last saved. */
  readonly paperVersion: number;
  readonly createdAt: Date;
  /** When it was last saved or looked at. */
  readonly updatedAt: Date;
  /** Id of the response that it became; null while it is not sent. */
  readonly responseId: string | null;
  /** Id of the response that it will change; null for a first response. */
  readonly revisesId: string | null;
  /** True once the equality questions after it were answered or skipped: they are offered once. */
  readonly isEqualityDone: boolean;
  /** True when the respondent says that the device is their own: the draft then never rests. */
  readonly isOwnDevice: boolean;
  readonly flags: readonly string[];
  readonly comments: readonly DraftComment[];
  readonly attachments: readonly AttachedFile[];
};

const MINUTE_MS = 60_000;

/** How long a browser may rest before it no longer shows a draft: a library's next visitor. */
export const DRAFT_IDLE_MS = 30 * MINUTE_MS;

/** True when the draft has rested so long that its cookie alone no longer opens it. */
export function isIdle(
  draft: Pick<ResponseDraft, 'updatedAt' | 'isOwnDevice'>,
  now: Date,
): boolean {
  if (draft.isOwnDevice) return false;
  return now.getTime() - draft.updatedAt.getTime() >= DRAFT_IDLE_MS;
}

/**
 * What the draft says, as it would be submitted, in paper order: without empty comments, and without
 * answers to questions that are no longer asked.
 */
export function contentOfDraft(
  draft: Pick<
    ResponseDraft,
    'respondent' | 'consent' | 'wantsOutcome' | 'comments' | 'attachments'
  >,
  paper: Paper,
): ResponseContent {
  const said = draft.comments.filter((comment) => !isEmptyComment(comment));
  return {
    respondent: draft.respondent ?? UNNAMED_INDIVIDUAL,
    comments: inPaperOrder(paper, withoutUnasked(paper, said).map(toComment)),
    consent: draft.consent ?? 'not-at-all',
    wantsOutcome: draft.wantsOutcome,
    attachments: draft.attachments,
  };
}

/** What the draft keeps and does not submit: answers to questions that are no longer asked. */
export function unaskedIn(
  draft: Pick<ResponseDraft, 'comments'>,
  paper: Paper,
): readonly Comment[] {
  const said = draft.comments.filter((comment) => !isEmptyComment(comment));
  const standing = new Set(withoutUnasked(paper, said));
  return inPaperOrder(paper, said.filter((comment) => !standing.has(comment)).map(toComment));
}

function toComment({
  target,
  position,
  words,
  choices,
  suggestedWording,
  paperVersion,
}: DraftComment): Comment {
  return { target, position, words, choices, suggestedWording, paperVersion };
}
