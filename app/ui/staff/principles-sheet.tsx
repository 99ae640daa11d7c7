/** A sheet of principles of a fair consultation: each with its score and with what it rests on (D-20). */
import {
  scoreOf,
  type PrincipleEvidence,
} from '#app/domain/consultation/principle-evidence.ts';
import { Details } from '../details.tsx';

type PrinciplesSheetProps = {
  /** What its ids begin with. */
  readonly name: string;
  readonly title: string;
  readonly sheet: readonly PrincipleEvidence[];
  /** What stands before the title of each. */
  readonly numbering: (principle: PrincipleEvidence, index: number) => string;
};

export function PrinciplesSheet({ name, title, sheet, numbering }: PrinciplesSheetProps) {
  return (
    <section aria-labelledby={name}>
      <h2 className="govuk-heading-m" id={name}>
        {title}
      </h2>
      <p className="govuk-body">
        This is what the portal found in this consultation. Whether it is enough, you decide.
      </p>
      {sheet.map((principle, index) => {
        const { id, evidence, gaps } = principle;
        const { found, of } = scoreOf(principle);
        return (
          <section aria-labelledby={`${name}-${id}`} key={id}>
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1" id={`${name}-${id}`}>
              {numbering(principle, index)}. {principle.title}
            </h3>
            <p className="govuk-body govuk-!-margin-bottom-1">
              Score: {found} of {of} points speak for it.
            </p>
            <Details summary={`The evidence for principle ${numbering(principle, index)}`}>
              <Sentences label="What speaks for it" sentences={evidence} />
              <Sentences label="What is missing, or should be weighed" sentences={gaps} />
            </Details>
          </section>
        );
      })}
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
