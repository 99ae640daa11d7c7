/** Suggested words against the published ones (P-10), with how to read them. */
import type { DifferencePart } from '#app/domain/paper/wording-difference.ts';
import { DifferenceKey, DifferenceText } from '../paper/difference-text.tsx';

export function WordingDifference({ parts }: { readonly parts: readonly DifferencePart[] }) {
  if (parts.length === 0) return null;
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">
        Compared with the paper. <DifferenceKey />
      </p>
      <DifferenceText parts={parts} />
    </>
  );
}
