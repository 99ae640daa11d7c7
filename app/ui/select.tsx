/** A field with one choice of a long list. The first entry, blank, stands for no answer. */
import { Field, valueOf, type FieldProps } from './field.tsx';

type SelectProps = FieldProps & {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string | undefined;
  /** Words of the blank first entry; null to offer none. */
  readonly blank?: string | null;
};

export function Select({ choices, value, blank = 'Choose one', ...field }: SelectProps) {
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
          {blank !== null && <option value="">{blank}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
