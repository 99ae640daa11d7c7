/** The fields of a reply that staff enter or correct: how it came, who wrote it, what it says, consent. */
import { endingsOf, SCAN_KINDS } from '#app/domain/response/attachment.ts';
import { kindsInWords } from '#app/domain/response/attachment-wording.ts';
import type { ReplyPart } from '#app/domain/response/reply-parts.ts';
import {
  CONSENTS,
  POSITIONS,
  RESPONDENT_TYPES,
  type Channel,
} from '#app/domain/response/response.ts';
import {
  CHANNEL_WORDS,
  STATED_CONSENT_WORDS,
  POSITION_WORDS,
  RESPONDENT_NOUNS,
} from '#app/domain/response/wording.ts';
import { answerNames } from '#app/forms/closed-answer.ts';
import { typedValue, typedValues } from '#app/forms/fields.ts';
import { choicesName, positionName, wordingName, wordsName } from '#app/forms/reply-form.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Checkboxes } from '../checkboxes.tsx';
import { ClosedAnswer } from '../closed-answer.tsx';
import { Details } from '../details.tsx';
import { FileInput } from '../file-input.tsx';
import { Radios } from '../radios.tsx';
import { MandateFields } from '../respond/mandate-fields.tsx';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

export type ReplyFieldsProps = {
  readonly form: {
    readonly channels: readonly Channel[];
    readonly areas: readonly string[];
    readonly parts: readonly ReplyPart[];
    readonly lastDay: string | null;
  };
  /** What stands in the fields: what they start with, or what was typed and what is wrong with it. */
  readonly filled: Rejection;
};

export function ReplyFields({ form, filled }: ReplyFieldsProps) {
  return (
    <>
      <HowItCame form={form} filled={filled} />
      <WhoWrote form={form} filled={filled} />
      <WhatItSays form={form} filled={filled} />
      <Radios
        name="consent"
        label="How may it be published?"
        labelSize="m"
        hint="Leave blank where the reply does not say. It is then not published."
        choices={CONSENTS.map((value) => ({ value, label: STATED_CONSENT_WORDS[value] }))}
        rejection={filled}
      />
    </>
  );
}

function HowItCame({ form, filled }: ReplyFieldsProps) {
  return (
    <>
      <Radios
        name="channel"
        label="How did it come?"
        labelSize="m"
        choices={form.channels.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
        rejection={filled}
      />
      <TextInput
        name="receivedOn"
        label="Day it was received"
        hint={
          form.lastDay === null
            ? 'For example 14/10/2011.'
            : `For example 14/10/2011. What was received on ${form.lastDay} or before is in time.`
        }
        width={10}
        rejection={filled}
      />
      <TextInput
        name="writtenOn"
        label="Date on the letter, or day of the meeting (optional)"
        width={10}
        rejection={filled}
      />
      <FileInput
        name="scan"
        label="Scan or photograph of the reply (optional)"
        hint={`${kindsInWords(SCAN_KINDS)}. If this page comes back, choose the file again.`}
        accept={endingsOf(SCAN_KINDS)}
        rejection={filled}
      />
    </>
  );
}

function WhoWrote({ form, filled }: ReplyFieldsProps) {
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
        rejection={filled}
      />
      <MeetingFields filled={filled} />
      <TextInput
        name="name"
        label="Name (optional)"
        hint="Of the writer; for the note of a meeting, of whoever took it."
        rejection={filled}
      />
      <TextInput
        name="email"
        type="email"
        label="E-mail address (optional)"
        hint="A receipt with a copy is sent there."
        rejection={filled}
      />
      {form.areas.length > 0 && (
        <Select
          name="area"
          label="Area (optional)"
          blank="Not stated"
          choices={form.areas.map((area) => ({ value: area, label: area }))}
          rejection={filled}
        />
      )}
      <OrganisationFields filled={filled} />
      <Checkboxes
        name="wantsOutcome"
        label="Outcome"
        choices={[{ value: 'yes', label: 'Asks to be told of the outcome' }]}
        rejection={filled}
      />
    </>
  );
}

function MeetingFields({ filled }: Pick<ReplyFieldsProps, 'filled'>) {
  return (
    <Details
      summary="If it is the note of a meeting"
      isOpen={
        typedValue(filled.values, 'type') === 'meeting' ||
        isTouched(['meetingGroup', 'meetingPresent'], filled)
      }
    >
      <p className="govuk-body">
        The note is one response, and takes no position. The people who were there are not
        counted as respondents. An organisation that spoke there can have a reply of its own:
        enter it from the page of the note.
      </p>
      <TextInput
        name="meetingGroup"
        label="Which group met, or at which event? (optional)"
        rejection={filled}
      />
      <TextInput
        name="meetingPresent"
        label="How many people were there? (optional)"
        inputMode="numeric"
        width={5}
        rejection={filled}
      />
    </Details>
  );
}

/** Fields inside the part that is folded away until one of them says something. */
const MANDATE_FIELDS = [
  ...['authorised', 'authorisedBy', 'represents', 'howConsulted'],
  ...['effects', 'holdsSeat', 'seats', 'mandate', 'mandateBody', 'mandateOn'],
];

function OrganisationFields({ filled }: Pick<ReplyFieldsProps, 'filled'>) {
  return (
    <>
      <TextInput name="organisation" label="Organisation (optional)" rejection={filled} />
      <TextInput name="sector" label="Sector (optional)" rejection={filled} />
      <TextInput name="role" label="Role of the writer there (optional)" rejection={filled} />
      <Details
        summary="What the organisation says of itself"
        isOpen={isTouched(MANDATE_FIELDS, filled)}
      >
        <MandateFields organisation={null} rejection={filled} />
      </Details>
    </>
  );
}

function WhatItSays({ form, filled }: ReplyFieldsProps) {
  return (
    <>
      <h2 className="govuk-heading-m">What it says</h2>
      <TextArea
        name="general"
        label="Comment on the paper as a whole"
        hint="Type the words of the reply as they stand; in the note of a meeting with who said what, where it is known."
        rows={10}
        rejection={filled}
      />
      {form.parts.map((part) => (
        <PartFields key={part.key} part={part} filled={filled} />
      ))}
    </>
  );
}

type PartFieldsProps = { readonly part: ReplyPart; readonly filled: Rejection };

function PartFields({ part, filled }: PartFieldsProps) {
  const { key, title, prompt } = part;
  const names = [
    ...[positionName, wordsName, wordingName].map((nameOf) => nameOf(key)),
    ...[choicesName(key), ...answerNames(part.asked, choicesName(key))],
  ];
  return (
    <Details summary={title} isOpen={isTouched(names, filled)}>
      {prompt !== null && <p className="govuk-body">{prompt}</p>}
      {part.takesPosition && (
        <Radios
          name={positionName(key)}
          label={`Position on: ${title}`}
          look="small"
          hint="Tick one only where the reply says so. Leave blank otherwise."
          choices={POSITIONS.map((value) => ({ value, label: POSITION_WORDS[value] }))}
          rejection={filled}
        />
      )}
      <ChoiceFields part={part} filled={filled} />
      <TextArea
        name={wordsName(key)}
        label={`Words on: ${title}`}
        rows={4}
        rejection={filled}
      />
      {part.hasWording && (
        <TextArea
          name={wordingName(key)}
          label={`Other wording suggested for: ${title}`}
          rows={4}
          rejection={filled}
        />
      )}
    </Details>
  );
}

function ChoiceFields({ part, filled }: PartFieldsProps) {
  if (part.asked === null) return null;
  return (
    <ClosedAnswer
      asked={part.asked}
      name={choicesName(part.key)}
      label={`Answer to: ${part.title}`}
      look="small"
      hint="Enter only what the reply says."
      rejection={filled}
    />
  );
}

/** A part that holds something, or an error, is shown open. */
function isTouched(names: readonly string[], { values, errors }: Rejection): boolean {
  return names.some(
    (name) =>
      errors[name] !== undefined || typedValues(values, name).some((value) => value !== ''),
  );
}
