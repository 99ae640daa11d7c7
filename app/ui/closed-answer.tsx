/**
 * The fields in which a closed question is answered, by its kind. Each works without a script, and all
 * of them show again what was typed when the form comes back.
 */
import { takenWords } from '#app/domain/paper/question-wording.ts';
import type { Asked } from '#app/domain/paper/question.ts';
import { answerFields, DATE_PARTS, datePartName, placeName } from '#app/forms/closed-answer.ts';
import { typedValue, typedValues } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { Checkboxes } from './checkboxes.tsx';
import { choiceId } from './choice.ts';
import { FieldGroup, type FieldProps } from './field.tsx';
import { Radios } from './radios.tsx';
import { TextInput } from './text-input.tsx';

type ClosedAnswerProps = FieldProps & {
  readonly asked: Asked;
  /** The answer on record; none where the fields are filled from `rejection` alone. */
  readonly chosen?: readonly string[];
  readonly look?: 'small' | undefined;
};

export function ClosedAnswer({ asked, chosen = [], look, hint, ...field }: ClosedAnswerProps) {
  const values = field.rejection?.values ?? answerFields(asked, field.name, chosen);
  const choices = asked.choices.map(({ id, label }) => ({ value: id, label }));
  const fields = { ...field, hint: hintOf(asked, hint) };
  switch (asked.kind) {
    case 'ranking':
      return <Places {...fields} asked={asked} values={values} />;
    case 'number':
      return <NumberInput {...fields} values={values} />;
    case 'date':
      return <DateInputs {...fields} values={values} />;
    case 'several-choices':
      return <Checkboxes {...fields} {...{ choices, look }} values={ticks(fields, values)} />;
    default:
      return <Radios {...fields} {...{ choices, look }} value={ticks(fields, values)[0]} />;
  }
}

function ticks({ name }: FieldProps, values: Fields): readonly string[] {
  return typedValues(values, name);
}

function hintOf(asked: Asked, hint: FieldProps['hint']): FieldProps['hint'] {
  const how = HOW_WORDS[asked.kind] ?? takenWords(asked);
  const must = asked.kind === 'ranking' && asked.ranksAll === true ? RANK_ALL : '';
  const words = `${how} ${must}`.trim();
  if (words === '') return hint;
  return (
    <>
      {hint} {words}
    </>
  );
}

const HOW_WORDS: Partial<Record<Asked['kind'], string>> = {
  'several-choices': 'Choose all that fit.',
  ranking: 'Place 1 is what comes first for you. Give each place once.',
  date: 'For example, 27 3 2011. If you do not know the day, a month and a year are enough.',
};

const RANK_ALL = 'If you give a place to one, give one to all of them.';

type TypedProps = FieldProps & { readonly values: Fields };

function Places({ asked, values, ...field }: TypedProps & { readonly asked: Asked }) {
  const places = asked.choices.map((_, at) => String(at + 1));
  return (
    <FieldGroup {...field}>
      {asked.choices.map(({ id, label }, at) => (
        <p className="portal-place" key={id}>
          <select
            className="govuk-select"
            id={choiceId(field.name, at)}
            name={placeName(field.name, id)}
            defaultValue={typedValue(values, placeName(field.name, id))}
          >
            <option value="">No place</option>
            {places.map((place) => (
              <option key={place} value={place}>
                {place}
              </option>
            ))}
          </select>
          <label className="govuk-label" htmlFor={choiceId(field.name, at)}>
            {label}
          </label>
        </p>
      ))}
    </FieldGroup>
  );
}

function NumberInput({ values, ...field }: TypedProps) {
  return (
    <TextInput
      {...field}
      value={typedValue(values, field.name)}
      inputMode="decimal"
      width={10}
      spellCheck={false}
    />
  );
}

function DateInputs({ values, ...field }: TypedProps) {
  const hasError = field.rejection?.errors[field.name] !== undefined;
  return (
    <FieldGroup {...field}>
      <div className="govuk-date-input">
        {DATE_PARTS.map((part, at) => {
          const id = choiceId(field.name, at);
          const width = part === 'year' ? 4 : 2;
          return (
            <div className="govuk-date-input__item" key={part}>
              <label className="govuk-label govuk-date-input__label" htmlFor={id}>
                {DATE_PART_WORDS[part]}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${hasError ? ' govuk-input--error' : ''}`}
                id={id}
                name={datePartName(field.name, part)}
                type="text"
                inputMode={part === 'month' ? undefined : 'numeric'}
                defaultValue={typedValue(values, datePartName(field.name, part))}
                aria-invalid={hasError ? true : undefined}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

const DATE_PART_WORDS = { day: 'Day', month: 'Month', year: 'Year' } as const;
