/** The form for the partnership's settings: name, ways to reach it, statements, minutes of grace. */
import type { PartnershipSettings } from '#app/domain/consultation/partnership-settings.ts';
import { quietPeriodLine } from '#app/forms/quiet-periods-field.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

type SettingsFormProps = {
  readonly settings: PartnershipSettings;
  readonly rejection: Rejection | undefined;
};

export function SettingsForm(props: SettingsFormProps) {
  return (
    <form className="portal-prose" method="post" action="/staff/settings" noValidate>
      <Office {...props} />
      <Statements {...props} />
      <h2 className="govuk-heading-m">Closing and misuse</h2>
      {NUMBERS.map(({ name, label, hint }) => (
        <TextInput
          key={name}
          name={name}
          label={label}
          hint={hint}
          value={String(props.settings[name])}
          inputMode="numeric"
          width={4}
          rejection={props.rejection}
        />
      ))}
      <Reminders {...props} />
      <TextArea
        name="quietPeriods"
        label="Times before elections (optional)"
        hint="One on each line: first day, “to”, last day, a colon, and which election. For example: 30/5/2024 to 4/7/2024: General election. The weeks before the local elections in May are known without it."
        value={props.settings.quietPeriods.map(quietPeriodLine).join('\n')}
        rows={4}
        rejection={props.rejection}
      />
      <Button>Save the settings</Button>
    </form>
  );
}

const NUMBERS = [
  {
    name: 'graceMinutes',
    label: 'Minutes of grace',
    hint: 'How long after closing an answer that was saved before it may still be sent. New consultations start with it.',
  },
  {
    name: 'rateWindowMinutes',
    label: 'Minutes in which answers from one place are counted',
    hint: 'More than the numbers below within these minutes are marked for you to look at. None is refused.',
  },
  {
    name: 'responsesFromOneAddress',
    label: 'Answers from one network address',
    hint: 'A library or a town hall is one address, so do not set it low.',
  },
  {
    name: 'responsesFromOneEmail',
    label: 'Answers that name one e-mail address',
    hint: 'Family and friends may share one.',
  },
] as const;

function Reminders({ settings, rejection }: SettingsFormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Reminders to partners</h2>
      <TextInput
        name="remindersPerPartner"
        label="Most reminders to one partner"
        hint="For each consultation. Only partners that have neither replied nor declined are reminded. 0 for none."
        value={String(settings.remindersPerPartner)}
        inputMode="numeric"
        width={4}
        rejection={rejection}
      />
      <TextInput
        name="reminderDays"
        label="Days before closing on which reminders go out by themselves (optional)"
        hint="At 9am. For example: 14, 3. Leave it blank to remind only by the button."
        value={settings.reminderDays.join(', ')}
        width={20}
        rejection={rejection}
      />
    </>
  );
}

function Office({ settings, rejection }: SettingsFormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">The office</h2>
      <p className="govuk-body">
        Every page shows the name. A new consultation starts with these ways to reach the
        office; those that are there already keep their own.
      </p>
      <TextInput
        name="name"
        label="Name of the partnership"
        value={settings.name}
        rejection={rejection}
      />
      <TextInput
        name="replyEmail"
        type="email"
        label="E-mail address for replies"
        hint="An address of the office, not of a person."
        value={settings.replyEmail}
        rejection={rejection}
      />
      <TextInput
        name="telephone"
        type="tel"
        label="Telephone number (optional)"
        value={settings.telephone}
        width={20}
        rejection={rejection}
      />
      <TextInput
        name="telephoneHours"
        label="When somebody answers (optional)"
        hint="For example: Monday to Friday, 9am to 5pm."
        value={settings.telephoneHours}
        rejection={rejection}
      />
      <TextArea
        name="postalAddress"
        label="Postal address (optional)"
        value={settings.postalAddress}
        rows={4}
        rejection={rejection}
      />
    </>
  );
}

function Statements({ settings, rejection }: SettingsFormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Statements</h2>
      <p className="govuk-body">
        People read these before they send an answer. A consultation keeps the privacy and
        confidentiality statements that it started with.
      </p>
      <TextArea
        name="alternativeFormats"
        label="Other formats and languages"
        hint="How to ask for large print, Braille, audio or another language."
        value={settings.alternativeFormats}
        rows={4}
        rejection={rejection}
      />
      <TextArea
        name="privacyStatement"
        label="Privacy"
        hint="How personal details are used, how long they are kept, and whom to ask."
        value={settings.privacyStatement}
        rows={10}
        rejection={rejection}
      />
      <TextArea
        name="confidentialityStatement"
        label="Confidentiality"
        hint="How far an answer can be kept confidential when somebody asks to see it by law."
        value={settings.confidentialityStatement}
        rows={8}
        rejection={rejection}
      />
      <TextArea
        name="accessibilityStatement"
        label="Accessibility"
        hint="What works, what does not yet, and how to report a problem."
        value={settings.accessibilityStatement}
        rows={10}
        rejection={rejection}
      />
    </>
  );
}
