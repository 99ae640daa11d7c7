/** The form for a consultation's details: title, period, who asks and decides, what is stated, where to write. */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { statedClosing, statedOpening } from '#app/domain/consultation/london-time.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { InsetText } from '../notices.tsx';
import { Radios } from '../radios.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';
import { ContactFields } from './contact-fields.tsx';

type DetailsFormProps = {
  readonly consultation: Consultation;
  readonly isPublished: boolean;
  readonly rejection: Rejection | undefined;
};

export function DetailsForm(props: DetailsFormProps) {
  const { consultation, isPublished, rejection } = props;
  const address = `/staff/consultations/${consultation.slug}`;
  return (
    <form className="portal-prose" method="post" action={`${address}/details`} noValidate>
      <TextInput
        name="title"
        label="Title"
        hint="What the consultation is called. Its address stays as it is."
        value={consultation.title}
        rejection={rejection}
      />
      <h2 className="govuk-heading-m">When it is open</h2>
      {isPublished ? <FixedPeriod address={address} /> : <Period {...props} />}
      <TextArea
        name="shortPeriodReason"
        label="Why it is open for less than 12 weeks"
        hint="Only where it is. The reason is published."
        value={consultation.shortPeriodReason ?? ''}
        rows={3}
        rejection={rejection}
      />
      <Asking {...props} />
      <Deciding {...props} />
      <ContactFields contacts={consultation.contacts} rejection={rejection} />
      <Statements {...props} />
      <Button>Save the details</Button>
    </form>
  );
}

function FixedPeriod({ address }: { readonly address: string }) {
  return (
    <InsetText>
      It is published, so opening and closing stand. The closing time can only change by{' '}
      <a className="govuk-link" href={`${address}/extend`}>
        extending it for everyone
      </a>
      .
    </InsetText>
  );
}

function Period({ consultation, rejection }: DetailsFormProps) {
  const { opensAt, closesAt } = consultation;
  return (
    <>
      <TextInput
        name="opensAt"
        label="Opens"
        hint="London time, for example 22/7/2011. Without a time it opens at the start of the day."
        value={opensAt ? statedOpening(opensAt) : ''}
        width={20}
        rejection={rejection}
      />
      <TextInput
        name="closesAt"
        label="Closes"
        hint="The last minute to reply, London time, for example 14/10/2011 23:59. Without a time it is 11:59pm."
        value={closesAt ? statedClosing(closesAt) : ''}
        width={20}
        rejection={rejection}
      />
    </>
  );
}

function Asking({ consultation, rejection }: DetailsFormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Who asks whom</h2>
      <TextInput
        name="publisher"
        label="Publisher"
        value={consultation.publisher}
        rejection={rejection}
      />
      <TextArea
        name="audience"
        label="Who is asked to reply"
        value={consultation.audience}
        rows={3}
        rejection={rejection}
      />
      <TextArea
        name="areas"
        label="Areas that people may say they live in (optional)"
        hint="One on each line. Leave blank and the question is not asked."
        value={consultation.areas.join('\n')}
        rows={5}
        rejection={rejection}
      />
    </>
  );
}

function Deciding({ consultation, rejection }: DetailsFormProps) {
  const { decisionMeeting } = consultation;
  return (
    <>
      <h2 className="govuk-heading-m">Who decides, and when</h2>
      <TextInput
        name="decisionBody"
        label="Body that decides"
        value={consultation.decisionBody ?? ''}
        rejection={rejection}
      />
      <TextInput
        name="meetingBody"
        label="Meeting that decides (optional)"
        hint="For example: Annual General Meeting."
        value={decisionMeeting?.body ?? ''}
        rejection={rejection}
      />
      <Radios
        name="meetingPrecision"
        label="How exactly is its date known?"
        look="small"
        choices={[
          { value: 'day', label: 'The day is known' },
          { value: 'month', label: 'Only the month is known' },
          { value: 'tbc', label: 'To be confirmed' },
        ]}
        value={decisionMeeting?.precision}
        rejection={rejection}
      />
      <TextInput
        name="meetingDate"
        label="Date of the meeting"
        hint="For example 24/11/2011, or November 2011. Leave blank where it is to be confirmed."
        value={decisionMeeting?.date ?? ''}
        width={20}
        rejection={rejection}
      />
      <TextArea
        name="nextSteps"
        label="What happens next (optional)"
        hint="What you do with the replies, and how people hear of the outcome."
        value={consultation.nextSteps ?? ''}
        rows={4}
        rejection={rejection}
      />
    </>
  );
}

function Statements({ consultation, rejection }: DetailsFormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Statements</h2>
      <TextArea
        name="privacyStatement"
        label="Privacy"
        hint="How personal details are used in this consultation."
        value={consultation.privacyStatement}
        rows={8}
        rejection={rejection}
      />
      <TextArea
        name="confidentialityStatement"
        label="Confidentiality"
        hint="How far replies can be kept confidential."
        value={consultation.confidentialityStatement}
        rows={6}
        rejection={rejection}
      />
    </>
  );
}
