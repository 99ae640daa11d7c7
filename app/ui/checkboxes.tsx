/** A field in which any number of choices may be ticked. */
import { choiceId, type Choice } from './choice.ts';
import { FieldGroup, valuesOf, type FieldProps } from './field.tsx';

type CheckboxesProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[];
  readonly look?: 'small' | undefined;
};

export function Checkboxes({ choices, values = [], look, ...field }: CheckboxesProps) {
  const { name, rejection } = field;
  const ticked = valuesOf(name, rejection, values);
  const classes =
    look === undefined ? 'govuk-checkboxes' : 'govuk-checkboxes govuk-checkboxes--small';
  return (
    <FieldGroup {...field}>
      <div className={classes}>
        {choices.map((choice, index) => {
          const id = choiceId(name, index);
          const hintId = choice.hint === undefined ? undefined : `${id}-choice-hint`;
          return (
            <div className="govuk-checkboxes__item" key={choice.value}>
              <input
                className="govuk-checkboxes__input"
                id={id}
                name={name}
                type="checkbox"
                value={choice.value}
                defaultChecked={ticked.includes(choice.value)}
                aria-describedby={hintId}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
                {choice.label}
              </label>
              {hintId && (
                <div className="govuk-hint govuk-checkboxes__hint" id={hintId}>
                  {choice.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
