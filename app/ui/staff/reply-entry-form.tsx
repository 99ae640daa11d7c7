/** The form on which staff enter a reply: how it came, who wrote it, what it says, consent. */
import { endingsOf, SCAN_KINDS } from '#app/domain/response/attachment.ts';
import { kindsInWords } from '#app/domain/response/attachment-wording.ts';
import { CONSENTS, POSITIONS, RESPONDENT_TYPES } from '#app/domain/response/response.ts';
import {
  CHANNEL_WORDS,
  STATED_CONSENT_WORDS,
  POSITION_WORDS,
  RESPONDENT_NOUNS,
} from '#app/domain/response/wording.ts';
import { positionName, REPLY_CHANNELS, wordsName } from '#app/forms/reply-form.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { valueOf } from '../field.tsx';
import { FileInput } from '../file-input.tsx';
import { Radios } from '../radios.tsx';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

type ReplyEntryFormProps = {
  readonly page: {
    readonly formId: string;
    readonly areas: readonly string[];
    readonly proposals: readonly { readonly id: string; readonly title: string }[];
    readonly lastDay: string | null;
    readonly started: {
      readonly queryId: string | null;
      readonly channel: string;
      readonly receivedOn: string;
      readonly writtenOn: string;
      readonly name: string;
      readonly email: string;
      readonly general: string;
    } | null;
  };
  readonly rejection: Rejection | undefined;
};

export function ReplyEntryForm({ page, rejection }: ReplyEntryFormProps) {
  return (
    <form className="portal-prose" method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="formId" value={valueOf('formId', rejection, page.formId)} />
      <input
        type="hidden"
        name="query"
        value={valueOf('query', rejection, page.started?.queryId ?? '')}
      />
      <HowItCame page={page} rejection={rejection} />
      <WhoWrote page={page} rejection={rejection} />
      <WhatItSays page={page} rejection={rejection} />
      <Radios
        name="consent"
        label="How may it be published?"
        labelSize="m"
        hint="Leave blank where the reply does not say. It is then not published."
        choices={CONSENTS.map((value) => ({ value, label: STATED_CONSENT_WORDS[value] }))}
        rejection={rejection}
      />
      <Button>Enter this reply</Button>
    </form>
  );
}

function HowItCame({ page, rejection }: ReplyEntryFormProps) {
  return (
    <>
      <Radios
        name="channel"
        label="How did it come?"
        labelSize="m"
        choices={REPLY_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
        value={page.started?.channel}
        rejection={rejection}
      />
      <TextInput
        name="receivedOn"
        label="Day it was received"
        hint={
          page.lastDay === null
            ? 'For example 14/10/2011.'
            : `For example 14/10/2011. What was received on ${page.lastDay} or before is in time.`
        }
        width={10}
        value={page.started?.receivedOn}
        rejection={rejection}
      />
      <TextInput
        name="writtenOn"
        label="Date on the letter (optional)"
        width={10}
        value={page.started?.writtenOn}
        rejection={rejection}
      />
      <FileInput
        name="scan"
        label="Scan or photograph of the reply (optional)"
        hint={`${kindsInWords(SCAN_KINDS)}. If this page comes back, choose the file again.`}
        accept={endingsOf(SCAN_KINDS)}
        rejection={rejection}
      />
    </>
  );
}

function WhoWrote({ page, rejection }: ReplyEntryFormProps) {
  return (
    <>
      <Radios
        name="type"
        label="Who wrote it?"
        labelSize="m"
        choices={RESPONDENT_TYPES.map((value) => ({
          value,
          label: RESPONDENT_NOUNS[value],
        }))}
        rejection={rejection}
      />
      <TextInput
        name="name"
        label="Name (optional)"
        value={page.started?.name}
        rejection={rejection}
      />
      <TextInput
        name="email"
        type="email"
        label="E-mail address (optional)"
        hint="A receipt with a copy is sent there."
        value={page.started?.email}
        rejection={rejection}
      />
      {page.areas.length > 0 && (
        <Select
          name="area"
          label="Area (optional)"
          blank="Not stated"
          choices={page.areas.map((area) => ({ value: area, label: area }))}
          rejection={rejection}
        />
      )}
      <OrganisationFields rejection={rejection} />
      <Checkboxes
        name="wantsOutcome"
        label="Outcome"
        choices={[{ value: 'yes', label: 'Asks to be told of the outcome' }]}
        rejection={rejection}
      />
    </>
  );
}

function OrganisationFields({ rejection }: Pick<ReplyEntryFormProps, 'rejection'>) {
  return (
    <>
      <TextInput name="organisation" label="Organisation (optional)" rejection={rejection} />
      <TextInput name="sector" label="Sector (optional)" rejection={rejection} />
      <TextInput
        name="role"
        label="Role of the writer there (optional)"
        rejection={rejection}
      />
    </>
  );
}

function WhatItSays({ page, rejection }: ReplyEntryFormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">What it says</h2>
      <TextArea
        name="general"
        label="Comment on the paper as a whole"
        hint="Type the words of the reply as they stand."
        rows={10}
        value={page.started?.general}
        rejection={rejection}
      />
      {page.proposals.map(({ id, title }) => (
        <details className="govuk-details" key={id} open={isTouched(id, rejection)}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{title}</span>
          </summary>
          <div className="govuk-details__text">
            <Radios
              name={positionName(id)}
              label={`Position on: ${title}`}
              look="small"
              hint="Tick one only where the reply says so. Leave blank otherwise."
              choices={POSITIONS.map((value) => ({ value, label: POSITION_WORDS[value] }))}
              rejection={rejection}
            />
            <TextArea
              name={wordsName(id)}
              label={`Words on: ${title}`}
              rows={4}
              rejection={rejection}
            />
          </div>
        </details>
      ))}
    </>
  );
}

/** A part that holds what was typed, or an error, is shown open when the form comes back. */
function isTouched(id: string, rejection: Rejection | undefined): boolean {
  const names = [positionName(id), wordsName(id)];
  return names.some(
    (name) =>
      rejection?.errors[name] !== undefined || (valueOf(name, rejection, '') ?? '') !== '',
  );
}
