/**
 * What calendar and feeds know of a consultation that the public may see: no paper, no response.
 *
 * `changedAt` comes from what is recorded and never from the clock, so the same record always makes
 * the same bytes.
 */
import type { Consultation, Stage } from './consultation.ts';
import type { VersionNote } from './open-data.ts';

export type PublicRecord = {
  readonly consultation: Consultation;
  readonly stage: Stage;
  /** Oldest first; at least one. */
  readonly versions: readonly [VersionNote, ...VersionNote[]];
  /** When the outcome that stands was published; null while none is. */
  readonly outcomeAt: Date | null;
};

/** The last time that a version, a longer period or an outcome was made public. */
export function changedAt({ consultation, versions, outcomeAt }: PublicRecord): Date {
  const instants = [
    ...versions.map(({ publishedAt }) => publishedAt),
    ...consultation.extensions.map(({ recordedAt }) => recordedAt),
    ...(outcomeAt === null ? [] : [outcomeAt]),
  ];
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}
