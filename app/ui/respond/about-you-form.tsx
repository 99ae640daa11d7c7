/** The form about the respondent, and about the organisation when they answer for one. */
import {
  ANSWERING_TYPES,
  type Organisation,
  type Respondent,
} from '#app/domain/response/response.ts';
import { RESPONDENT_TYPE_WORDS } from '#app/domain/response/wording.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { Radios } from '../radios.tsx';
import { Select } from '../select.tsx';
import { TextInput } from '../text-input.tsx';
import { Honeypot } from './honeypot.tsx';
import { MandateFields } from './mandate-fields.tsx';
import { DraftField } from './respond-page.tsx';
import { RevisionField } from './revision-field.tsx';

type AboutYouFormProps = {
  readonly draftId: string;
  readonly respondent: Respondent | null;
  readonly wantsOutcome: boolean;
  readonly areas: readonly string[];
  /** For the people of an organisation who answer together; null for everybody else. */
  readonly organisation: { readonly name: string; readonly aboutRevision: number } | null;
  readonly rejection: Rejection | undefined;
};

export function AboutYouForm({ draftId, ...props }: AboutYouFormProps) {
  const { respondent, rejection } = props;
  return (
    <form method="post" noValidate>
      <DraftField draftId={draftId} />
      {props.organisation === null ? (
        <TypeField {...props} />
      ) : (
        <RevisionField revision={props.organisation.aboutRevision} rejection={rejection} />
      )}
      <PersonFields {...props} />
      <OrganisationFields
        organisation={respondent?.organisation}
        knownName={props.organisation?.name ?? null}
        rejection={rejection}
      />
      <Honeypot />
      <Button>Save and continue</Button>
    </form>
  );
}

function TypeField({ respondent, rejection }: Omit<AboutYouFormProps, 'draftId'>) {
  return (
    <Radios
      name="type"
      label="How are you answering? (optional)"
      labelSize="m"
      choices={ANSWERING_TYPES.map((value) => ({
        value,
        label: RESPONDENT_TYPE_WORDS[value],
      }))}
      value={respondent?.type}
      rejection={rejection}
    />
  );
}

function PersonFields(props: Omit<AboutYouFormProps, 'draftId'>) {
  const { respondent, rejection, areas, wantsOutcome } = props;
  return (
    <>
      <TextInput
        name="name"
        label="Your name (optional)"
        autoComplete="name"
        spellCheck={false}
        value={respondent?.name}
        rejection={rejection}
      />
      <TextInput
        name="email"
        type="email"
        label="Your email address (optional)"
        hint="If you give it, we send you a receipt with a copy of your response."
        autoComplete="email"
        spellCheck={false}
        value={respondent?.email}
        rejection={rejection}
      />
      <Checkboxes
        name="wantsOutcome"
        label="Hearing from us (optional)"
        choices={[{ value: 'yes', label: 'Email me when a decision has been made' }]}
        values={wantsOutcome ? ['yes'] : []}
        rejection={rejection}
      />
      {areas.length > 0 && (
        <Select
          name="area"
          label="Where do you live or work? (optional)"
          blank="I would rather not say"
          choices={areas.map((area) => ({ value: area, label: area }))}
          value={respondent?.area}
          rejection={rejection}
        />
      )}
    </>
  );
}

type OrganisationFieldsProps = {
  readonly organisation: Organisation | null | undefined;
  readonly rejection: Rejection | undefined;
};

type KnownOrganisationProps = OrganisationFieldsProps & {
  /** As the roll has it, for partners who have signed in; null for everybody else. */
  readonly knownName: string | null;
};

function OrganisationFields({ organisation, knownName, rejection }: KnownOrganisationProps) {
  return (
    <>
      <h2 className="govuk-heading-m">{knownName ?? 'If you answer for an organisation'}</h2>
      {knownName === null && (
        <TextInput
          name="organisation"
          label="Name of the organisation (optional)"
          autoComplete="organization"
          value={organisation?.name}
          rejection={rejection}
        />
      )}
      <TextInput
        name="sector"
        label="Sector (optional)"
        hint="For example health, police, business or voluntary."
        value={organisation?.sector}
        rejection={rejection}
      />
      <TextInput
        name="role"
        label="Your role there (optional)"
        autoComplete="organization-title"
        value={organisation?.role}
        rejection={rejection}
      />
      <MandateFields organisation={organisation} rejection={rejection} />
    </>
  );
}
