/**
 * The steps from stage to stage that a person takes by saying so. Opening and closing follow from
 * the clock; publication, more time and withdrawal have rules and words of their own, and so have the
 * pack and the outcome.
 */
import { accept, refuse, type Result } from '../result.ts';
import type { UnmetPoint } from './publish-check.ts';
import { londonDay } from './london-time.ts';
import {
  stageAt,
  type Consultation,
  type DecisionMeeting,
  type Milestone,
  type Stage,
} from './consultation.ts';

export const STAGE_STEPS = [
  'check',
  'begin-analysis',
  'begin-report',
  'resume-analysis',
  'consider',
  'archive',
] as const;
export type StageStep = (typeof STAGE_STEPS)[number];

/** What a step depends on beside the consultation itself. */
export type StageFacts = {
  /** What the publish check says must be put right before publication. */
  readonly blocking: readonly UnmetPoint[];
  /** Late responses that nobody has accepted or refused. */
  readonly lateUndecided: number;
};

export type StageStepRefusal =
  | { readonly kind: 'wrong-stage'; readonly stage: Stage }
  | { readonly kind: 'blocked'; readonly points: readonly UnmetPoint[] }
  | { readonly kind: 'late-undecided'; readonly count: number }
  | { readonly kind: 'meeting-to-come'; readonly meeting: DecisionMeeting };

type Rule = {
  readonly from: readonly Stage[];
  readonly to: Milestone;
  readonly whyNot: (
    consultation: Consultation,
    facts: StageFacts,
    now: Date,
  ) => StageStepRefusal | null;
};

const RULES: Readonly<Record<StageStep, Rule>> = {
  check: { from: ['draft'], to: 'checked', whyNot: whyNotChecked },
  'begin-analysis': { from: ['closed'], to: 'analysis', whyNot: () => null },
  'begin-report': { from: ['analysis'], to: 'report-draft', whyNot: whyNotRead },
  'resume-analysis': { from: ['report-draft'], to: 'analysis', whyNot: () => null },
  consider: { from: ['report-draft', 'pack-locked'], to: 'considered', whyNot: whyNotMet },
  archive: { from: ['outcome'], to: 'archived', whyNot: () => null },
};

/** The consultation at the stage to which the step leads. */
export function takeStageStep(
  step: StageStep,
  consultation: Consultation,
  facts: StageFacts,
  now: Date,
): Result<Consultation, StageStepRefusal> {
  const { from, to, whyNot } = RULES[step];
  const stage = stageAt(consultation, now);
  if (!from.includes(stage)) return refuse({ kind: 'wrong-stage', stage });
  const refusal = whyNot(consultation, facts, now);
  return refusal === null ? accept({ ...consultation, milestone: to }) : refuse(refusal);
}

/** The steps that lead on from a stage, in the order of a consultation's life. */
export function stageStepsFrom(stage: Stage): readonly StageStep[] {
  return STAGE_STEPS.filter((step) => RULES[step].from.includes(stage));
}

/** What was checked is no longer what stands once the paper or its details are changed. */
export function afterEdit(consultation: Consultation): Consultation {
  if (consultation.milestone !== 'checked') return consultation;
  return { ...consultation, milestone: 'draft' };
}

function whyNotChecked(_: Consultation, { blocking }: StageFacts): StageStepRefusal | null {
  return blocking.length === 0 ? null : { kind: 'blocked', points: blocking };
}

function whyNotRead(_: Consultation, { lateUndecided }: StageFacts): StageStepRefusal | null {
  return lateUndecided === 0 ? null : { kind: 'late-undecided', count: lateUndecided };
}

/** A meeting without a day may have been held: whoever says so knows. */
function whyNotMet(
  { decisionMeeting }: Consultation,
  _: StageFacts,
  now: Date,
): StageStepRefusal | null {
  if (!decisionMeeting?.date) return null;
  const today = londonDay(now).slice(0, decisionMeeting.date.length);
  // Days written YYYY-MM-DD, and months written YYYY-MM, stand in the order of time.
  return decisionMeeting.date > today
    ? { kind: 'meeting-to-come', meeting: decisionMeeting }
    : null;
}
