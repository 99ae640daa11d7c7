/** What the file holds beside the paper: furniture of pages, tags, comments, words that were struck out. */
import type { SetAside } from '#app/domain/paper/source.ts';

/** More than anybody reads through; the number says how many there are. */
const MAX_SHOWN = 200;

export function SetAsideList({ setAside }: { readonly setAside: readonly SetAside[] }) {
  if (setAside.length === 0) return null;
  const reasons = [...new Set(setAside.map(({ reason }) => reason))];
  return (
    <section aria-labelledby="set-aside">
      <h2 className="govuk-heading-m" id="set-aside">
        Set aside ({setAside.length})
      </h2>
      <p className="govuk-body">
        These words are in the file and not in the paper. Nobody but staff sees them.
      </p>
      {reasons.map((reason) => (
        <ReasonGroup
          key={reason}
          reason={reason}
          texts={setAside.filter((one) => one.reason === reason).map(({ text }) => text)}
        />
      ))}
    </section>
  );
}

type ReasonGroupProps = { readonly reason: string; readonly texts: readonly string[] };

function ReasonGroup({ reason, texts }: ReasonGroupProps) {
  const rest = texts.length - MAX_SHOWN;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {reason.charAt(0).toUpperCase() + reason.slice(1)} ({texts.length})
        </span>
      </summary>
      <ul className="govuk-list govuk-list--bullet review-set-aside">
        {texts.slice(0, MAX_SHOWN).map((text, at) => (
          <li key={at}>{text}</li>
        ))}
        {rest > 0 && <li>and {rest} more</li>}
      </ul>
    </details>
  );
}
