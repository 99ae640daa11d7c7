/**
 * Operations: extend the period for everyone, withdraw (D-11, R-14).
 *
 * Each is one decision on the consultation, recorded with its audit entry.
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import {
  extendPeriod,
  withdrawConsultation,
  type ExtendRefusal,
  type ExtensionRequest,
  type WithdrawRefusal,
} from '#app/domain/consultation/timetable.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import type { StaffAction } from '#app/domain/people/permissions.ts';
import { refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import {
  findConsultationBySlug,
  updateConsultation,
} from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import type { AppContext } from '../context.ts';
import { announceExtension } from './announce-extension.server.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

type NotReached =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function extendConsultation(
  app: AppContext,
  actor: Actor,
  slug: string,
  extension: ExtensionRequest,
): Promise<Result<Consultation, ExtendRefusal | NotReached>> {
  const step = {
    permission: 'extend-consultation',
    action: 'period-extended',
    announce: announceExtension,
  } as const;
  return takeStep(app, actor, { slug, ...step }, (consultation, now) =>
    extendPeriod(consultation, extension, now),
  );
}

export async function withdraw(
  app: AppContext,
  actor: Actor,
  slug: string,
  withdrawal: { readonly reason: string },
): Promise<Result<Consultation, WithdrawRefusal | NotReached>> {
  const step = {
    permission: 'withdraw-consultation',
    action: 'consultation-withdrawn',
  } as const;
  return takeStep(app, actor, { slug, ...step }, (consultation, now) =>
    withdrawConsultation(consultation, withdrawal, now),
  );
}

type Step = {
  readonly slug: string;
  readonly permission: StaffAction;
  /** What the audit entry calls it. */
  readonly action: string;
  /** What else follows from it, in the same transaction. */
  readonly announce?: (
    app: AppContext,
    tx: Db,
    taken: { readonly actor: Actor; readonly consultation: Consultation },
  ) => Promise<void>;
};

async function takeStep<Refusal>(
  app: AppContext,
  actor: Actor,
  { slug, permission, action, announce }: Step,
  decide: (consultation: Consultation, now: Date) => Result<Consultation, Refusal>,
): Promise<Result<Consultation, Refusal | NotReached>> {
  if (!permitsActor(app, actor, permission)) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const before = await findConsultationBySlug(tx, slug);
    if (!before) return refuse({ kind: 'unknown-consultation' });
    const now = app.now();
    const decision = decide(before, now);
    if (!decision.ok) return decision;
    await updateConsultation(tx, decision.value);
    await appendAudit(tx, {
      at: now,
      actor: actor.id,
      action,
      subject: `consultation:${before.id}`,
      before: auditedTimes(before),
      after: auditedTimes(decision.value),
    });
    await announce?.(app, tx, { actor, consultation: decision.value });
    await touchPublicPages(tx);
    return decision;
  });
}

function auditedTimes({ milestone, closesAt }: Consultation) {
  return { milestone, closesAt: closesAt?.toISOString() ?? null };
}
