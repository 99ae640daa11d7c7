/**
 * Operation: record the meeting's decision on one recommendation (C-02 to C-04).
 *
 * Once every recommendation of a closed consultation has one, it counts as considered.
 */
import {
  decideRecommendation,
  type Decide,
  type DecideRefusal,
} from '#app/domain/agm/decide.ts';
import type { Decision } from '#app/domain/agm/decision.ts';
import { afterDecision } from '#app/domain/agm/publish-outcome.ts';
import { stageAt, type Stage } from '#app/domain/consultation/consultation.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import {
  findConsultationBySlug,
  updateConsultation,
} from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { insertDecision, listDecisions } from '#app/infrastructure/db/decisions.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type RecordDecisionRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  | DecideRefusal;

export type RecordedDecision = {
  readonly decision: Decision;
  /** Stage after the decision. While it is open, not everybody has been heard. */
  readonly stage: Stage;
};

export async function decide(
  app: AppContext,
  actor: Actor,
  slug: string,
  command: Decide,
): Promise<Result<RecordedDecision, RecordDecisionRefusal>> {
  if (!permitsActor(app, actor, 'record-decision')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    if (!consultation) return refuse({ kind: 'unknown-consultation' });
    const now = app.now();
    const latest = await findLatestVersion(tx, consultation.id);
    if (!latest) return refuse({ kind: 'wrong-stage', stage: stageAt(consultation, now) });

    const recorded = { id: app.newId(), recordedBy: actor.id, recordedAt: now };
    const { paper } = latest;
    const decided = decideRecommendation({ consultation, paper }, command, recorded);
    if (!decided.ok) return decided;

    const earlier = await listDecisions(tx, consultation.id);
    await insertDecision(tx, consultation.id, decided.value);
    const all = [...earlier, decided.value];
    const after = afterDecision(consultation, paper, { recorded: all, now });
    if (after !== consultation) await updateConsultation(tx, after);
    await appendAudit(tx, {
      at: now,
      actor: actor.id,
      action: 'decision-recorded',
      subject: `recommendation:${consultation.id}/${decided.value.recommendation}`,
      before: auditedDecision(earlier, decided.value.recommendation),
      after: { id: decided.value.id, decision: decided.value.decision },
    });
    await touchPublicPages(tx);
    return accept({ decision: decided.value, stage: stageAt(after, now) });
  });
}

function auditedDecision(earlier: readonly Decision[], recommendation: string) {
  const last = earlier.filter((decision) => decision.recommendation === recommendation).at(-1);
  return last ? { id: last.id, decision: last.decision } : null;
}
