/**
 * Operation: say what a consultation's page tells beside its paper: its title, when it is open, whom it asks,
 * who decides and when, what happens next, whom to write to, and which areas a respondent may name.
 *
 * Once it is published, opening and closing stand: a later closing is an extension, for everyone and
 * with a reason (D-11). And nothing may then be taken away that publication needs (D-01).
 */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { listMissingContent, type UnmetPoint } from '#app/domain/consultation/publish-check.ts';
import { afterEdit } from '#app/domain/consultation/stage-steps.ts';
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
import { takeBackCheck } from './take-stage-step.server.ts';

export type ConsultationDetails = Pick<
  Consultation,
  'audience' | 'decisionBody' | 'decisionMeeting' | 'nextSteps' | 'contacts' | 'areas'
> &
  /** Left out, they stay as they are. */
  Partial<
    Pick<
      Consultation,
      | 'title'
      | 'publisher'
      | 'opensAt'
      | 'closesAt'
      | 'shortPeriodReason'
      | 'privacyStatement'
      | 'confidentialityStatement'
    >
  >;

export type ChangeDetailsRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  /** Opening or closing was to change after publication. */
  | { readonly kind: 'period-published' }
  /** Something that a published consultation must have would be gone. */
  | { readonly kind: 'still-needed'; readonly points: readonly UnmetPoint[] };

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
    const after = { ...before, ...detailsOf({ ...before, ...details }) };
    if (isPublished(before)) {
      if (!isSamePeriod(before, after)) return refuse({ kind: 'period-published' });
      const points = newlyMissing(before, after);
      if (points.length > 0) return refuse({ kind: 'still-needed', points });
    }
    await updateConsultation(tx, after);
    await appendAudit(tx, {
      at: app.now(),
      actor: actor.id,
      action: 'details-changed',
      subject: `consultation:${before.id}`,
      before: { details: app.secrets.sha256(auditedDetails(before)) },
      after: { details: app.secrets.sha256(auditedDetails(after)) },
    });
    await takeBackCheck(app, tx, actor, before.id);
    await touchPublicPages(tx);
    return accept(afterEdit(after));
  });
}

/** What blocks publication after the change and did not before it. */
function newlyMissing(before: Consultation, after: Consultation): readonly UnmetPoint[] {
  const missing = new Set(listMissingContent(before).map(({ code }) => code));
  return listMissingContent(after).filter(({ code }) => !missing.has(code));
}

/** True once people have been told what it says. */
function isPublished({ milestone }: Consultation): boolean {
  return milestone !== 'draft' && milestone !== 'checked';
}

function isSamePeriod(before: Consultation, after: Consultation): boolean {
  return (
    before.opensAt?.getTime() === after.opensAt?.getTime() &&
    before.closesAt?.getTime() === after.closesAt?.getTime()
  );
}

/** Only the details, without the rest of the consultation. */
function detailsOf(consultation: Consultation): Required<ConsultationDetails> {
  const { audience, decisionBody, decisionMeeting, nextSteps, contacts, areas } = consultation;
  const { title, publisher, opensAt, closesAt, shortPeriodReason } = consultation;
  const { privacyStatement, confidentialityStatement } = consultation;
  return {
    ...{ audience, decisionBody, decisionMeeting, nextSteps, contacts, areas },
    ...{ title, publisher, opensAt, closesAt, shortPeriodReason },
    ...{ privacyStatement, confidentialityStatement },
  };
}

/** The details in a form that can be hashed: the trail holds none of their words. */
function auditedDetails(consultation: Consultation): string {
  const details = detailsOf(consultation);
  return canonicalJson({
    ...details,
    opensAt: details.opensAt?.toISOString() ?? null,
    closesAt: details.closesAt?.toISOString() ?? null,
  });
}
