/** What happens after a response, with the dates that are known. */
import type { NextStep } from '#app/domain/response/next-steps.ts';

export function NextStepList({ steps }: { readonly steps: readonly NextStep[] }) {
  return (
    <ol className="govuk-list govuk-list--number">
      {steps.map(({ what, when }) => (
        <li key={what}>
          {what} {when}.
        </li>
      ))}
    </ol>
  );
}
