/** Both wordings, where the words that a comment answered are no longer the published ones (D-05). */
import type { CorrectedWording } from '#app/domain/response/corrected-wording.ts';
import { Details } from '../details.tsx';
import { DifferenceKey, DifferenceText } from '../paper/difference-text.tsx';
import { SaidOrNot } from './said.tsx';

type CorrectedProps = { readonly corrected: CorrectedWording };

/** For whoever wrote the comment, before they send it. */
export function CorrectedSince({ corrected }: CorrectedProps) {
  const { version, published } = corrected;
  return (
    <>
      <p className="govuk-body">
        <strong>The paper has changed since you wrote this.</strong>{' '}
        {published === null
          ? 'This part is no longer in the paper. You can still send what you wrote.'
          : 'Please check that you still mean it.'}
      </p>
      <Details summary={`See what changed since version ${version}`}>
        <BothWordings corrected={corrected} />
      </Details>
    </>
  );
}

export function BothWordings({ corrected }: CorrectedProps) {
  const { answered, published, difference } = corrected;
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">The words that were answered:</p>
      <SaidOrNot text={answered} />
      <p className="govuk-body govuk-!-margin-bottom-1">
        {published === null ? 'This is no longer in the paper.' : 'The words now:'}
      </p>
      {published !== null && (
        <>
          <SaidOrNot text={published} />
          <p className="govuk-body govuk-!-margin-bottom-1">
            Compared. <DifferenceKey />
          </p>
          <DifferenceText parts={difference} />
        </>
      )}
    </>
  );
}
