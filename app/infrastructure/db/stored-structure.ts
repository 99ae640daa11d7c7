/**
 * The shape of a structure in stored or exchanged JSON: groups, seats, reporting lines, changes.
 *
 * Only shape is checked here. Whether the ids fit together is a rule of the domain.
 */
import { z } from 'zod';

import {
  CERTAINTIES,
  CHANGE_TYPES,
  GROUP_STATUSES,
  GROUP_TYPES,
  REPORTING_KINDS,
  WHEN,
  type Structure,
} from '#app/domain/structure/structure.ts';

const words = z.string().nullable();
const suggestion = { isSuggested: z.literal(true).exactOptional() };

const groupSchema = z.object({
  ...suggestion,
  id: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  type: z.enum(GROUP_TYPES),
  status: z.enum(GROUP_STATUSES),
  when: z.enum(WHEN),
  frequency: words,
  meetingsPerYear: z.number().nonnegative().nullable(),
  remit: words,
  secretariat: words,
  former: z
    .object({
      name: words,
      frequency: words,
      meetingsPerYear: z.number().nonnegative().nullable(),
      remit: words,
    })
    .nullable(),
});

const seatSchema = z.object({
  ...suggestion,
  id: z.string().min(1),
  group: z.string().min(1),
  label: z.string(),
  organisation: words,
  minimum: z.int().nonnegative(),
  maximum: z.int().nonnegative().nullable(),
  condition: words,
  when: z.enum(WHEN),
});

const reportingLineSchema = z.object({
  ...suggestion,
  id: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  kind: z.enum(REPORTING_KINDS),
  when: z.enum(WHEN),
  certainty: z.enum(CERTAINTIES),
});

const changeSchema = z.object({
  ...suggestion,
  id: z.string().min(1),
  types: z.array(z.enum(CHANGE_TYPES)).min(1),
  title: z.string().min(1),
  groups: z.array(z.string()),
  before: words,
  after: words,
  sourceBlocks: z.array(z.string()),
  certainty: z.enum(CERTAINTIES),
  note: words,
  proposal: words,
});

export const structureSchema: z.ZodType<Structure> = z.object({
  groups: z.array(groupSchema),
  seats: z.array(seatSchema),
  reportingLines: z.array(reportingLineSchema),
  changes: z.array(changeSchema),
});
