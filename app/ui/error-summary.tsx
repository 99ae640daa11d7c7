/**
 * The list of what is wrong, above a form that was sent back.
 *
 * Each entry links to its field, whose id is its name. The same words stand beside the field. An
 * error of the whole form (empty name) has nowhere to lead and stands as text.
 */
import type { Rejection } from '#app/forms/rejection.ts';

type ErrorSummaryProps = {
  readonly errors: Rejection['errors'];
  readonly title?: string;
};

export function ErrorSummary({ errors, title = 'There is a problem' }: ErrorSummaryProps) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    // The attribute moves the focus where there is no script to do it: the page has just been sent
    // back, and a reader must meet the reason first (WCAG 2.2 SC 3.3.1).
    // eslint-disable-next-line jsx-a11y/no-autofocus
    <div className="govuk-error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {entries.map(([name, message]) => (
            <li key={name}>{name === '' ? message : <a href={`#${name}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
