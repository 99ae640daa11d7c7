/**
 * A consultation: a paper put out for reply between two instants, and the stage it has reached.
 *
 * The closing instant is held once, as the first instant that is too late (D-06). Whether a
 * consultation is scheduled, open or closed is never stored: `stageAt` reads it off the clock, so no
 * timer has to run for a deadline to be kept.
 */
import type { DatePrecision, Paper } from '../paper/paper.ts';
import type { Planning } from './planning.ts';

export const STAGES = [
  'draft',
  'checked',
  'scheduled',
  'open',
  'extended',
  'closed',
  'analysis',
  'report-draft',
  'pack-locked',
  'considered',
  'outcome',
  'archived',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * The last step that a person took. `published` stands for scheduled, open, extended and closed,
 * which follow from the clock.
 */
export const MILESTONES = [
  'draft',
  'checked',
  'published',
  'analysis',
  'report-draft',
  'pack-locked',
  'considered',
  'outcome',
  'archived',
  'withdrawn',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const CONTACT_PURPOSES = [
  'reply',
  'query',
  'alternative-formats',
  'telephone-help',
] as const;

/** A role to write to or call, never a private person. */
export type Contact = {
  readonly purpose: (typeof CONTACT_PURPOSES)[number];
  readonly role: string;
  readonly email: string | null;
  readonly telephone: string | null;
  /** Lines of a postal address joined by line feeds; null when there is none. */
  readonly postalAddress: string | null;
  /** When it is staffed, in words; null when not stated. */
  readonly hours: string | null;
};

/** The meeting that decides, as precisely as it is known (D-17). */
export type DecisionMeeting = {
  readonly body: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, or null when to be confirmed. */
  readonly date: string | null;
  readonly precision: DatePrecision;
};

export type Extension = {
  /** The closing instant before this extension. */
  readonly previousClosesAt: Date;
  readonly reason: string;
  readonly recordedAt: Date;
};

/** What everybody may know about a consultation, without its paper. */
export type Consultation = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly publisher: string;
  readonly milestone: Milestone;
  /** Null until set; publication needs both. */
  readonly opensAt: Date | null;
  /** The first instant that is too late; null until set. */
  readonly closesAt: Date | null;
  /** Who is invited to reply, in words. */
  readonly audience: string;
  readonly decisionBody: string | null;
  readonly decisionMeeting: DecisionMeeting | null;
  /** What happens after closing, in words; null when not stated. */
  readonly nextSteps: string | null;
  readonly contacts: readonly Contact[];
  readonly privacyStatement: string;
  readonly confidentialityStatement: string;
  /** Why the period is under twelve weeks; published when given (D-03). */
  readonly shortPeriodReason: string | null;
  /** Minutes after closing in which a draft stored before it may still be sent. */
  readonly graceMinutes: number;
  /** Places a respondent may say they live in; empty when the question is not asked. */
  readonly areas: readonly string[];
  readonly extensions: readonly Extension[];
  /** Days of notice and analysis, for working back from the meeting (W-08). */
  readonly planning: Planning;
  /** Why it was withdrawn; null unless the milestone is `withdrawn`. */
  readonly withdrawnReason: string | null;
};

/** One published state of the paper. */
export type PaperVersion = {
  /** From 1. */
  readonly number: number;
  readonly publishedAt: Date;
  /** What was corrected and why; null for the first version. */
  readonly changeNote: string | null;
  readonly paper: Paper;
};

/** Stage of the consultation at an instant. */
export function stageAt(
  consultation: Pick<Consultation, 'milestone' | 'opensAt' | 'closesAt' | 'extensions'>,
  instant: Date,
): Stage {
  const { milestone, opensAt, closesAt, extensions } = consultation;
  if (milestone !== 'published') return milestone;
  if (opensAt && instant < opensAt) return 'scheduled';
  if (closesAt && instant >= closesAt) return 'closed';
  return extensions.length > 0 ? 'extended' : 'open';
}

/** True in the stages that take responses. */
export function takesResponses(stage: Stage): stage is 'open' | 'extended' {
  return stage === 'open' || stage === 'extended';
}

/** True once the public may see the consultation. */
export function isPublic(stage: Stage): boolean {
  return stage !== 'draft' && stage !== 'checked';
}
