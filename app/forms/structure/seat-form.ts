/** The form for one seat line. */
import { z } from 'zod';

import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Seat, Structure } from '#app/domain/structure/structure.ts';
import { fieldErrors } from '../fields.ts';
import type { FieldErrors, Fields } from '../rejection.ts';
import { countField, maybeLine, neededChoice, neededLine, whenField } from './entry-fields.ts';
import { standsThere } from './stands-there.ts';

function seatFormSchema({ groups }: Structure) {
  const ids = groups.map(({ id }) => id);
  return z
    .object({
      group: neededChoice(ids, 'Choose the group that it is a seat on'),
      label: neededLine('the seat', 'Enter the seat as it is printed'),
      organisation: maybeLine('the organisation'),
      minimum: countField('the fewest people'),
      maximum: countField('the most people'),
      condition: maybeLine('what it depends on'),
      when: whenField,
    })
    .transform(({ minimum, ...sent }, context) => {
      const issue = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (minimum === null) issue('minimum', 'Enter the fewest people, 0 if there may be none');
      if (minimum !== null && sent.maximum !== null && sent.maximum < minimum) {
        issue('maximum', 'The most must not be below the fewest');
      }
      const fault = standsThere(groups, sent.group, sent.when);
      if (fault !== null) issue('when', fault);
      return { ...sent, minimum: minimum ?? 0 };
    });
}

export function readSeat(
  values: Fields,
  structure: Structure,
): Result<Omit<Seat, 'id'>, FieldErrors> {
  const sent = seatFormSchema(structure).safeParse(values);
  return sent.success ? accept(sent.data) : refuse(fieldErrors(sent.error));
}
