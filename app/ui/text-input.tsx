/** A field for one line of text. */
import { Field, valueOf, type FieldProps } from './field.tsx';

type TextInputProps = FieldProps & {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'datetime-local' | undefined;
  readonly autoComplete?: string | undefined;
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | undefined;
  /** Width in characters, where the length of the answer is known. */
  readonly width?: 2 | 4 | 5 | 10 | 20 | undefined;
  readonly spellCheck?: boolean | undefined;
};

export function TextInput({
  value,
  type = 'text',
  autoComplete,
  inputMode,
  width,
  spellCheck,
  ...field
}: TextInputProps) {
  const { name, rejection } = field;
  const hasError = rejection?.errors[name] !== undefined;
  const classes = [
    'govuk-input',
    width === undefined ? '' : `govuk-input--width-${width}`,
    hasError ? 'govuk-input--error' : '',
  ];
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className={classes.filter(Boolean).join(' ')}
          type={type}
          defaultValue={type === 'password' ? undefined : valueOf(name, rejection, value)}
          autoComplete={autoComplete}
          inputMode={inputMode}
          spellCheck={spellCheck}
          dir={type === 'text' ? 'auto' : undefined}
        />
      )}
    </Field>
  );
}
