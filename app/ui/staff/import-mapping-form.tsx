/** What each column of a file of responses is taken as: proposed, and corrected by a person. */
import { PLAIN_FIELDS, type PlainField } from '#app/domain/response/import/mapping.ts';
import {
  ANSWERING_TYPES,
  CHANNELS,
  CONSENTS,
  POSITIONS,
} from '#app/domain/response/response.ts';
import {
  CHANNEL_WORDS,
  POSITION_WORDS,
  RESPONDENT_NOUNS,
  STATED_CONSENT_WORDS,
} from '#app/domain/response/wording.ts';
import {
  columnUseName,
  keyOfUse,
  MAX_ASKED_ANSWERS,
  proposedPositions,
  readName,
  valueName,
  type FormColumn,
} from '#app/forms/import-forms.ts';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { Select } from '../select.tsx';

export type ShownColumn = FormColumn & {
  readonly filled: number;
  readonly samples: readonly string[];
};

export type MappableTarget = { readonly key: string; readonly title: string };

type ImportMappingFormProps = {
  readonly columns: readonly ShownColumn[];
  readonly rows: number;
  /** Parts of the paper that a column may be about, by their titles. */
  readonly targets: readonly MappableTarget[];
};

export function ImportMappingForm({ columns, rows, targets }: ImportMappingFormProps) {
  return (
    <form className="portal-prose" method="post" noValidate>
      {columns.map((column, at) => (
        <section key={at} aria-labelledby={`column-${at}`}>
          <h2 className="govuk-heading-s" id={`column-${at}`}>
            Column {at + 1}: {column.mapped.column === '' ? 'no header' : column.mapped.column}
          </h2>
          <p className="govuk-body-s">
            Filled in {column.filled} of {rows} rows.
            {column.samples.length > 0 && ` For example: ${sampleWords(column.samples)}`}
          </p>
          <Select
            name={columnUseName(at)}
            label={`Take column ${at + 1} as`}
            hint={ignoredHint(column)}
            blank={null}
            value={keyOfUse(column.mapped)}
            choices={choicesFor(column, targets)}
          />
          <AnswerFields column={column} at={at} />
        </section>
      ))}
      <Button>Save and try it</Button>
    </form>
  );
}

const FIELD_WORDS: Readonly<Record<PlainField, string>> = {
  id: 'Id of the response',
  name: 'Name',
  'first-name': 'First name',
  'last-name': 'Last name',
  email: 'E-mail address',
  organisation: 'Organisation',
  sector: 'Sector',
  role: 'Role in the organisation',
  area: 'Area',
  received: 'When it was received',
  finished: 'Whether it was finished: unfinished rows are set aside',
  trial: 'Whether it was a trial of the survey: trial rows are set aside',
  'wants-outcome': 'Asks to be told of the outcome',
};

function choicesFor({ mapped }: ShownColumn, targets: readonly MappableTarget[]) {
  const on = (as: 'words' | 'position' | 'question', words: string) =>
    targets
      .filter(({ key }) => as === 'words' || !/^(?:consultation|question:)/.test(key))
      .map(({ key, title }) => ({ value: `${as}:${key}`, label: `${words}: ${title}` }));
  return [
    { value: 'ignored', label: 'Leave this column out' },
    { value: 'question:', label: 'A question of the survey’s own' },
    ...(mapped.as === 'tick'
      ? [{ value: 'tick', label: `Ticks “${mapped.choice}” of “${mapped.question}”` }]
      : []),
    ...on('words', 'Words on'),
    ...on('question', 'A question of the survey’s own about'),
    ...on('position', 'The portal’s five positions on'),
    { value: 'type', label: 'Individual or organisation' },
    { value: 'consent', label: 'How it may be published' },
    { value: 'channel', label: 'How it came: online, by e-mail, letter or telephone' },
    ...PLAIN_FIELDS.map((field) => ({ value: field, label: FIELD_WORDS[field] })),
  ];
}

function ignoredHint({ mapped }: ShownColumn): string | undefined {
  if (mapped.as !== 'ignored') return undefined;
  switch (mapped.why) {
    case 'technical':
      return 'Left out because it looks like something that the tool made for itself.';
    case 'personal':
      return 'Left out because it identifies a person and no figure needs it.';
    case 'equality':
      return 'Left out because equality answers are never kept with what a person says.';
    case 'empty':
      return 'Left out because it is empty.';
    default:
      return undefined;
  }
}

const MEANINGS = {
  type: ANSWERING_TYPES.map((value) => ({ value, label: RESPONDENT_NOUNS[value] })),
  consent: CONSENTS.map((value) => ({ value, label: STATED_CONSENT_WORDS[value] })),
  channel: CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] })),
};

type AnswerFieldsProps = { readonly column: ShownColumn; readonly at: number };

/** One select an answer, where an answer has a meaning to be settled. */
function AnswerFields({ column, at }: AnswerFieldsProps) {
  const { mapped, answers } = column;
  if (answers.length === 0 || answers.length > MAX_ASKED_ANSWERS) return null;
  if ('values' in mapped) {
    const choices = MEANINGS[mapped.as];
    return <AnswerSelects {...{ column, at, choices }} initial={mapped.values} />;
  }
  if (mapped.as === 'position') return <PositionSelects column={column} at={at} />;
  return mapped.as === 'question' && mapped.about !== null && mapped.form === 'one' ? (
    <>
      <Checkboxes
        name={readName(at)}
        label={`May the answers of column ${at + 1} be read as positions?`}
        hint="The answers are kept in any case. Tick only if the question asked for a view on the proposal itself: the summary will say how it was read."
        choices={[{ value: 'yes', label: 'Read them as positions, as set below' }]}
        values={mapped.positions === null ? [] : ['yes']}
        look="small"
      />
      <PositionSelects column={column} at={at} />
    </>
  ) : null;
}

function PositionSelects({ column, at }: AnswerFieldsProps) {
  const choices = [
    { value: 'none', label: 'No position' },
    ...POSITIONS.map((value) => ({ value, label: POSITION_WORDS[value] })),
  ];
  const proposed = proposedPositions(column.mapped);
  const positions = Object.fromEntries(
    column.answers.map((answer) => [answer, proposed[answer] ?? 'none']),
  );
  return <AnswerSelects {...{ column, at, choices }} initial={positions} />;
}

type AnswerSelectsProps = AnswerFieldsProps & {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly initial: Readonly<Record<string, string>>;
};

function AnswerSelects({ column, at, choices, initial }: AnswerSelectsProps) {
  return column.answers.map((answer, index) => (
    <Select
      key={index}
      name={valueName(at, index)}
      label={`“${answer}” in column ${at + 1} means`}
      blank={null}
      value={initial[answer]}
      choices={choices}
    />
  ));
}

function sampleWords(samples: readonly string[]): string {
  return samples
    .map((sample) => `“${sample.length <= 60 ? sample : `${sample.slice(0, 59)}…`}”`)
    .join(', ');
}
