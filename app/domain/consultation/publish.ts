/**
 * Publishing: the step after which the public can read a consultation, and cannot be undone.
 *
 * The first publication starts version 1. Each later one is a correction: it needs a note that says
 * what changed, and goes through the same check (D-05).
 */
import type { Paper } from '../paper/paper.ts';
import type { AcceptedPoint, PaperRevision, Publication } from '../paper/revision.ts';
import { warningKey } from '../paper/warning.ts';
import { accept, refuse, type Result } from '../result.ts';
import { stageAt, type Consultation, type Milestone, type Stage } from './consultation.ts';
import type { UnmetPoint } from './publish-check.ts';

export type PublishRequest = {
  /** Codes of the points accepted as they are, or `all` that may be. */
  readonly accepted: readonly string[] | 'all';
  /** What a correction changes and why; null for the first publication. */
  readonly changeNote: string | null;
  /** Id of the revision that its publisher has looked at; whatever stands when left out. */
  readonly revision?: string | null;
};

export type PublishRefusal =
  | { readonly kind: 'unmet'; readonly unmet: readonly UnmetPoint[] }
  | { readonly kind: 'too-late'; readonly stage: Stage }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'note-missing' }
  /** The working copy is no longer what the publisher has looked at. */
  | { readonly kind: 'changed-meanwhile' };

export type Published = {
  readonly consultation: Consultation;
  readonly publication: Publication;
};

export type PublishSubject = {
  readonly consultation: Consultation;
  /** The working copy, which becomes the version. */
  readonly revision: PaperRevision;
  readonly unmet: readonly UnmetPoint[];
  /** Number of the latest version; null before the first. */
  readonly latestVersion: number | null;
};

/** Milestones in which the paper may still be published or corrected. */
const PUBLISHABLE: readonly Milestone[] = ['draft', 'checked', 'published'];

export function isPublishable({ milestone }: Pick<Consultation, 'milestone'>): boolean {
  return PUBLISHABLE.includes(milestone);
}

/** Stands in for a reason that was accepted as missing, because the public is told either way. */
export const NO_REASON_RECORDED = 'No reason was recorded when this was published.';

export function publishPaper(
  subject: PublishSubject,
  request: PublishRequest,
  now: Date,
): Result<Published, PublishRefusal> {
  const { consultation, unmet, latestVersion } = subject;
  const refusal = whyNot(subject, request, now);
  if (refusal !== null) return refuse(refusal);
  return accept({
    consultation: toPublished(consultation, unmet),
    publication: {
      number: (latestVersion ?? 0) + 1,
      publishedAt: now,
      changeNote: latestVersion === null ? null : noteOf(request),
      accepted: [...unmet.map(toAcceptedPoint), ...lookedAtPoints(subject.revision.paper)],
    },
  });
}

function whyNot(
  { consultation, revision, unmet, latestVersion }: PublishSubject,
  request: PublishRequest,
  now: Date,
): PublishRefusal | null {
  if (!isPublishable(consultation)) {
    return { kind: 'too-late', stage: stageAt(consultation, now) };
  }
  if (revision.publication !== null) return { kind: 'nothing-new' };
  if ((request.revision ?? revision.id) !== revision.id) return { kind: 'changed-meanwhile' };
  if (latestVersion !== null && noteOf(request) === '') return { kind: 'note-missing' };
  const open = unmet.filter((point) => !isAccepted(point, request.accepted));
  return open.length > 0 ? { kind: 'unmet', unmet: open } : null;
}

function noteOf({ changeNote }: PublishRequest): string {
  return changeNote?.trim() ?? '';
}

function isAccepted(point: UnmetPoint, accepted: PublishRequest['accepted']): boolean {
  return point.isAcceptable && (accepted === 'all' || accepted.includes(point.code));
}

function toAcceptedPoint({ code, message }: UnmetPoint): AcceptedPoint {
  return { code, message };
}

/** Warnings that somebody looked at before and left, with the reason where one was given. */
function lookedAtPoints({ warnings, lookedAt }: Paper): readonly AcceptedPoint[] {
  const standing = new Set(warnings.map(warningKey));
  return lookedAt
    .filter((one) => standing.has(warningKey(one)))
    .map(({ code, message, reason }) => ({
      code,
      message: reason === null ? message : `${message} Left as it is: ${reason}`,
    }));
}

function toPublished(consultation: Consultation, unmet: readonly UnmetPoint[]): Consultation {
  const lacksReason = unmet.some(({ code }) => code === 'short-period-without-reason');
  return {
    ...consultation,
    milestone: 'published',
    shortPeriodReason: lacksReason ? NO_REASON_RECORDED : consultation.shortPeriodReason,
  };
}
