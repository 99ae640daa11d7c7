/** Every version that an organisation has sent, with its time, its sender and its copy (P-05). */
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { Tag } from '../tag.tsx';

type SentVersionsProps = {
  /** The one that counts first. */
  readonly versions: readonly {
    readonly number: number;
    readonly submittedAt: Date;
    readonly by: string;
    readonly copy: string;
  }[];
};

export function SentVersions({ versions }: SentVersionsProps) {
  return (
    <>
      {versions.map(({ number, submittedAt, by, copy }, place) => (
        <section key={number} className="portal-contribution">
          <h3 className="govuk-heading-s">
            Version {number}{' '}
            <Tag colour={place === 0 ? 'green' : 'grey'}>
              {place === 0 ? 'Counts' : 'Replaced'}
            </Tag>
          </h3>
          <p className="govuk-hint">
            Sent by {by}, {formatInstant(submittedAt)}
          </p>
          <details className="govuk-details" open={place === 0}>
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">What version {number} says</span>
            </summary>
            <pre className="govuk-details__text govuk-body portal-copy">{copy}</pre>
          </details>
        </section>
      ))}
    </>
  );
}
