/** The published text that a comment is about, with any summary and editor's note kept apart from it. */
import type { TargetDescription } from '#app/domain/response/target-description.ts';
import { Details } from '../details.tsx';
import { InsetText } from '../notices.tsx';

type TargetTextProps = {
  readonly description: TargetDescription;
  /** Address of the text in the paper; null when it has none of its own. */
  readonly href: string | null;
};

/** Longer texts are folded, so that the form is near the top of a small screen. */
const FOLDED_FROM_CHARACTERS = 1200;

export function TargetText({ description, href }: TargetTextProps) {
  const { passages, summary, notes } = description;
  const length = passages.join('').length;
  return (
    <>
      {summary !== null && (
        <p className="govuk-body">
          <strong>In short:</strong> {summary}
        </p>
      )}
      {length > FOLDED_FROM_CHARACTERS ? (
        <Details summary="Read the text from the paper">
          <Passages passages={passages} />
        </Details>
      ) : (
        length > 0 && (
          <InsetText>
            <Passages passages={passages} />
          </InsetText>
        )
      )}
      {notes.map((note, place) => (
        <p className="govuk-body" key={place}>
          <strong>Editor’s note:</strong> {note}
        </p>
      ))}
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

function Passages({ passages }: Pick<TargetDescription, 'passages'>) {
  return (
    <>
      {passages.map((passage, place) => (
        <div className="govuk-body portal-said" key={place}>
          {passage}
        </div>
      ))}
    </>
  );
}
