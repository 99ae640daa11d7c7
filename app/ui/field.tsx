/**
 * One field of a form: its label or legend, hint and error, tied to the control for those who
 * listen to the page (WCAG 2.2 SC 1.3.1, 3.3.1, 3.3.2).
 *
 * `Field` is for a single control, `FieldGroup` for several under one legend. `name` is the path of
 * the field in its schema and also the id of the (first) control, where `ErrorSummary` leads.
 */
import type { ReactNode } from 'react';

import type { Rejection } from '#app/forms/rejection.ts';

/** Shown above a control: a plain label by default, or one of the sizes of a heading. */
export type LabelSize = 's' | 'm' | 'l';

export type FieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly rejection?: Rejection | null | undefined;
  readonly labelSize?: LabelSize | undefined;
  /** True on a page with one question: the label or legend is then the page's h1. */
  readonly isPageHeading?: boolean | undefined;
};

/** Attributes to put on the control. */
export type ControlProps = {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type SingleProps = FieldProps & { readonly children: (control: ControlProps) => ReactNode };

export function Field({ name, hint, rejection, children, ...heading }: SingleProps) {
  const error = rejection?.errors[name];
  const label = (
    <label className={withSize('govuk-label', heading.labelSize)} htmlFor={name}>
      {heading.label}
    </label>
  );
  return (
    <div className={groupClass(error)}>
      {heading.isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label}
      <Hint name={name} hint={hint} />
      <FieldError name={name} error={error} />
      {children({
        id: name,
        name,
        'aria-describedby': describedBy(name, hint, error),
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}

type GroupProps = FieldProps & { readonly children: ReactNode };

export function FieldGroup({ name, hint, rejection, children, ...heading }: GroupProps) {
  const error = rejection?.errors[name];
  return (
    <div className={groupClass(error)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(name, hint, error)}>
        <legend className={withSize('govuk-fieldset__legend', heading.labelSize)}>
          {heading.isPageHeading ? (
            <h1 className="govuk-fieldset__heading">{heading.label}</h1>
          ) : (
            heading.label
          )}
        </legend>
        <Hint name={name} hint={hint} />
        <FieldError name={name} error={error} />
        {children}
      </fieldset>
    </div>
  );
}

/** What was typed before the form came back, else the value it starts with. */
export function valueOf(
  name: string,
  rejection: Rejection | null | undefined,
  initial: string | undefined,
): string | undefined {
  const typed = rejection?.values[name];
  if (rejection === null || rejection === undefined) return initial;
  return typeof typed === 'string' ? typed : (typed?.[0] ?? '');
}

/** As `valueOf`, for a field that may be sent several times. */
export function valuesOf(
  name: string,
  rejection: Rejection | null | undefined,
  initial: readonly string[],
): readonly string[] {
  if (rejection === null || rejection === undefined) return initial;
  const typed = rejection.values[name] ?? [];
  return typeof typed === 'string' ? [typed] : typed;
}

type HintProps = { readonly name: string; readonly hint: ReactNode };

function Hint({ name, hint }: HintProps) {
  if (hint === undefined || hint === null) return null;
  return (
    <div className="govuk-hint" id={`${name}-hint`}>
      {hint}
    </div>
  );
}

type FieldErrorProps = { readonly name: string; readonly error: string | undefined };

function FieldError({ name, error }: FieldErrorProps) {
  if (error === undefined) return null;
  return (
    <p className="govuk-error-message" id={`${name}-error`}>
      <span className="govuk-visually-hidden">Error:</span> {error}
    </p>
  );
}

function describedBy(name: string, hint: ReactNode, error: string | undefined) {
  const ids = [
    hint === undefined || hint === null ? '' : `${name}-hint`,
    error === undefined ? '' : `${name}-error`,
  ].filter((id) => id !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

function groupClass(error: string | undefined): string {
  return error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error';
}

function withSize(base: string, size: LabelSize | undefined): string {
  return size === undefined ? base : `${base} ${base}--${size}`;
}
