/**
 * The milestones after the meeting: considered once every recommendation has a decision, and
 * outcome once what was decided is published (C-09, thin).
 */
import { stageAt, type Consultation, type Stage } from '../consultation/consultation.ts';
import type { Paper } from '../paper/paper.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isFullyDecided, standingDecisions } from './decide.ts';
import type { Decision } from './decision.ts';
import type { Outcome } from './outcome.ts';

export type OutcomeText = Pick<Outcome, 'weAsked' | 'youSaid' | 'weDid' | 'effectiveOn'>;

export type PublishOutcomeRefusal =
  | { readonly kind: 'wrong-stage'; readonly stage: Stage }
  /** Ids of the recommendations that have no decision, in the order of the paper. */
  | { readonly kind: 'undecided'; readonly recommendations: readonly string[] }
  | { readonly kind: 'text-missing'; readonly part: 'weAsked' | 'youSaid' | 'weDid' };

export type PublishedOutcome = {
  readonly consultation: Consultation;
  readonly outcome: Outcome;
};

/** Stages that a full set of decisions moves on to `considered`. */
const BEFORE_THE_MEETING: readonly Stage[] = [
  'closed',
  'analysis',
  'report-draft',
  'pack-locked',
];

/** The consultation as it stands after a decision: considered once all are made and it is closed. */
export function afterDecision(
  consultation: Consultation,
  paper: Paper,
  { recorded, now }: { readonly recorded: readonly Decision[]; readonly now: Date },
): Consultation {
  const isDue = BEFORE_THE_MEETING.includes(stageAt(consultation, now));
  if (!isDue || !isFullyDecided(paper, recorded)) return consultation;
  return { ...consultation, milestone: 'considered' };
}

export function publishOutcomeText(
  subject: {
    readonly consultation: Consultation;
    readonly paper: Paper;
    readonly recorded: readonly Decision[];
  },
  text: OutcomeText,
  published: Pick<Outcome, 'id' | 'publishedBy' | 'publishedAt'>,
): Result<PublishedOutcome, PublishOutcomeRefusal> {
  const { consultation, paper, recorded } = subject;
  const stage = stageAt(consultation, published.publishedAt);
  if (!mayPublishOutcome(stage)) return refuse({ kind: 'wrong-stage', stage });
  const decided = standingDecisions(recorded);
  const undecided = paper.recommendations.map(({ id }) => id).filter((id) => !decided.has(id));
  if (undecided.length > 0) return refuse({ kind: 'undecided', recommendations: undecided });
  const missing = OUTCOME_PARTS.find((part) => text[part].trim() === '');
  if (missing) return refuse({ kind: 'text-missing', part: missing });
  return accept({
    consultation: { ...consultation, milestone: 'outcome' },
    outcome: { ...published, ...text },
  });
}

const OUTCOME_PARTS = ['weAsked', 'youSaid', 'weDid'] as const;

function mayPublishOutcome(stage: Stage): boolean {
  if (stage === 'considered' || stage === 'outcome') return true;
  return BEFORE_THE_MEETING.includes(stage);
}
