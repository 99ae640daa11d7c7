/** What radios, checkboxes and selects offer. */
import type { ReactNode } from 'react';

export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

/** Id of the choice at `index`: the first has the field's name, where the error summary leads. */
export function choiceId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}
