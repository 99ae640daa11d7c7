/** Each answer of a response as it would be published, with what to black out and what was. */
import type { RedactablePart } from '#app/domain/response/publication.ts';
import { REMOVED_WORDS } from '#app/domain/response/publication.ts';
import { Button } from '../button.tsx';
import { Details } from '../details.tsx';
import { SaidText } from '../respond/said.tsx';

type Part = {
  readonly part: RedactablePart;
  readonly text: string;
  readonly published: string;
  readonly suggestions: readonly string[];
  readonly redactions: readonly {
    readonly id: string;
    readonly reason: string;
    readonly passage: string;
  }[];
};

type ModeratedAnswersProps = {
  readonly page: {
    readonly slug: string;
    readonly number: number;
    readonly versionId: string;
    readonly answers: readonly {
      readonly key: string;
      readonly title: string;
      readonly position: string | null;
      readonly choices: readonly string[];
      readonly parts: readonly Part[];
    }[];
  };
};

export function ModeratedAnswers({ page }: ModeratedAnswersProps) {
  return page.answers.map(({ key, title, position, choices, parts }) => (
    <section key={key} aria-label={title}>
      <h2 className="govuk-heading-m">{title}</h2>
      {position !== null && <p className="govuk-body">{position}</p>}
      {choices.length > 0 && <p className="govuk-body">{choices.join(', ')}</p>}
      {parts.map((part) => (
        <ModeratedPart key={part.part} page={page} about={{ key, title }} part={part} />
      ))}
    </section>
  ));
}

type ModeratedPartProps = ModeratedAnswersProps & {
  readonly about: { readonly key: string; readonly title: string };
  readonly part: Part;
};

function ModeratedPart({ page, about, part }: ModeratedPartProps) {
  const address = `/staff/consultations/${page.slug}/responses/${page.number}/redaction`;
  const query = new URLSearchParams({ on: about.key, part: part.part });
  return (
    <>
      {part.part === 'suggested-wording' && (
        <p className="govuk-body govuk-!-margin-bottom-1">Suggested wording:</p>
      )}
      <SaidText text={part.published} />
      {part.suggestions.map((passage) => (
        <form method="post" key={passage}>
          <Hidden page={page} about={about} part={part} />
          <input type="hidden" name="passage" value={passage} />
          <input type="hidden" name="redactionReason" value="Personal details" />
          <Button name="decide" value="redact" look="secondary">
            Black out “{passage}”
          </Button>
        </form>
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href={`${address}?${query.toString()}`}>
          Black out words
          <span className="govuk-visually-hidden"> in the answer about “{about.title}”</span>
        </a>
      </p>
      {part.redactions.length > 0 && <BlackedOut page={page} part={part} />}
    </>
  );
}

function Hidden({ page, about, part }: ModeratedPartProps) {
  return (
    <>
      <input type="hidden" name="version" value={page.versionId} />
      <input type="hidden" name="target" value={about.key} />
      <input type="hidden" name="part" value={part.part} />
    </>
  );
}

function BlackedOut({ page, part }: Pick<ModeratedPartProps, 'page' | 'part'>) {
  return (
    <Details summary={`Words blacked out here: ${part.redactions.length}`}>
      <p className="govuk-body">
        Only staff see them. The public reads “{REMOVED_WORDS}” in their place.
      </p>
      <ul className="govuk-list govuk-list--spaced">
        {part.redactions.map(({ id, passage, reason }) => (
          <li key={id}>
            “{passage}”. Why: {reason}
            <form method="post">
              <input type="hidden" name="version" value={page.versionId} />
              <input type="hidden" name="redaction" value={id} />
              <Button name="decide" value="lift" look="secondary">
                Show “{passage.slice(0, 40)}” again
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Details>
  );
}
