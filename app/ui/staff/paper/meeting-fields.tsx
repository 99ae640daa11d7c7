/** What is known of one meeting, as fields: a month needs no day, and no day is ever made up (D-17). */
import type { MeetingWords } from '#app/domain/paper/edit/edit.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Checkboxes } from '../../checkboxes.tsx';
import { Radios } from '../../radios.tsx';
import { TextInput } from '../../text-input.tsx';

type MeetingFieldsProps = {
  /** Null for one that is yet to be added. */
  readonly meeting: MeetingWords | null;
  readonly rejection: Rejection | undefined;
};

export function MeetingFields({ meeting, rejection }: MeetingFieldsProps) {
  return (
    <>
      <TextInput
        name="meetingBody"
        label="Who meets"
        value={meeting?.body ?? ''}
        rejection={rejection}
      />
      <DateFields meeting={meeting} rejection={rejection} />
      <Checkboxes
        name="provisional"
        label="What else is known"
        choices={[{ value: 'yes', label: 'The day is provisional' }]}
        values={meeting?.status === 'tbc' && meeting.precision === 'day' ? ['yes'] : []}
        rejection={rejection}
      />
      <Checkboxes
        name="agm"
        label="Kind of meeting"
        choices={[{ value: 'yes', label: 'It is the annual general meeting' }]}
        values={meeting?.agm === true ? ['yes'] : []}
        rejection={rejection}
      />
      <TextInput
        name="subject"
        label="Subject (optional)"
        value={meeting?.subject ?? ''}
        rejection={rejection}
      />
    </>
  );
}

function DateFields({ meeting, rejection }: MeetingFieldsProps) {
  return (
    <>
      <Radios
        name="meetingPrecision"
        label="How exactly is the date known?"
        value={meeting?.precision ?? ''}
        choices={[
          { value: 'day', label: 'The day is known' },
          { value: 'month', label: 'Only the month is known' },
          { value: 'tbc', label: 'To be confirmed' },
        ]}
        rejection={rejection}
      />
      <TextInput
        name="meetingDate"
        label="Date"
        hint="Like 24/11/2011, or 11/2011 for a month. Leave it blank if it is to be confirmed."
        width={20}
        value={meeting?.date ?? ''}
        rejection={rejection}
      />
    </>
  );
}
