/**
 * What the outcome page says: the three texts and, for each recommendation, the decision that
 * counts, with the amended wording in place of the original (C-03).
 */
import type { Paper } from '../paper/paper.ts';
import { standingDecisions } from './decide.ts';
import type { Decision } from './decision.ts';

export type DecidedRecommendation = {
  readonly id: string;
  readonly label: string | null;
  /** The words put to the meeting. */
  readonly asPut: string;
  /** The words that stand: amended if amended; null while nothing stands (rejected, deferred, open). */
  readonly asDecided: string | null;
  /** Null while undecided. */
  readonly decision: Pick<Decision, 'decision' | 'reason' | 'meeting' | 'recordedAt'> | null;
};

/** One for each recommendation, in the order of the paper; `recorded` oldest first. */
export function decidedRecommendations(
  paper: Paper,
  recorded: readonly Decision[],
): readonly DecidedRecommendation[] {
  const standing = standingDecisions(recorded);
  return paper.recommendations.map(({ id, label, text }) => {
    const decision = standing.get(id) ?? null;
    return {
      id,
      label,
      asPut: text,
      asDecided: decision === null ? null : wordingThatStands(text, decision),
      decision: decision && {
        decision: decision.decision,
        reason: decision.reason,
        meeting: decision.meeting,
        recordedAt: decision.recordedAt,
      },
    };
  });
}

function wordingThatStands(asPut: string, { decision, text }: Decision): string | null {
  switch (decision) {
    case 'adopt':
    case 'note':
      return asPut;
    case 'amend':
      return text;
    case 'reject':
    case 'defer':
      return null;
  }
}
