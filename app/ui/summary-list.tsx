/** Names and values, each with a link to change it where there is one. */
import type { ReactNode } from 'react';

export type SummaryRow = {
  readonly name: ReactNode;
  readonly value: ReactNode;
  readonly action?: SummaryAction | undefined;
};

type SummaryAction = {
  readonly href: string;
  readonly label: string;
  /** What is changed, for those who hear the link by itself. */
  readonly subject: string;
};

type SummaryListProps = {
  readonly rows: readonly SummaryRow[];
  readonly hasBorders?: boolean;
};

export function SummaryList({ rows, hasBorders = true }: SummaryListProps) {
  const classes = hasBorders
    ? 'govuk-summary-list'
    : 'govuk-summary-list govuk-summary-list--no-border';
  const hasActions = rows.some((row) => row.action !== undefined);
  return (
    <dl className={classes}>
      {rows.map((row, index) => (
        <div className={rowClass(row, hasActions)} key={index}>
          <dt className="govuk-summary-list__key">{row.name}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.action && (
            <dd className="govuk-summary-list__actions">
              <a className="govuk-link" href={row.action.href}>
                {row.action.label}
                <span className="govuk-visually-hidden"> {row.action.subject}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function rowClass(row: SummaryRow, hasActions: boolean): string {
  return hasActions && row.action === undefined
    ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
    : 'govuk-summary-list__row';
}
