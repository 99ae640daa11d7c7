/** The form on which a respondent chooses how their response may be published. */
import { CONSENTS, type Consent } from '#app/domain/response/response.ts';
import { CONSENT_WORDS } from '#app/domain/response/wording.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Radios } from '../radios.tsx';
import { DraftField } from './respond-page.tsx';
import { RevisionField } from './revision-field.tsx';

type PublicationFormProps = {
  readonly draftId: string;
  readonly consent: Consent | null;
  /** For the people of an organisation who answer together; null for everybody else. */
  readonly organisation: { readonly publicationRevision: number } | null;
  readonly rejection: Rejection | undefined;
};

export function PublicationForm(props: PublicationFormProps) {
  const { draftId, consent, organisation, rejection } = props;
  return (
    <form method="post" noValidate>
      <DraftField draftId={draftId} />
      {organisation && (
        <RevisionField revision={organisation.publicationRevision} rejection={rejection} />
      )}
      <Radios
        name="consent"
        label="May we publish your response? (optional)"
        labelSize="m"
        hint="If you do not choose, we do not publish it. We count and read it all the same."
        choices={CONSENTS.map((value) => ({
          value,
          label: CONSENT_WORDS[value],
          hint: CONSENT_HINTS[value],
        }))}
        value={consent ?? undefined}
        rejection={rejection}
      />
      <Button>Save and continue</Button>
    </form>
  );
}

const CONSENT_HINTS: Readonly<Record<Consent, string>> = {
  'with-name': 'We show your words with your name or your organisation’s name.',
  'without-name': 'We show your words, and not who wrote them.',
  'not-at-all':
    'We do not show your words. A freedom of information request may still make us release them.',
};
