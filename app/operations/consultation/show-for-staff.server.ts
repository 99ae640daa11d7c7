/** Operation: what a consultation's editor sees: its working copy, and what it still lacks. */
import {
  stageAt,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import {
  checkForPublishing,
  type PublishCheck,
} from '#app/domain/consultation/publish-check.ts';
import { countPaper, type PaperCounts } from '#app/domain/paper/paper-counts.ts';
import type { PaperRevision } from '#app/domain/paper/revision.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findWorkingPaper,
  listVersions,
  type VersionEntry,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type StaffConsultationPage = {
  readonly consultation: Consultation;
  readonly stage: Stage;
  /** The working copy. */
  readonly revision: PaperRevision;
  readonly counts: PaperCounts;
  readonly check: PublishCheck;
  /** Oldest first; empty while nothing is published. */
  readonly versions: readonly VersionEntry[];
};

export async function showConsultationForStaff(
  app: AppContext,
  actor: Actor,
  slug: string,
): Promise<
  Result<StaffConsultationPage, { readonly kind: 'not-permitted' | 'unknown-consultation' }>
> {
  if (!permitsActor(app, actor, 'see-consultations')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  const revision = consultation && (await findWorkingPaper(read, consultation.id));
  if (!consultation || !revision) return refuse({ kind: 'unknown-consultation' });

  const now = app.now();
  const { needsReview, quietPeriods } = await findSettings(read);
  const { paper } = revision;
  return accept({
    consultation,
    stage: stageAt(consultation, now),
    revision,
    counts: countPaper(paper),
    check: checkForPublishing(
      { consultation, paper, statementsNeedReview: needsReview, quietPeriods },
      now,
    ),
    versions: await listVersions(read, consultation.id),
  });
}
