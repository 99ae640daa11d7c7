/** The form in which staff say what each column of a file of partners is. */
import {
  ROLL_FIELDS,
  type RollField,
  type RollMapping,
} from '#app/domain/partners/import/roll-columns.ts';
import { typedValue } from '../fields.ts';
import type { Fields } from '../rejection.ts';

export const columnFieldName = (at: number) => `column-${at}`;
/** Stands for a column that is left out. */
export const LEFT_OUT = 'left-out';

/** A choice that the form does not offer leaves its column as it was. */
export function readRollMapping(values: Fields, before: RollMapping): RollMapping {
  return before.map((field, at): RollField | null => {
    const sent = typedValue(values, columnFieldName(at));
    if (sent === LEFT_OUT) return null;
    return ROLL_FIELDS.find((known) => known === sent) ?? field;
  });
}
