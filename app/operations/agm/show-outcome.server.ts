/** Operation: what the outcome page shows. */
import {
  decidedRecommendations,
  type DecidedRecommendation,
} from '#app/domain/agm/outcome-page.ts';
import type { Outcome } from '#app/domain/agm/outcome.ts';
import {
  isPublic,
  stageAt,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { listDecisions } from '#app/infrastructure/db/decisions.server.ts';
import { findLatestOutcome } from '#app/infrastructure/db/outcomes.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';

export type OutcomePage = {
  readonly consultation: Consultation;
  readonly stage: Stage;
  /** Null until it is published: the page then says what happens next. */
  readonly outcome: Outcome | null;
  /** Empty until the outcome is published: decisions are not shown one by one before. */
  readonly recommendations: readonly DecidedRecommendation[];
};

/** Null for a slug that nobody has and for a consultation that is not public. */
export async function showOutcome(
  { db, now }: Pick<AppContext, 'db' | 'now'>,
  slug: string,
): Promise<OutcomePage | null> {
  const consultation = await findConsultationBySlug(db.read, slug);
  if (!consultation) return null;
  const stage = stageAt(consultation, now());
  const latest = isPublic(stage) ? await findLatestVersion(db.read, consultation.id) : null;
  if (!latest) return null;
  const outcome = await findLatestOutcome(db.read, consultation.id);
  const decisions = outcome ? await listDecisions(db.read, consultation.id) : [];
  const recommendations = outcome ? decidedRecommendations(latest.paper, decisions) : [];
  return { consultation, stage, outcome, recommendations };
}
