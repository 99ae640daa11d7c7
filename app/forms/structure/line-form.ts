/** The form for one reporting line. */
import { z } from 'zod';

import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  CERTAINTIES,
  REPORTING_KINDS,
  type ReportingLine,
  type Structure,
} from '#app/domain/structure/structure.ts';
import { fieldErrors } from '../fields.ts';
import type { FieldErrors, Fields } from '../rejection.ts';
import { neededChoice, whenField } from './entry-fields.ts';
import { standsThere } from './stands-there.ts';

function lineFormSchema({ groups }: Structure) {
  const ids = groups.map(({ id }) => id);
  return z
    .object({
      from: neededChoice(ids, 'Choose the group that reports'),
      kind: neededChoice(REPORTING_KINDS, 'Choose how they are tied'),
      to: neededChoice(ids, 'Choose the group reported to'),
      when: whenField,
      certainty: neededChoice(CERTAINTIES, 'Choose how certain it is'),
    })
    .superRefine(({ from, to, when }, context) => {
      if (from === to) {
        const message = 'Choose another group: no group reports to itself';
        context.addIssue({ code: 'custom', path: ['to'], message });
      }
      const fault = standsThere(groups, from, when) ?? standsThere(groups, to, when);
      if (fault !== null) context.addIssue({ code: 'custom', path: ['when'], message: fault });
    });
}

export function readLine(
  values: Fields,
  structure: Structure,
): Result<Omit<ReportingLine, 'id'>, FieldErrors> {
  const sent = lineFormSchema(structure).safeParse(values);
  return sent.success ? accept(sent.data) : refuse(fieldErrors(sent.error));
}
