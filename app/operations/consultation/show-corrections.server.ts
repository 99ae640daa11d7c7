/**
 * Operation: what a correction that waits would change in the published paper, and whose comments it
 * touches (D-05).
 */
import type { PaperVersion } from '#app/domain/consultation/consultation.ts';
import type { PublishCheck } from '#app/domain/consultation/publish-check.ts';
import { isPublishable } from '#app/domain/consultation/publish.ts';
import { comparePapers, type PartDifference } from '#app/domain/paper/compare-papers.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { describeTarget, titleOfTarget } from '#app/domain/response/target-description.ts';
import { targetFromKey } from '#app/domain/response/target.ts';
import { touchedSince } from '#app/domain/response/touched-targets.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  listCommentsOn,
  listDraftCommentsOn,
  type CommentPlace,
  type DraftCommentPlace,
} from '#app/infrastructure/db/comments-on-targets.server.ts';
import { listVersionPapers } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import type { StaffConsultationPage } from './show-for-staff.server.ts';

/** A part that people have commented on and that reads otherwise now than when they did. */
export type TouchedPart = {
  readonly key: string;
  readonly title: string;
  /** False when the correction leaves it alone, and one that is published already changed it. */
  readonly isTouchedNow: boolean;
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
  /** In the order of the published paper, then what it no longer holds; only what is spoken of. */
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
  const versions = await listVersionPapers(read, consultation.id);
  const latest = versions.at(-1) ?? null;
  const differences = latest ? comparePapers(latest.paper, revision.paper) : [];
  return {
    slug: consultation.slug,
    title: consultation.title,
    published: latest?.number ?? null,
    differences,
    ...(await touchedParts(read, consultation.id, { versions, now: revision.paper })),
    maySeeResponses: may(staff, 'see-responses'),
    check,
    revision: revision.id,
    isReady: latest !== null && isPublishable(consultation) && revision.publication === null,
  };
}

type Versions = { readonly versions: readonly PaperVersion[]; readonly now: Paper };

async function touchedParts(
  db: Db,
  consultationId: string,
  { versions, now }: Versions,
): Promise<Pick<CorrectionsPage, 'touched' | 'isComplete'>> {
  const since = touchedSince(versions, now);
  const isTouched = ({ targetKey, paperVersion }: DraftCommentPlace) =>
    since.get(paperVersion)?.has(targetKey) === true;
  const latestFirst = versions.toReversed();
  const keys = [
    ...new Set(latestFirst.flatMap(({ number }) => [...(since.get(number) ?? [])])),
  ];
  const sought = { consultationId, keys };
  const listed = await listCommentsOn(db, { ...sought, limit: MAX_COMMENTS });
  const comments = listed.comments.filter(isTouched);
  const drafts = (await listDraftCommentsOn(db, sought)).filter(isTouched);
  const spokenOf = new Set([...comments, ...drafts].map(({ targetKey }) => targetKey));
  const touchedNow = since.get(latestFirst[0]?.number ?? 0) ?? new Set();
  return {
    touched: keys
      .filter((key) => spokenOf.has(key))
      .map((key) => ({
        key,
        title: titleIn(latestFirst, key),
        isTouchedNow: touchedNow.has(key),
        comments: comments.filter(({ targetKey }) => targetKey === key),
        drafts: drafts.filter(({ targetKey }) => targetKey === key).length,
      })),
    isComplete: listed.isComplete,
  };
}

/** As the last version that holds it calls it. */
function titleIn(latestFirst: readonly PaperVersion[], key: string): string {
  const target = targetFromKey(key);
  const holder =
    target && latestFirst.find(({ paper }) => describeTarget(paper, target) !== null);
  return holder ? titleOfTarget(holder.paper, key) : key;
}
