/** The fields of the form for one group. */
import {
  GROUP_STATUSES,
  GROUP_TYPES,
  WHEN,
  type Group,
} from '#app/domain/structure/structure.ts';
import { typedValue } from '#app/forms/fields.ts';
import { Details } from '../../details.tsx';
import { Radios } from '../../radios.tsx';
import { Select } from '../../select.tsx';
import { GROUP_TYPE_WORDS } from '../../structure/words.ts';
import { TextArea } from '../../text-area.tsx';
import { TextInput } from '../../text-input.tsx';
import type { EntryFieldsProps } from './entry-fields.ts';
import { WHEN_WORDS } from './entry-words.ts';

const STATUS_CHOICES: Readonly<Record<Group['status'], string>> = {
  existing: 'It exists',
  proposed: 'Proposed',
  possible: 'Possible: nothing is decided',
  'not-yet-established': 'Agreed, but not yet set up',
};

export function GroupFields({ values, rejection }: EntryFieldsProps) {
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        hint="As it is called in the proposed structure, or where it last stands."
        value={typedValue(values, 'name')}
        rejection={rejection}
      />
      <TextArea
        name="aliases"
        label="Other names (optional)"
        hint="One on each line: short forms, older names, other spellings. People find the group by any of them."
        value={typedValue(values, 'aliases')}
        rows={3}
        rejection={rejection}
      />
      <Select
        name="type"
        label="Kind of group"
        choices={GROUP_TYPES.map((value) => ({
          value,
          label: capital(GROUP_TYPE_WORDS[value]),
        }))}
        value={typedValue(values, 'type')}
        rejection={rejection}
      />
      <Radios
        name="when"
        label="In which structure does it stand?"
        look="small"
        choices={WHEN.map((value) => ({ value, label: WHEN_WORDS[value] }))}
        value={typedValue(values, 'when')}
        rejection={rejection}
      />
      <Radios
        name="status"
        label="Does it exist?"
        look="small"
        choices={GROUP_STATUSES.map((value) => ({ value, label: STATUS_CHOICES[value] }))}
        value={typedValue(values, 'status')}
        rejection={rejection}
      />
      <Work values={values} rejection={rejection} />
      <Former values={values} rejection={rejection} />
    </>
  );
}

function Work({ values, rejection }: EntryFieldsProps) {
  return (
    <>
      <TextInput
        name="frequency"
        label="How often it meets (optional)"
        hint="In the paper’s own words, for example “6 weekly (8 per year)”."
        value={typedValue(values, 'frequency')}
        rejection={rejection}
      />
      <TextInput
        name="meetingsPerYear"
        label="Meetings a year (optional)"
        hint="Only where the paper states the number. It is never worked out."
        value={typedValue(values, 'meetingsPerYear')}
        inputMode="numeric"
        width={5}
        rejection={rejection}
      />
      <TextArea
        name="remit"
        label="What it is there to do (optional)"
        value={typedValue(values, 'remit')}
        rows={3}
        rejection={rejection}
      />
      <TextInput
        name="secretariat"
        label="Which office supports it (optional)"
        hint="A role or an office, not the name of a person."
        value={typedValue(values, 'secretariat')}
        rejection={rejection}
      />
    </>
  );
}

function Former({ values, rejection }: EntryFieldsProps) {
  const isOtherwise = ['Name', 'Frequency', 'MeetingsPerYear', 'Remit'].some(
    (part) => typedValue(values, `former${part}`) !== '',
  );
  return (
    <Details summary="What is otherwise now" isOpen={isOtherwise || rejection !== undefined}>
      <p>Only for a group that stays and changes. Leave blank what stays as it is.</p>
      <TextInput
        name="formerName"
        label="Name now"
        value={typedValue(values, 'formerName')}
        rejection={rejection}
      />
      <TextInput
        name="formerFrequency"
        label="How often it meets now"
        value={typedValue(values, 'formerFrequency')}
        rejection={rejection}
      />
      <TextInput
        name="formerMeetingsPerYear"
        label="Meetings a year now"
        value={typedValue(values, 'formerMeetingsPerYear')}
        inputMode="numeric"
        width={5}
        rejection={rejection}
      />
      <TextArea
        name="formerRemit"
        label="What it is there to do now"
        value={typedValue(values, 'formerRemit')}
        rows={3}
        rejection={rejection}
      />
    </Details>
  );
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
