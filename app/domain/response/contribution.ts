/**
 * Contributions: everything that anybody of an organisation saved in its draft, or tried to save.
 * They are only ever added, so that no text is lost, whoever saved over it (P-14, W-04).
 */
import type { Comment, Consent, Respondent } from './response.ts';
import { targetKey } from './target.ts';

/** What was saved: one answer, who answers, or how it may be published. */
export type ContributedPart =
  | { readonly kind: 'comment'; readonly comment: Comment }
  | { readonly kind: 'about'; readonly respondent: Respondent; readonly wantsOutcome: boolean }
  | { readonly kind: 'publication'; readonly consent: Consent | null };

export const CONTRIBUTION_OUTCOMES = ['saved', 'set-aside'] as const;

export type Contribution = {
  readonly id: string;
  readonly consultationId: string;
  readonly organisationId: string;
  readonly draftId: string;
  /** Id of the contact. */
  readonly by: string;
  readonly at: Date;
  readonly part: ContributedPart;
  /** `set-aside` when a colleague had saved something else meanwhile: kept, but not in the draft. */
  readonly outcome: (typeof CONTRIBUTION_OUTCOMES)[number];
};

/** The key of what a contribution is about: that of a comment's target, `about` or `publication`. */
export function partKey(part: ContributedPart): string {
  return part.kind === 'comment' ? targetKey(part.comment.target) : part.kind;
}

/** Who last saved each part, and when. `contributions` oldest first. */
export function lastAuthors(
  contributions: readonly Pick<Contribution, 'by' | 'at' | 'part' | 'outcome'>[],
): ReadonlyMap<string, { readonly by: string; readonly at: Date }> {
  const saved = contributions.filter(({ outcome }) => outcome === 'saved');
  return new Map(saved.map(({ by, at, part }) => [partKey(part), { by, at }]));
}

/**
 * How often a part has been saved in one draft: the revision that a form was shown with, so that a
 * save on top of an unseen one is noticed.
 */
export function revisionOf(
  contributions: readonly Pick<Contribution, 'draftId' | 'part' | 'outcome'>[],
  draftId: string,
  key: string,
): number {
  return contributions.filter(
    ({ draftId: id, part, outcome }) =>
      id === draftId && outcome === 'saved' && partKey(part) === key,
  ).length;
}
