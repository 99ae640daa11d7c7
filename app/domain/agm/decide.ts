/**
 * Deciding on a recommendation: adopt, adopt with amendment, reject, defer or note (C-02).
 *
 * Decisions are only added: the last one on a recommendation counts, so a slip is put right by
 * deciding again, and the earlier decision stays on record.
 */
import type { Paper, Recommendation } from '../paper/paper.ts';
import { accept, refuse, type Result } from '../result.ts';
import {
  isPublic,
  stageAt,
  type Consultation,
  type Stage,
} from '../consultation/consultation.ts';
import type { Decision } from './decision.ts';

/** A wish; '' counts as absent in every text. */
export type Decide = {
  /** Id of the recommendation, id of a block that prints it, or its printed label. */
  readonly recommendation: string;
  readonly decision: Decision['decision'];
  readonly reason: string | null;
  readonly text: string | null;
  readonly meeting: string | null;
};

export type DecideRefusal =
  | { readonly kind: 'wrong-stage'; readonly stage: Stage }
  /** `known` are the ids that there are, in the order of the paper. */
  | { readonly kind: 'unknown-recommendation'; readonly known: readonly string[] }
  | { readonly kind: 'amended-wording-missing' }
  | { readonly kind: 'meeting-missing' };

export function decideRecommendation(
  { consultation, paper }: { readonly consultation: Consultation; readonly paper: Paper },
  command: Decide,
  recorded: Pick<Decision, 'id' | 'recordedBy' | 'recordedAt'>,
): Result<Decision, DecideRefusal> {
  const stage = stageAt(consultation, recorded.recordedAt);
  if (!mayDecide(stage)) return refuse({ kind: 'wrong-stage', stage });
  const recommendation = findRecommendation(paper.recommendations, command.recommendation);
  if (recommendation === null) {
    const known = paper.recommendations.map(({ id }) => id);
    return refuse({ kind: 'unknown-recommendation', known });
  }
  const text = orNull(command.text);
  const meeting = orNull(command.meeting);
  const { decision } = command;
  if (decision === 'amend' && text === null) return refuse({ kind: 'amended-wording-missing' });
  if (decision === 'defer' && meeting === null) return refuse({ kind: 'meeting-missing' });
  return accept({
    ...recorded,
    recommendation: recommendation.id,
    decision,
    reason: orNull(command.reason),
    text: decision === 'amend' ? text : null,
    meeting: decision === 'defer' ? meeting : null,
  });
}

/**
 * From publication on. While people may still reply a decision is allowed, since a body may have to
 * act early, but whoever records it is told that not everybody has been heard.
 */
function mayDecide(stage: Stage): boolean {
  return isPublic(stage) && stage !== 'withdrawn' && stage !== 'archived';
}

/** By id first; by block or label only when a single recommendation answers to it. */
export function findRecommendation(
  recommendations: readonly Recommendation[],
  wanted: string,
): Recommendation | null {
  const byId = recommendations.find(({ id }) => id === wanted);
  if (byId) return byId;
  const others = recommendations.filter(
    ({ label, sourceBlocks }) =>
      sourceBlocks.includes(wanted) || (label !== null && bare(label) === bare(wanted)),
  );
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** The decision that counts on each recommendation; `recorded` oldest first. */
export function standingDecisions(
  recorded: readonly Decision[],
): ReadonlyMap<string, Decision> {
  return new Map(recorded.map((decision) => [decision.recommendation, decision]));
}

/** True once every recommendation has a decision, deferral being one (C-04 keeps it open). */
export function isFullyDecided(paper: Paper, recorded: readonly Decision[]): boolean {
  const decided = standingDecisions(recorded);
  return paper.recommendations.every(({ id }) => decided.has(id));
}

/** "a)" and "(A)" are one label to a person who types it. */
function bare(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function orNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
