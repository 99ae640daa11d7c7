/**
 * Operations: a person says that a consultation has reached its next stage, or sees what stands in the
 * way of it.
 */
import {
  stageAt,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { checkForPublishing } from '#app/domain/consultation/publish-check.ts';
import {
  afterEdit,
  takeStageStep,
  type StageFacts,
  type StageStep,
  type StageStepRefusal,
} from '#app/domain/consultation/stage-steps.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import type { StaffAction } from '#app/domain/people/permissions.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  findConsultationById,
  findConsultationBySlug,
  updateConsultation,
} from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import { countLateUndecided } from '#app/infrastructure/db/response-counts.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export const STEP_PERMISSIONS: Readonly<Record<StageStep, StaffAction>> = {
  check: 'check-paper',
  'begin-analysis': 'move-on-analysis',
  'begin-report': 'move-on-analysis',
  'resume-analysis': 'move-on-analysis',
  consider: 'record-decision',
  archive: 'archive-consultation',
};

/** What the audit entry calls each step. */
const AUDIT_ACTIONS: Readonly<Record<StageStep, string>> = {
  check: 'paper-checked',
  'begin-analysis': 'analysis-begun',
  'begin-report': 'report-begun',
  'resume-analysis': 'analysis-resumed',
  consider: 'considered-by-meeting',
  archive: 'consultation-archived',
};

type NotReached =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function moveToNextStage(
  app: AppContext,
  actor: Actor,
  slug: string,
  step: StageStep,
): Promise<Result<Consultation, StageStepRefusal | NotReached>> {
  if (!permitsActor(app, actor, STEP_PERMISSIONS[step]))
    return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const before = await findConsultationBySlug(tx, slug);
    if (!before) return refuse({ kind: 'unknown-consultation' });
    const now = app.now();
    const taken = takeStageStep(step, before, await factsOf(tx, before, now), now);
    if (!taken.ok) return taken;
    await updateConsultation(tx, taken.value);
    await appendAudit(tx, {
      at: now,
      actor: actor.id,
      action: AUDIT_ACTIONS[step],
      subject: `consultation:${before.id}`,
      before: { milestone: before.milestone },
      after: { milestone: taken.value.milestone },
    });
    await touchPublicPages(tx);
    return taken;
  });
}

export type StageStepPage = Pick<Consultation, 'slug' | 'title'> & {
  readonly stage: Stage;
  /** Null when the step can be taken now. */
  readonly obstacle: StageStepRefusal | null;
};

export async function showStageStep(
  app: AppContext,
  actor: Actor,
  slug: string,
  step: StageStep,
): Promise<Result<StageStepPage, NotReached>> {
  if (!permitsActor(app, actor, STEP_PERMISSIONS[step]))
    return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const now = app.now();
  const taken = takeStageStep(step, consultation, await factsOf(read, consultation, now), now);
  return accept({
    ...{ slug, title: consultation.title },
    stage: stageAt(consultation, now),
    obstacle: taken.ok ? null : taken.refusal,
  });
}

/** A paper that was checked is a draft again once it, or what its page tells, is changed. */
export async function takeBackCheck(
  app: Pick<AppContext, 'now'>,
  tx: Db,
  actor: Actor,
  consultationId: string,
): Promise<void> {
  const before = await findConsultationById(tx, consultationId);
  const after = before && afterEdit(before);
  if (!before || !after || after === before) return;
  await updateConsultation(tx, after);
  await appendAudit(tx, {
    at: app.now(),
    actor: actor.id,
    action: 'check-taken-back',
    subject: `consultation:${consultationId}`,
    before: { milestone: before.milestone },
    after: { milestone: after.milestone },
  });
}

async function factsOf(db: Db, consultation: Consultation, now: Date): Promise<StageFacts> {
  const revision = await findWorkingPaper(db, consultation.id);
  const { needsReview, quietPeriods } = await findSettings(db);
  const statementsNeedReview = needsReview;
  const unmet = revision
    ? checkForPublishing(
        { consultation, paper: revision.paper, statementsNeedReview, quietPeriods },
        now,
      ).unmet
    : [];
  return {
    blocking: unmet.filter(({ isAcceptable }) => !isAcceptable),
    lateUndecided: await countLateUndecided(db, consultation.id),
  };
}
