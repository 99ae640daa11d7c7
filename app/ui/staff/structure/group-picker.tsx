/** A list of groups to pick one from, in which every name of a group stands (D-18). */
import { namesOf } from '#app/domain/structure/group-changes.ts';
import type { Group } from '#app/domain/structure/structure.ts';
import { Field, valueOf, type FieldProps } from '../../field.tsx';

type GroupPickerProps = FieldProps & {
  readonly groups: readonly Group[];
  /** Id of the group that is picked. */
  readonly value: string | undefined;
};

export function GroupPicker({ groups, value, ...field }: GroupPickerProps) {
  const { name, rejection } = field;
  const hasError = rejection?.errors[name] !== undefined;
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className={hasError ? 'govuk-select govuk-select--error' : 'govuk-select'}
          defaultValue={valueOf(name, rejection, value)}
        >
          <option value="">Choose one</option>
          {namesInOrder(groups).map(({ id, label }) => (
            <option key={label} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The preferred name of a group before its others, so that a picked group shows by that name. */
function namesInOrder(groups: readonly Group[]) {
  const byLabel = (one: Named, other: Named) => one.label.localeCompare(other.label, 'en-GB');
  const preferred = groups.map(({ id, name }) => ({ id, label: name }));
  const others = groups.flatMap((group) =>
    namesOf(group)
      .slice(1)
      .map((name) => ({ id: group.id, label: `${name} (see ${group.name})` })),
  );
  return [...preferred.sort(byLabel), ...others.sort(byLabel)];
}

type Named = { readonly label: string };
