/**
 * Operation: publish a consultation, or a correction to one that is public (D-01, D-02, D-05).
 *
 * The check is made again inside the transaction, on what is about to be published.
 */
import type { Consultation, Stage } from '#app/domain/consultation/consultation.ts';
import { stageAt } from '#app/domain/consultation/consultation.ts';
import { checkForPublishing } from '#app/domain/consultation/publish-check.ts';
import {
  publishPaper,
  type Published,
  type PublishRefusal,
  type PublishRequest,
} from '#app/domain/consultation/publish.ts';
import type { PaperRevision, Publication } from '#app/domain/paper/revision.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  findConsultationBySlug,
  updateConsultation,
} from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import {
  findLatestVersion,
  findWorkingPaper,
  markRevisionPublished,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type PublishConsultation = PublishRequest & {
  /** Why the period is under twelve weeks; null leaves what is on record. */
  readonly shortPeriodReason: string | null;
};

export type PublishConsultationRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  | PublishRefusal;

export type PublishedConsultation = {
  readonly slug: string;
  readonly stage: Stage;
  readonly publication: Publication;
};

export async function publishConsultation(
  app: AppContext,
  actor: Actor,
  slug: string,
  command: PublishConsultation,
): Promise<Result<PublishedConsultation, PublishConsultationRefusal>> {
  if (!permitsActor(app, actor, 'publish-consultation')) {
    return refuse({ kind: 'not-permitted' });
  }
  return app.db.transact(async (tx) => {
    const found = await findConsultationBySlug(tx, slug);
    const revision = found && (await findWorkingPaper(tx, found.id));
    if (!found || !revision) return refuse({ kind: 'unknown-consultation' });

    const consultation = withReason(found, command.shortPeriodReason);
    const decision = await decide(app, tx, { consultation, revision }, command);
    if (!decision.ok) return decision;

    await record(app, tx, { actor, revision, before: found, published: decision.value });
    const { publication } = decision.value;
    return accept({
      slug,
      stage: stageAt(decision.value.consultation, app.now()),
      publication,
    });
  });
}

async function decide(
  app: AppContext,
  tx: Db,
  subject: { readonly consultation: Consultation; readonly revision: PaperRevision },
  command: PublishConsultation,
): Promise<Result<Published, PublishRefusal>> {
  const { consultation, revision } = subject;
  const now = app.now();
  const { needsReview, quietPeriods } = await findSettings(tx);
  const { unmet } = checkForPublishing(
    {
      consultation,
      paper: revision.paper,
      statementsNeedReview: needsReview,
      quietPeriods,
    },
    now,
  );
  const latest = await findLatestVersion(tx, consultation.id);
  return publishPaper(
    { ...subject, unmet, latestVersion: latest?.number ?? null },
    command,
    now,
  );
}

async function record(
  app: AppContext,
  tx: Db,
  done: {
    readonly actor: Actor;
    readonly revision: PaperRevision;
    readonly before: Consultation;
    readonly published: Published;
  },
): Promise<void> {
  const { consultation, publication } = done.published;
  await updateConsultation(tx, consultation);
  await markRevisionPublished(tx, done.revision.id, publication);
  await appendAudit(tx, {
    at: publication.publishedAt,
    actor: done.actor.id,
    action: 'consultation-published',
    subject: `consultation:${consultation.id}`,
    before: { milestone: done.before.milestone },
    after: {
      milestone: consultation.milestone,
      version: publication.number,
      contentHash: done.revision.contentHash,
      accepted: publication.accepted.map(({ code }) => code).join(' '),
    },
  });
  await touchPublicPages(tx);
}

function withReason(consultation: Consultation, reason: string | null): Consultation {
  const given = reason?.trim() ?? '';
  return given === '' ? consultation : { ...consultation, shortPeriodReason: given };
}
