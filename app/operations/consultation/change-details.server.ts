/**
 * Operation: say what a consultation's page tells beside its paper: whom it asks, who decides and
 * when, what happens next, whom to write to, and which areas a respondent may name.
 */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import {
  findConsultationBySlug,
  updateConsultation,
} from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type ConsultationDetails = Pick<
  Consultation,
  'audience' | 'decisionBody' | 'decisionMeeting' | 'nextSteps' | 'contacts' | 'areas'
>;

export type ChangeDetailsRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function changeDetails(
  app: AppContext,
  actor: Actor,
  slug: string,
  details: ConsultationDetails,
): Promise<Result<Consultation, ChangeDetailsRefusal>> {
  if (!permitsActor(app, actor, 'edit-paper')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const before = await findConsultationBySlug(tx, slug);
    if (!before) return refuse({ kind: 'unknown-consultation' });
    const after = { ...before, ...detailsOf(details) };
    await updateConsultation(tx, after);
    await appendAudit(tx, {
      at: app.now(),
      actor: actor.id,
      action: 'details-changed',
      subject: `consultation:${before.id}`,
      before: { details: app.secrets.sha256(canonicalJson(detailsOf(before))) },
      after: { details: app.secrets.sha256(canonicalJson(detailsOf(after))) },
    });
    await touchPublicPages(tx);
    return accept(after);
  });
}

/** Only the details, whatever else the caller's value holds. */
function detailsOf(consultation: ConsultationDetails): ConsultationDetails {
  const { audience, decisionBody, decisionMeeting, nextSteps, contacts, areas } = consultation;
  return { audience, decisionBody, decisionMeeting, nextSteps, contacts, areas };
}
