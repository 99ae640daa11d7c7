/** The fields of the form for one seat line. */
import { WHEN, type Group } from '#app/domain/structure/structure.ts';
import { typedValue } from '#app/forms/fields.ts';
import { Radios } from '../../radios.tsx';
import { TextInput } from '../../text-input.tsx';
import type { EntryFieldsProps } from './entry-fields.ts';
import { WHEN_WORDS } from './entry-words.ts';
import { GroupPicker } from './group-picker.tsx';

type SeatFieldsProps = EntryFieldsProps & { readonly groups: readonly Group[] };

export function SeatFields({ values, groups, rejection }: SeatFieldsProps) {
  return (
    <>
      <GroupPicker
        name="group"
        label="Seat on"
        groups={groups}
        value={typedValue(values, 'group')}
        rejection={rejection}
      />
      <TextInput
        name="label"
        label="Seat"
        hint="As printed, for example “Thematic Partnership Chairs (x5)”."
        value={typedValue(values, 'label')}
        rejection={rejection}
      />
      <TextInput
        name="organisation"
        label="Organisation (optional)"
        hint="Who fills it, where the paper names one. Never a person."
        value={typedValue(values, 'organisation')}
        rejection={rejection}
      />
      <People values={values} rejection={rejection} />
      <Radios
        name="when"
        label="In which structure does the seat stand?"
        look="small"
        choices={WHEN.map((value) => ({ value, label: WHEN_WORDS[value] }))}
        value={typedValue(values, 'when')}
        rejection={rejection}
      />
    </>
  );
}

function People({ values, rejection }: EntryFieldsProps) {
  return (
    <>
      <TextInput
        name="minimum"
        label="Fewest people"
        value={typedValue(values, 'minimum')}
        inputMode="numeric"
        width={4}
        rejection={rejection}
      />
      <TextInput
        name="maximum"
        label="Most people"
        hint="Leave blank where the paper states no most: the total then says “or more”."
        value={typedValue(values, 'maximum')}
        inputMode="numeric"
        width={4}
        rejection={rejection}
      />
      <TextInput
        name="condition"
        label="What the number depends on (optional)"
        hint="For example “how many Area Partnerships there are”."
        value={typedValue(values, 'condition')}
        rejection={rejection}
      />
    </>
  );
}
