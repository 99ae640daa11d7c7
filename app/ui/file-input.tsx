/** A field in which one file is chosen. A browser never fills it in again, so it is always empty. */
import { Field, type FieldProps } from './field.tsx';

type FileInputProps = FieldProps & {
  /** Endings that the browser offers first: `.pdf,.docx`. The server looks at the content. */
  readonly accept: string;
};

export function FileInput({ accept, ...field }: FileInputProps) {
  const hasError = field.rejection?.errors[field.name] !== undefined;
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className={`govuk-file-upload${hasError ? ' govuk-file-upload--error' : ''}`}
          type="file"
          accept={accept}
        />
      )}
    </Field>
  );
}
