/** A field in which at most one of a few choices is ticked. */
import { choiceId, type Choice } from './choice.ts';
import { FieldGroup, valueOf, type FieldProps } from './field.tsx';

type RadiosProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  /** `inline` for two short choices; `small` where the answer is one of many on a page. */
  readonly look?: 'inline' | 'small' | undefined;
};

export function Radios({ choices, value, look, ...field }: RadiosProps) {
  const { name, rejection } = field;
  const ticked = valueOf(name, rejection, value);
  return (
    <FieldGroup {...field}>
      <div
        className={look === undefined ? 'govuk-radios' : `govuk-radios govuk-radios--${look}`}
      >
        {choices.map((choice, index) => {
          const id = choiceId(name, index);
          const hintId = choice.hint === undefined ? undefined : `${id}-choice-hint`;
          return (
            <div className="govuk-radios__item" key={choice.value}>
              <input
                className="govuk-radios__input"
                id={id}
                name={name}
                type="radio"
                value={choice.value}
                defaultChecked={ticked === choice.value}
                aria-describedby={hintId}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={id}>
                {choice.label}
              </label>
              {hintId && (
                <div className="govuk-hint govuk-radios__hint" id={hintId}>
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
