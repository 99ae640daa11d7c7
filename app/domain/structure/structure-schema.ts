/**
 * JSON Schema of the structure register, as `structure export` writes it and other programs read it.
 *
 * Lists of words come from the types themselves, so that a new kind cannot be forgotten here. Whether
 * the ids fit together is more than a schema can say: `listStructureFaults` says it.
 */
import {
  count,
  countOrNothing,
  DRAFT,
  filled,
  id,
  ids,
  listOf,
  oneOf,
  orNothing,
  orNull,
  record,
  text,
  type Schema,
} from '../json-schema.ts';
import {
  CERTAINTIES,
  CHANGE_TYPES,
  GROUP_STATUSES,
  GROUP_TYPES,
  REPORTING_KINDS,
  WHEN,
} from './structure.ts';

const suggested = {
  isSuggested: {
    const: true,
    description:
      'There while only a program has read it from the paper; left out once confirmed.',
  },
} satisfies Record<string, Schema>;

/** Meetings a year as stated; a paper may state a fraction. */
const meetings: Schema = { type: ['number', 'null'], minimum: 0 };

const former = record({
  name: orNothing,
  frequency: orNothing,
  meetingsPerYear: meetings,
  remit: orNothing,
});

export const structureMembers = record({
  groups: listOf(
    record(
      {
        id,
        name: filled,
        aliases: listOf(text),
        type: oneOf(GROUP_TYPES),
        status: oneOf(GROUP_STATUSES),
        when: oneOf(WHEN),
        frequency: orNothing,
        meetingsPerYear: meetings,
        remit: orNothing,
        secretariat: orNothing,
        former: orNull(former),
      },
      suggested,
    ),
  ),
  seats: listOf(
    record(
      {
        id,
        group: id,
        label: text,
        organisation: orNothing,
        minimum: count,
        maximum: countOrNothing,
        condition: orNothing,
        when: oneOf(WHEN),
      },
      suggested,
    ),
  ),
  reportingLines: listOf(
    record(
      {
        id,
        from: id,
        to: id,
        kind: oneOf(REPORTING_KINDS),
        when: oneOf(WHEN),
        certainty: oneOf(CERTAINTIES),
      },
      suggested,
    ),
  ),
  changes: listOf(
    record(
      {
        id,
        types: { type: 'array', items: oneOf(CHANGE_TYPES), minItems: 1 },
        title: filled,
        groups: ids,
        before: orNothing,
        after: orNothing,
        sourceBlocks: ids,
        certainty: oneOf(CERTAINTIES),
        note: orNothing,
        proposal: orNothing,
      },
      suggested,
    ),
  ),
});

export const STRUCTURE_SCHEMA: Schema = {
  $schema: DRAFT,
  title: 'The structure of a partnership: groups, seats, reporting lines and changes',
  ...structureMembers,
};
