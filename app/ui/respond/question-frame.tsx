/** What stands around the form of one question: where it stands, its place in the paper, ways on. */
import type { Target } from '#app/domain/response/target.ts';
import { targetKey } from '#app/domain/response/target.ts';
import { InsetText } from '../notices.tsx';

type Framed = {
  readonly section: string | null;
  readonly place: number | null;
  readonly asked: number;
};

export function questionHeading({ place, asked }: Framed): string {
  return place === null ? 'A question' : `Question ${place} of ${asked}`;
}

type QuestionFrameProps = { readonly question: Framed; readonly href: string | null };

export function QuestionFrame({ question, href }: QuestionFrameProps) {
  return (
    <>
      {question.section !== null && (
        <p className="govuk-body">
          <strong>{question.section}</strong>
        </p>
      )}
      {question.place === null && (
        <InsetText>
          Because of another answer that you gave, this question is not for you. You can write
          here, and we keep it. It is not sent unless you change the other answer.
        </InsetText>
      )}
      {href !== null && (
        <p className="govuk-body">
          <a className="govuk-link" href={href}>
            See this in the paper
          </a>
        </p>
      )}
    </>
  );
}

type QuestionExitsProps = {
  readonly root: string;
  readonly target: Target;
  readonly isSaved: boolean;
};

/** A radio button cannot be cleared without a script, so an answer can be taken back here. */
export function QuestionExits({ root, target, isSaved }: QuestionExitsProps) {
  const id = target.kind === 'question' ? target.id : '';
  return (
    <p className="govuk-body">
      {isSaved ? (
        <a
          className="govuk-link"
          href={`${root}/remove?on=${encodeURIComponent(targetKey(target))}`}
        >
          Take my answer away
        </a>
      ) : (
        <a className="govuk-link" href={`${root}/questions?after=${id}`}>
          Skip this question
        </a>
      )}
    </p>
  );
}
