/**
 * Operations: staff leave a response out of the analysis, take it back in, or accept or refuse a late
 * one. The audit entry holds the decision and a digest of the reason, never its words.
 */
import type { StaffAction } from '#app/domain/people/permissions.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import {
  decideLateResponse,
  excludeResponse,
  takeBackResponse,
  type DecisionRefusal,
  type TakeBackRefusal,
} from '#app/domain/response/decide-response.ts';
import type { Exclusion, LateDecision, Response } from '#app/domain/response/response.ts';
import type { StandingChange } from '#app/domain/response/standing-change.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit, type AuditValue } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { takeBackForModeration } from '#app/infrastructure/db/publications.server.ts';
import {
  updateLateDecision,
  updateResponseExclusion,
} from '#app/infrastructure/db/response-changes.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { recordStanding } from './record-standing.server.ts';

export type DecideResponseRefusal =
  | DecisionRefusal
  | TakeBackRefusal
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-response' };

type Outcome = Promise<Result<null, DecideResponseRefusal>>;

/** Which response: its consultation and its own number. */
export type ResponseAddress = { readonly slug: string; readonly number: number };

export async function excludeFromAnalysis(
  app: AppContext,
  actor: Actor,
  command: ResponseAddress & Pick<Exclusion, 'reason' | 'note'>,
): Outcome {
  return decideOn(
    app,
    actor,
    { ...command, permission: 'exclude-response' },
    (tx, now, response) => {
      const { reason, note } = command;
      const decided = { decidedBy: actor.id, decidedAt: now };
      return exclude(app, tx, response, { reason, note, ...decided });
    },
  );
}

async function exclude(
  app: AppContext,
  tx: Db,
  response: Response,
  exclusion: Exclusion,
): Promise<Result<Fact, DecisionRefusal>> {
  const decision = excludeResponse(response, exclusion);
  if (!decision.ok) return decision;
  await updateResponseExclusion(tx, response.id, decision.value);
  return accept({
    action: 'response-excluded',
    kind: 'left-out',
    reason: decision.value.note,
    before: exclusionFact(response.exclusion),
    after: {
      ...exclusionFact(decision.value),
      noteDigest: app.secrets.sha256(decision.value.note),
    },
  });
}

/** The same within the transaction of a caller who has decided it together with something else. */
export async function excludeWithin(
  app: AppContext,
  tx: Db,
  response: Response,
  exclusion: Exclusion,
): Promise<Result<null, DecisionRefusal>> {
  const fact = await exclude(app, tx, response, exclusion);
  if (!fact.ok) return fact;
  const { decidedBy: actor, decidedAt: at } = exclusion;
  await recordFact(tx, response, { at, actor, ...fact.value });
  return accept(null);
}

export async function includeInAnalysis(
  app: AppContext,
  actor: Actor,
  command: ResponseAddress & { readonly reason: string },
): Outcome {
  return decideOn(
    app,
    actor,
    { ...command, permission: 'exclude-response' },
    async (tx, _now, response) => {
      const reason = takeBackResponse(response, command.reason);
      if (!reason.ok) return reason;
      await updateResponseExclusion(tx, response.id, null);
      return accept({
        action: 'response-included',
        kind: 'taken-back',
        reason: reason.value,
        before: exclusionFact(response.exclusion),
        after: { reasonDigest: app.secrets.sha256(reason.value) },
      });
    },
  );
}

export async function decideLate(
  app: AppContext,
  actor: Actor,
  command: ResponseAddress & Pick<LateDecision, 'decision' | 'reason'>,
): Outcome {
  return decideOn(
    app,
    actor,
    { ...command, permission: 'decide-late-response' },
    async (tx, now, response) => {
      const decision = decideLateResponse(response, {
        decision: command.decision,
        reason: command.reason,
        decidedBy: actor.id,
        decidedAt: now,
      });
      if (!decision.ok) return decision;
      await updateLateDecision(tx, response.id, decision.value);
      return accept({
        action: 'late-response-decided',
        kind: `late-${decision.value.decision}`,
        reason: decision.value.reason,
        before: response.lateDecision && { decision: response.lateDecision.decision },
        after: {
          decision: decision.value.decision,
          reasonDigest: app.secrets.sha256(decision.value.reason),
        },
      });
    },
  );
}

type Fact = {
  readonly action: string;
  readonly kind: StandingChange['kind'];
  readonly reason: string;
  readonly before: AuditValue | null;
  readonly after: AuditValue | null;
};

async function decideOn(
  app: AppContext,
  actor: Actor,
  { slug, number, permission }: ResponseAddress & { readonly permission: StaffAction },
  decide: (
    tx: Db,
    now: Date,
    response: Response,
  ) => Promise<Result<Fact, DecideResponseRefusal>>,
): Outcome {
  if (!permitsActor(app, actor, permission)) return refuse({ kind: 'not-permitted' });
  const now = app.now();
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const response = consultation && (await findResponseByNumber(tx, consultation.id, number));
    if (!response) return refuse({ kind: 'unknown-response' });
    const fact = await decide(tx, now, response);
    if (!fact.ok) return fact;
    await recordFact(tx, response, { at: now, actor: actor.id, ...fact.value });
    return accept(null);
  });
}

async function recordFact(
  tx: Db,
  response: Response,
  { kind, reason, ...fact }: Fact & { readonly at: Date; readonly actor: string },
): Promise<void> {
  const { at, actor: decidedBy } = fact;
  await recordStanding(tx, response, { kind, reason, at, decidedBy });
  await takeBackForModeration(tx, response.id);
  await appendAudit(tx, { subject: `response:${response.id}`, ...fact });
}

function exclusionFact(exclusion: Exclusion | null): AuditValue | null {
  return exclusion && { reason: exclusion.reason };
}
