/** What somebody said, shown as they typed it: line breaks kept, nothing read as markup. */
import type { ShownAnswer } from '#app/domain/response/shown-answer.ts';
import { NOT_PROVIDED } from '#app/domain/response/wording.ts';
import { WordingDifference } from './wording-difference.tsx';

export function SaidText({ text }: { readonly text: string }) {
  return (
    // Words may come in any language, and each paragraph runs the way that it is written.
    <div className="govuk-body portal-said" dir="auto">
      {text}
    </div>
  );
}

/** The text, or that there is none. */
export function SaidOrNot({ text }: { readonly text: string }) {
  return text.trim() === '' ? <>{NOT_PROVIDED}</> : <SaidText text={text} />;
}

/** Every part of an answer; "Not provided" when there is none. */
export function SaidAnswer({ answer }: { readonly answer: ShownAnswer | null }) {
  if (answer === null) return <>{NOT_PROVIDED}</>;
  const { position, choices, words, suggestedWording, difference, madeOn } = answer;
  return (
    <>
      {madeOn !== null && (
        <p className="govuk-hint govuk-!-margin-bottom-1">
          Written on version {madeOn} of the paper
        </p>
      )}
      {position !== null && <p className="govuk-body">{position}</p>}
      {choices.length > 0 && <p className="govuk-body">{choices.join(', ')}</p>}
      {words.trim() !== '' && <SaidText text={words} />}
      {suggestedWording.trim() !== '' && (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">Suggested wording:</p>
          <SaidText text={suggestedWording} />
          <WordingDifference parts={difference} />
        </>
      )}
    </>
  );
}
