/** The fields of the form for one reporting line. */
import {
  CERTAINTIES,
  REPORTING_KINDS,
  WHEN,
  type Certainty,
  type Group,
  type ReportingLine,
} from '#app/domain/structure/structure.ts';
import { typedValue } from '#app/forms/fields.ts';
import { Radios } from '../../radios.tsx';
import type { EntryFieldsProps } from './entry-fields.ts';
import { WHEN_WORDS } from './entry-words.ts';
import { GroupPicker } from './group-picker.tsx';

type LineFieldsProps = EntryFieldsProps & { readonly groups: readonly Group[] };

const KIND_CHOICES: Readonly<Record<ReportingLine['kind'], string>> = {
  accountable: 'Reports to: it answers to the other group',
  links: 'Links with: it works with the other group and does not answer to it',
  advisory: 'Advises the other group',
};

export const CERTAINTY_CHOICES: Readonly<Record<Certainty, string>> = {
  clear: 'Clear',
  ambiguous: 'The paper can be read in more than one way',
  pending: 'Not decided',
};

export function LineFields({ values, groups, rejection }: LineFieldsProps) {
  return (
    <>
      <GroupPicker
        name="from"
        label="Which group"
        groups={groups}
        value={typedValue(values, 'from')}
        rejection={rejection}
      />
      <Radios
        name="kind"
        label="How are they tied?"
        look="small"
        choices={REPORTING_KINDS.map((value) => ({ value, label: KIND_CHOICES[value] }))}
        value={typedValue(values, 'kind')}
        rejection={rejection}
      />
      <GroupPicker
        name="to"
        label="To which group"
        groups={groups}
        value={typedValue(values, 'to')}
        rejection={rejection}
      />
      <Radios
        name="when"
        label="In which structure does the line stand?"
        look="small"
        choices={WHEN.map((value) => ({ value, label: WHEN_WORDS[value] }))}
        value={typedValue(values, 'when')}
        rejection={rejection}
      />
      <Radios
        name="certainty"
        label="How certain is it?"
        look="small"
        choices={CERTAINTIES.map((value) => ({ value, label: CERTAINTY_CHOICES[value] }))}
        value={typedValue(values, 'certainty')}
        rejection={rejection}
      />
    </>
  );
}
