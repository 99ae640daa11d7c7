/** Operation: publish the outcome, once every recommendation has a decision (C-09, thin). */
import type { Outcome } from '#app/domain/agm/outcome.ts';
import {
  publishOutcomeText,
  type OutcomeText,
  type PublishOutcomeRefusal,
} from '#app/domain/agm/publish-outcome.ts';
import { stageAt } from '#app/domain/consultation/consultation.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import {
  findConsultationBySlug,
  updateConsultation,
} from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { listDecisions } from '#app/infrastructure/db/decisions.server.ts';
import { insertOutcome } from '#app/infrastructure/db/outcomes.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type OutcomeRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  | PublishOutcomeRefusal;

export async function publishOutcome(
  app: AppContext,
  actor: Actor,
  slug: string,
  text: OutcomeText,
): Promise<Result<Outcome, OutcomeRefusal>> {
  if (!permitsActor(app, actor, 'publish-outcome')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    if (!consultation) return refuse({ kind: 'unknown-consultation' });
    const now = app.now();
    const latest = await findLatestVersion(tx, consultation.id);
    if (!latest) return refuse({ kind: 'wrong-stage', stage: stageAt(consultation, now) });

    const recorded = await listDecisions(tx, consultation.id);
    const published = publishOutcomeText(
      { consultation, paper: latest.paper, recorded },
      text,
      {
        id: app.newId(),
        publishedBy: actor.id,
        publishedAt: now,
      },
    );
    if (!published.ok) return published;

    await updateConsultation(tx, published.value.consultation);
    await insertOutcome(tx, consultation.id, published.value.outcome);
    await appendAudit(tx, {
      at: now,
      actor: actor.id,
      action: 'outcome-published',
      subject: `consultation:${consultation.id}`,
      before: { milestone: consultation.milestone },
      after: { milestone: 'outcome', outcome: published.value.outcome.id },
    });
    await touchPublicPages(tx);
    return accept(published.value.outcome);
  });
}
