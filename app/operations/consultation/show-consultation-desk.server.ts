/** Operation: shows one consultation to staff: where it stands, its ledger, what waits. */
import { tallyLedger } from '#app/domain/analysis/ledger.ts';
import type { Ledger } from '#app/domain/analysis/summary.ts';
import {
  isPublic,
  stageAt,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { isPublishable } from '#app/domain/consultation/publish.ts';
import { isExtendable, isWithdrawable } from '#app/domain/consultation/timetable.ts';
import { stageStepsFrom, type StageStep } from '#app/domain/consultation/stage-steps.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { countWaitingFormatRequests } from '#app/infrastructure/db/format-requests.server.ts';
import {
  findLatestVersion,
  findWorkingPaper,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import {
  countFlagged,
  countLateUndecided,
} from '#app/infrastructure/db/response-counts.server.ts';
import { countLedgerLines } from '#app/infrastructure/db/ledger-counts.server.ts';
import { wholeLedger } from '#app/infrastructure/db/ledger-filter.server.ts';
import type { AppContext } from '../context.ts';
import { countLikelyPairs } from '../response/show-duplicates.server.ts';
import { permits } from '../people/permits.server.ts';
import { STEP_PERMISSIONS } from './take-stage-step.server.ts';

export type ConsultationDesk = Pick<
  Consultation,
  'slug' | 'title' | 'publisher' | 'opensAt' | 'closesAt' | 'decisionBody' | 'audience'
> & {
  readonly stage: Stage;
  readonly isPublic: boolean;
  /** Number of the latest published version; null before publication. */
  readonly version: number | null;
  readonly ledger: Ledger;
  /** Late responses that nobody has accepted or refused. */
  readonly lateUndecided: number;
  /** Responses with a sign of abuse, or reported by somebody, for a person to look at. */
  readonly flagged: number;
  /** Pairs of responses that may be one, for a person to settle; 0 for those who may not see them. */
  readonly likelyDuplicates: number;
  /** Requests for another format that wait; 0 for those who may not answer them. */
  readonly formatRequests: number;
  readonly mayAnswerFormatRequests: boolean;
  readonly mayEnterReplies: boolean;
  readonly mayModerate: boolean;
  readonly maySeeResponses: boolean;
  readonly mayBuildPack: boolean;
  /** True while the working copy is not what the public reads. */
  readonly hasUnpublishedChanges: boolean;
  readonly mayEditDetails: boolean;
  readonly mayEditTranslations: boolean;
  readonly mayPublish: boolean;
  readonly mayExtend: boolean;
  /** Steps to a next stage that this person may take from here. */
  readonly stageSteps: readonly StageStep[];
  readonly mayWithdraw: boolean;
};

export type ShowDeskRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showConsultationDesk(
  app: AppContext,
  staff: StaffMember,
  sought: { readonly slug: string; readonly at: Date },
): Promise<Result<ConsultationDesk, ShowDeskRefusal>> {
  if (!permits(app, staff, 'see-consultations')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, sought.slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });

  const version = await findLatestVersion(read, consultation.id);
  const working = await findWorkingPaper(read, consultation.id);
  const stage = stageAt(consultation, sought.at);
  const { slug, title, publisher, opensAt, closesAt, decisionBody, audience } = consultation;
  return accept({
    ...{ slug, title, publisher, opensAt, closesAt, decisionBody, audience },
    stage,
    isPublic: isPublic(stage),
    version: version?.number ?? null,
    ledger: tallyLedger(await countLedgerLines(read, wholeLedger(consultation.id))),
    lateUndecided: await countLateUndecided(read, consultation.id),
    flagged: await countFlagged(read, consultation.id),
    likelyDuplicates: may(staff, 'see-responses')
      ? await countLikelyPairs(read, consultation.id)
      : 0,
    formatRequests: may(staff, 'answer-format-request')
      ? await countWaitingFormatRequests(read, consultation.id)
      : 0,
    mayAnswerFormatRequests: may(staff, 'answer-format-request'),
    mayEnterReplies: may(staff, 'enter-letter'),
    mayModerate: may(staff, 'moderate-response'),
    maySeeResponses: may(staff, 'see-responses'),
    mayBuildPack: may(staff, 'build-pack'),
    hasUnpublishedChanges: working !== null && working.publication === null,
    ...stepsOpenTo(staff, consultation, stage),
  });
}

/** The steps of its life that this person may take at this stage. */
function stepsOpenTo(staff: StaffMember, consultation: Consultation, stage: Stage) {
  return {
    mayEditDetails: may(staff, 'edit-paper'),
    mayEditTranslations: may(staff, 'edit-translations'),
    mayPublish: may(staff, 'publish-consultation') && isPublishable(consultation),
    mayExtend: may(staff, 'extend-consultation') && isExtendable(consultation),
    stageSteps: stageStepsFrom(stage).filter((step) => may(staff, STEP_PERMISSIONS[step])),
    mayWithdraw: may(staff, 'withdraw-consultation') && isWithdrawable(consultation),
  };
}
