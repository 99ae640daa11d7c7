/** The Gunning sheet: each principle of a fair consultation with what speaks for it and what does not. */
import type { GunningPrinciple } from '#app/domain/consultation/gunning.ts';

export function GunningSheet({ sheet }: { readonly sheet: readonly GunningPrinciple[] }) {
  return (
    <section aria-labelledby="gunning">
      <h2 className="govuk-heading-m" id="gunning">
        Is it fair? The four Gunning principles
      </h2>
      <p className="govuk-body">
        This is what the portal found in this consultation. Whether it is enough, you decide.
      </p>
      {sheet.map(({ id, title, evidence, gaps }, index) => (
        <section aria-labelledby={`gunning-${id}`} key={id}>
          <h3 className="govuk-heading-s" id={`gunning-${id}`}>
            {index + 1}. {title}
          </h3>
          <Sentences label="What speaks for it" sentences={evidence} />
          <Sentences label="What is missing, or should be weighed" sentences={gaps} />
        </section>
      ))}
    </section>
  );
}

type SentencesProps = { readonly label: string; readonly sentences: readonly string[] };

function Sentences({ label, sentences }: SentencesProps) {
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">{label}:</p>
      {sentences.length === 0 ? (
        <p className="govuk-body">Nothing found.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
