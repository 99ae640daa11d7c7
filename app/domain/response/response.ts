/**
 * A response: what one respondent has submitted, with its versions, each never edited.
 *
 * Draft (mutable, not counted) → submission → response version (a fact). The latest version counts;
 * all are kept (P-05). Letters and emails become the same kind of response.
 */
import type { AttachedFile } from './attachment.ts';
import type { Stake } from './stake.ts';
import type { Mandate } from './mandate.ts';
import type { Meeting } from './meeting.ts';
import type { Target } from './target.ts';

export const POSITIONS = [
  'support',
  'support-with-changes',
  'oppose',
  'dont-know',
  'no-view',
] as const;
export type Position = (typeof POSITIONS)[number];

export const CHANNELS = ['online', 'email', 'letter', 'phone', 'event'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Those who answer for themselves: they alone are counted as respondents. */
export const ANSWERING_TYPES = ['individual', 'organisation'] as const;
export type AnsweringType = (typeof ANSWERING_TYPES)[number];

export const RESPONDENT_TYPES = [...ANSWERING_TYPES, 'meeting'] as const;
export type RespondentType = (typeof RESPONDENT_TYPES)[number];

export const CONSENTS = ['with-name', 'without-name', 'not-at-all'] as const;
/** How the response may be published; no answer counts as `not-at-all`. */
export type Consent = (typeof CONSENTS)[number];

export type Comment = {
  readonly target: Target;
  /** Null when the respondent ticked none: never read as a view. */
  readonly position: Position | null;
  /** The respondent's words as typed; '' when there are none. */
  readonly words: string;
  /**
   * The answer to a closed question: ids of the choices ticked, the places of a ranking, a number or a
   * date, each as its word (paper/question-choice.ts); empty otherwise.
   */
  readonly choices: readonly string[];
  /** Replacement wording suggested for the target; null when none. */
  readonly suggestedWording: string | null;
  /**
   * Number of the paper version that was read when it was written or last changed (D-05). Absent when
   * it came with its response, which says which version it answers.
   */
  readonly paperVersion?: number;
};

/** Who answers. Everything but the type is optional; '' means not provided. */
export type Respondent = {
  readonly type: RespondentType;
  readonly name: string;
  readonly email: string;
  readonly area: string;
  /** For an organisation; null for everybody else. */
  readonly organisation: Organisation | null;
  /** For the note of a meeting; null for everybody else. */
  readonly meeting: Meeting | null;
};

export type Organisation = {
  readonly name: string;
  readonly sector: string;
  /** The role of the person who answers. */
  readonly role: string;
  /** Whether the organisation has authorised the answer; null when not said. */
  readonly isAuthorised: boolean | null;
  /** The person or body in it that has authorised the answer. */
  readonly authorisedBy: string;
  readonly represents: string;
  readonly howConsulted: string;
  /** What the proposals would do to it and the seat it holds; null when not said (W-05). */
  readonly stake: Stake | null;
  /** How far the answer binds it; null when not said. */
  readonly mandate: Mandate | null;
};

/** What a respondent says, whole: the content of a draft and of a response version. */
export type ResponseContent = {
  readonly respondent: Respondent;
  /** At most one comment a target, in the order of the paper. */
  readonly comments: readonly Comment[];
  readonly consent: Consent;
  /** True when the respondent asks to hear of the outcome (C-09). */
  readonly wantsOutcome: boolean;
  /** Files sent with it, in the order in which they were added. */
  readonly attachments: readonly AttachedFile[];
};

export type ResponseVersion = {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly submittedAt: Date;
  /** Number of the paper version that was answered. */
  readonly paperVersion: number;
  readonly content: ResponseContent;
  /** SHA-256, lower-case hex, of the copy given to the respondent. */
  readonly copyHash: string;
  /** SHA-256, lower-case hex, of `reference LF secret LF copyHash` (contract). */
  readonly digest: string;
  /** Id of the partner contact who sent it; null for everybody else. */
  readonly submittedBy: string | null;
  /** Set when staff entered a reply anew because they had entered it wrongly; null otherwise. */
  readonly correction: Correction | null;
};

/** How a reply came that did not come through the portal, by the person who entered it. */
export type EntryFacts = {
  readonly channel: Channel;
  /** London day, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  readonly writtenOn: string | null;
};

export type Correction = {
  readonly reason: string;
  /** Id of the staff member. */
  readonly correctedBy: string;
  /** What was on record before; what is on record now stands with the response. */
  readonly before: EntryFacts;
};

/** How the time of receipt stands to the closing instant. */
export const TIMELINESS = ['on-time', 'in-progress-at-close', 'late'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

export const EXCLUSION_REASONS = [
  'blank',
  'duplicate',
  'spam',
  'out-of-scope',
  'no-contact',
  'superseded',
  'withdrawn',
  'late',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** A person's decision not to analyse a response, with its reason. */
export type Exclusion = {
  readonly reason: Exclude<ExclusionReason, 'withdrawn' | 'late'>;
  readonly note: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
};

export type LateDecision = {
  readonly decision: 'accepted' | 'refused';
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
};

export type Response = {
  readonly id: string;
  readonly consultationId: string;
  /** Public number within its consultation, from 1; never the receipt's reference. */
  readonly number: number;
  /** What the respondent quotes, e.g. `R-7K3M-Q9TX-2HVB`. */
  readonly reference: string;
  readonly channel: Channel;
  /** Arrival of the request, or the recorded time of receipt of a letter. */
  readonly receivedAt: Date;
  /** Date written on a letter, `YYYY-MM-DD`; null when there is none. */
  readonly writtenOn: string | null;
  /** Staff member who entered it; null when the respondent did. */
  readonly enteredBy: string | null;
  readonly timeliness: Timeliness;
  readonly lateDecision: LateDecision | null;
  readonly exclusion: Exclusion | null;
  readonly withdrawnAt: Date | null;
  /** Place on the roll of the organisation whose people sent it; null for everybody else. */
  readonly organisationId: string | null;
  /** Id of the note of the meeting at which it was said; null when it was said at none. */
  readonly saidAtId: string | null;
  /** Signals of abuse for a person to look at; never a reason to discard (D-22). */
  readonly flags: readonly string[];
  /** Oldest first, at least one; the last one counts. */
  readonly versions: readonly ResponseVersion[];
};

/** Writes 60 random bits as twelve Crockford base-32 characters, e.g. `R-7K3M-Q9TX-2HVB`. */
export function formatReference(bits: bigint): string {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const text = Array.from(
    { length: 12 },
    (_, i) => digits[Number((bits >> BigInt(5 * i)) & 31n)],
  );
  return `R-${text.slice(0, 4).join('')}-${text.slice(4, 8).join('')}-${text.slice(8).join('')}`;
}
