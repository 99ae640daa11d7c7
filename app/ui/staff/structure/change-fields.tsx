/** The fields of the form for one change. */
import type { Paper } from '#app/domain/paper/paper.ts';
import { namesOf } from '#app/domain/structure/group-changes.ts';
import { CERTAINTIES, CHANGE_TYPES, type Group } from '#app/domain/structure/structure.ts';
import { typedValue, typedValues } from '#app/forms/fields.ts';
import { Checkboxes } from '../../checkboxes.tsx';
import { Radios } from '../../radios.tsx';
import { Select } from '../../select.tsx';
import { CHANGE_TYPE_WORDS } from '../../structure/words.ts';
import { TextArea } from '../../text-area.tsx';
import { TextInput } from '../../text-input.tsx';
import type { EntryFieldsProps } from './entry-fields.ts';
import { CERTAINTY_CHOICES } from './line-fields.tsx';
import { PlacePicker, type Place } from './place-picker.tsx';

type ChangeFieldsProps = EntryFieldsProps & {
  readonly paper: Pick<Paper, 'structure' | 'proposals'>;
  readonly places: readonly Place[];
};

export function ChangeFields(props: ChangeFieldsProps) {
  const { paper, places, values, rejection } = props;
  return (
    <>
      <TextInput
        name="title"
        label="The change in a few words"
        hint="For example “The Board becomes the Leadership Forum”."
        value={typedValue(values, 'title')}
        rejection={rejection}
      />
      <Kinds {...props} />
      <Words values={values} rejection={rejection} />
      <PlacePicker
        name="sourceBlocks"
        places={places}
        values={typedValues(values, 'sourceBlocks')}
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
      <TextArea
        name="note"
        label="Editor’s note (optional)"
        hint="What is open, or how you read the wording. It is shown apart from the paper’s words."
        value={typedValue(values, 'note')}
        rows={3}
        rejection={rejection}
      />
      <Select
        name="proposal"
        label="Proposal that it belongs to (optional)"
        blank="None"
        choices={paper.proposals.map(({ id, title }) => ({ value: id, label: title }))}
        value={typedValue(values, 'proposal')}
        rejection={rejection}
      />
    </>
  );
}

function Kinds({ paper, values, rejection }: ChangeFieldsProps) {
  return (
    <>
      <div className="editor-columns">
        <Checkboxes
          name="types"
          label="Kinds of change"
          hint="One or more."
          look="small"
          choices={CHANGE_TYPES.map((value) => ({ value, label: CHANGE_TYPE_WORDS[value] }))}
          values={typedValues(values, 'types')}
          rejection={rejection}
        />
      </div>
      <div className="editor-columns">
        <Checkboxes
          name="groups"
          label="Groups that it affects (optional)"
          look="small"
          choices={groupChoices(paper.structure.groups)}
          values={typedValues(values, 'groups')}
          rejection={rejection}
        />
      </div>
    </>
  );
}

function Words({ values, rejection }: EntryFieldsProps) {
  return (
    <>
      <TextArea
        name="before"
        label="Now"
        hint="Leave blank where there is nothing yet."
        value={typedValue(values, 'before')}
        rows={3}
        rejection={rejection}
      />
      <TextArea
        name="after"
        label="Proposed"
        hint="Leave blank where nothing would be left."
        value={typedValue(values, 'after')}
        rows={3}
        rejection={rejection}
      />
    </>
  );
}

/** Each group once, with its other names beside it. */
function groupChoices(groups: readonly Group[]) {
  return [...groups]
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .map((group) => {
      const [name = group.name, ...others] = namesOf(group);
      return {
        value: group.id,
        label: others.length === 0 ? name : `${name} (${others.join('; ')})`,
      };
    });
}
