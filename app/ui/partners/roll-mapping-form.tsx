/** What each column of a file of partners is taken as: proposed, and corrected by a person. */
import {
  ROLL_FIELD_WORDS,
  ROLL_FIELDS,
  type RollField,
} from '#app/domain/partners/import/roll-columns.ts';
import { columnFieldName, LEFT_OUT } from '#app/forms/partners/roll-import-form.ts';
import { Button } from '../button.tsx';
import { Select } from '../select.tsx';

export type ShownRollColumn = {
  readonly header: string;
  /** Null for a column that is left out. */
  readonly field: RollField | null;
  readonly filled: number;
  readonly samples: readonly string[];
};

const CHOICES = [
  { value: LEFT_OUT, label: 'Leave this column out' },
  ...ROLL_FIELDS.map((field) => ({ value: field, label: ROLL_FIELD_WORDS[field] })),
];

type RollMappingFormProps = {
  readonly columns: readonly ShownRollColumn[];
  readonly rows: number;
};

export function RollMappingForm({ columns, rows }: RollMappingFormProps) {
  return (
    <form className="portal-prose" method="post" noValidate>
      {columns.map((column, at) => (
        <section key={at} aria-labelledby={`column-${at}-heading`}>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1" id={`column-${at}-heading`}>
            Column {at + 1}: {column.header === '' ? 'no header' : column.header}
          </h2>
          <p className="govuk-body-s">
            Filled in {column.filled} of {rows} {rows === 1 ? 'row' : 'rows'}.
            {column.samples.length > 0 && ` For example: ${sampleWords(column.samples)}`}
          </p>
          <Select
            name={columnFieldName(at)}
            label={`Take column ${at + 1} as`}
            blank={null}
            value={column.field ?? LEFT_OUT}
            choices={CHOICES}
          />
        </section>
      ))}
      <Button>Save and try it</Button>
    </form>
  );
}

function sampleWords(samples: readonly string[]): string {
  return samples
    .map((sample) => `“${sample.length <= 60 ? sample : `${sample.slice(0, 59)}…`}”`)
    .join(', ');
}
