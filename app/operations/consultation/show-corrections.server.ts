/**
 * Operation: what a correction that waits would change in the published paper, and whose comments it
 * touches (D-05).
 */
import type { PublishCheck } from '#app/domain/consultation/publish-check.ts';
import { isPublishable } from '#app/domain/consultation/publish.ts';
import { comparePapers, type PartDifference } from '#app/domain/paper/compare-papers.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { titleOfTarget } from '#app/domain/response/target-description.ts';
import { touchedTargets, type Correction } from '#app/domain/response/touched-targets.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  countDraftCommentsOn,
  listCommentsOn,
  type CommentPlace,
} from '#app/infrastructure/db/comments-on-targets.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import type { StaffConsultationPage } from './show-for-staff.server.ts';

/** A part of the published paper that people have commented on and the correction touches. */
export type TouchedPart = {
  readonly key: string;
  readonly title: string;
  /** In order of the responses' numbers. */
  readonly comments: readonly CommentPlace[];
  /** How many drafts that are not sent say something about it. */
  readonly drafts: number;
};

export type CorrectionsPage = {
  readonly slug: string;
  readonly title: string;
  /** Number of the version that the public reads; null before the first. */
  readonly published: number | null;
  readonly differences: readonly PartDifference[];
  /** In the order of the published paper; those that nobody speaks of are left out. */
  readonly touched: readonly TouchedPart[];
  /** False when there are more comments than are listed. */
  readonly isComplete: boolean;
  readonly maySeeResponses: boolean;
  readonly check: PublishCheck;
  /** Id of the state of the paper that is compared with the published one. */
  readonly revision: string;
  /** True when there is a correction and it may be published at this stage. */
  readonly isReady: boolean;
};

/** More comments than anybody looks through one by one. */
const MAX_COMMENTS = 2000;

export async function showCorrections(
  app: AppContext,
  staff: StaffMember,
  { consultation, revision, check }: StaffConsultationPage,
): Promise<CorrectionsPage> {
  const { read } = app.db;
  const latest = await findLatestVersion(read, consultation.id);
  const before = latest?.paper ?? revision.paper;
  const differences = comparePapers(before, revision.paper);
  const correction = { before, after: revision.paper, differences };
  return {
    slug: consultation.slug,
    title: consultation.title,
    published: latest?.number ?? null,
    differences,
    ...(await touchedParts(read, consultation.id, correction)),
    maySeeResponses: may(staff, 'see-responses'),
    check,
    revision: revision.id,
    isReady: latest !== null && isPublishable(consultation) && revision.publication === null,
  };
}

async function touchedParts(
  db: Db,
  consultationId: string,
  correction: Correction,
): Promise<Pick<CorrectionsPage, 'touched' | 'isComplete'>> {
  const sought = { consultationId, keys: touchedTargets(correction) };
  const { comments, isComplete } = await listCommentsOn(db, { ...sought, limit: MAX_COMMENTS });
  const drafts = await countDraftCommentsOn(db, sought);
  const spokenOf = new Set([...comments.map(({ targetKey }) => targetKey), ...drafts.keys()]);
  return {
    touched: sought.keys
      .filter((key) => spokenOf.has(key))
      .map((key) => ({
        key,
        title: titleOfTarget(correction.before, key),
        comments: comments.filter(({ targetKey }) => targetKey === key),
        drafts: drafts.get(key) ?? 0,
      })),
    isComplete,
  };
}
