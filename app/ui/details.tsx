/** Words that most readers do not need, shown when they are asked for. Works without a script. */
import type { ReactNode } from 'react';

type DetailsProps = {
  readonly summary: string;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
};

export function Details({ summary, children, isOpen = false }: DetailsProps) {
  return (
    <details className="govuk-details" open={isOpen}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
