/** A field for several lines of text. It never cuts what is typed. */
import { Field, valueOf, type FieldProps } from './field.tsx';

type TextAreaProps = FieldProps & {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
};

export function TextArea({ value, rows = 6, ...field }: TextAreaProps) {
  const { name, rejection } = field;
  const hasError = rejection?.errors[name] !== undefined;
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          className={hasError ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
          rows={rows}
          dir="auto"
          defaultValue={valueOf(name, rejection, value)}
        />
      )}
    </Field>
  );
}
