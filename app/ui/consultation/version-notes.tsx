/** Which version of the paper is shown, what was corrected in it, and where the others are (D-05). */
import { formatDay, londonDay } from '#app/domain/consultation/london-time.ts';

export type VersionNotesProps = {
  readonly slug: string;
  /** Number of the version shown. */
  readonly shown: number;
  /** Oldest first. */
  readonly versions: readonly {
    readonly number: number;
    readonly publishedAt: Date;
    readonly changeNote: string | null;
  }[];
};

export function VersionNotes({ slug, shown, versions }: VersionNotesProps) {
  if (versions.length < 2) return null;
  return (
    <section className="portal-prose" aria-labelledby="versions">
      <h2 className="govuk-heading-m" id="versions">
        Corrections to the paper
      </h2>
      <ol className="govuk-list">
        {versions.map(({ number, publishedAt, changeNote }) => (
          <li key={number}>
            {number === shown ? (
              <strong>Version {number} (this page)</strong>
            ) : (
              <a href={`/consultations/${slug}/versions/${number}`}>Version {number}</a>
            )}
            , {formatDay(londonDay(publishedAt))}. {changeNote ?? 'First published.'}{' '}
            {number > 1 && (
              <a href={`/consultations/${slug}/versions/${number}/changes`}>
                See what version {number} changed
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
