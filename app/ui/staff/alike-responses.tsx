/** Responses that may be the same as the one on the page, each with what they have in common. */
import type { DuplicateSign } from '#app/domain/response/duplicate-signs.ts';
import { DUPLICATE_SIGN_WORDS } from '#app/domain/response/wording.ts';
import { InsetText } from '../notices.tsx';

type AlikeResponsesProps = {
  readonly alike: readonly {
    readonly number: number;
    readonly reference: string;
    readonly signs: readonly DuplicateSign['kind'][];
  }[];
  /** Number of the response on the page. */
  readonly number: number;
  /** Address of the list of responses. */
  readonly root: string;
};

export function AlikeResponses({ alike, number: own, root }: AlikeResponsesProps) {
  if (alike.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        This may be the same as another response. Read both before you decide: nothing is left
        out unless you say so.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {alike.map(({ number, reference, signs }) => (
          <li key={reference}>
            <a className="govuk-link" href={`${root}/${number}`}>
              {reference}
            </a>
            : {signs.map((sign) => DUPLICATE_SIGN_WORDS[sign]).join(', ')}.{' '}
            <a className="govuk-link" href={`${root}/${own}/beside/${number}`}>
              Read both side by side<span className="govuk-visually-hidden">: {reference}</span>
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
