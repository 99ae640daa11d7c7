/**
 * JSON Schema (draft 2020-12) of the open-data document, as it is served to other programs.
 *
 * Lists of words come from the domain's own, so that a new kind cannot be forgotten here. Members
 * may be added later: a reader must ignore those it does not know.
 */
import {
  count,
  DRAFT,
  id,
  ids,
  listOf,
  oneOf,
  orNothing,
  orNull,
  record,
  text,
  truth,
  type Schema,
} from '../json-schema.ts';
import { BLOCK_KINDS } from '../paper/block.ts';
import { DATE_PRECISIONS, OPTION_STATUSES } from '../paper/paper.ts';
import { QUESTION_KINDS } from '../paper/question.ts';
import { structureMembers } from '../structure/structure-schema.ts';
import { CONTACT_PURPOSES, STAGES } from './consultation.ts';

const instant: Schema = {
  type: ['string', 'null'],
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
};
const dayOrMonth: Schema = {
  type: ['string', 'null'],
  pattern: '^\\d{4}-\\d{2}(-\\d{2})?$',
  description: 'YYYY-MM-DD, YYYY-MM where only the month is known, or null to be confirmed.',
};

const numberOrNothing: Schema = { type: ['number', 'null'] };

const block = record({
  id,
  kind: oneOf(BLOCK_KINDS),
  label: { ...orNothing, description: 'As printed. It may repeat: use the id to refer to it.' },
  text,
  depth: count,
  parent: orNothing,
  note: { ...orNothing, description: "An editor's note, not part of the published words." },
  language: orNothing,
});

const contact = record({
  purpose: oneOf(CONTACT_PURPOSES),
  role: text,
  email: orNothing,
  telephone: orNothing,
  postalAddress: orNothing,
  hours: orNothing,
});

const paperParts = {
  blocks: listOf(block),
  proposals: listOf(
    record({ id, title: text, summary: orNothing, sourceBlocks: ids, changes: ids }),
  ),
  options: listOf(
    record({
      id,
      label: text,
      title: text,
      description: text,
      conclusion: orNothing,
      status: oneOf(OPTION_STATUSES),
      sourceBlocks: ids,
    }),
  ),
  principles: listOf(record({ id, label: text, text, sourceBlocks: ids })),
  assessments: listOf(record({ option: id, principle: id, text })),
  questions: listOf(
    record(
      {
        id,
        label: orNothing,
        prompt: text,
        hint: orNothing,
        kind: oneOf(QUESTION_KINDS),
        choices: listOf(record({ id, label: text })),
        showWhen: orNull(record({ question: id, choices: ids })),
        sourceBlocks: ids,
      },
      {
        number: record({ unit: text, smallest: numberOrNothing, largest: numberOrNothing }),
        ranksAll: truth,
      },
    ),
  ),
  recommendations: listOf(record({ id, label: orNothing, text, sourceBlocks: ids })),
  actions: listOf(record({ id, label: orNothing, text, owner: orNothing, sourceBlocks: ids })),
  selfAssessment: listOf(
    record({ id, title: text, questions: ids, response: orNothing, actions: ids }),
  ),
  structure: structureMembers,
  meetings: listOf(
    record({
      body: text,
      date: dayOrMonth,
      precision: oneOf(DATE_PRECISIONS),
      status: oneOf(['confirmed', 'tbc']),
      agm: truth,
    }),
  ),
  glossary: listOf(record({ term: text, expansion: text })),
} satisfies Record<string, Schema>;

export const OPEN_DATA_SCHEMA: Schema = {
  $schema: DRAFT,
  title: 'A consultation on a partnership paper',
  ...record({
    slug: { type: 'string', pattern: '^[a-z0-9-]+$' },
    title: text,
    publisher: text,
    stage: oneOf(STAGES),
    opensAt: instant,
    closesAt: { ...instant, description: 'The first instant at which a reply is too late.' },
    timeZone: { const: 'Europe/London' },
    version: { type: ['integer', 'null'], minimum: 1 },
    audience: text,
    decisionBody: orNothing,
    meeting: orNull(
      record({ body: text, date: dayOrMonth, precision: oneOf(DATE_PRECISIONS) }),
    ),
    contacts: listOf(contact),
    shortPeriodReason: orNothing,
    extensions: listOf(
      record({ previousClosesAt: instant, reason: text, recordedAt: instant }),
    ),
    withdrawnReason: orNothing,
    language: text,
    ...paperParts,
    versions: listOf(
      record({
        number: { type: 'integer', minimum: 1 },
        publishedAt: instant,
        changeNote: orNothing,
      }),
    ),
    translations: listOf(
      record({
        language: { ...text, description: 'BCP 47; a simplified form ends in -simple.' },
        direction: oneOf(['ltr', 'rtl']),
        title: text,
        note: text,
        version: {
          type: 'integer',
          minimum: 1,
          description: 'The version of the paper that it was made from.',
        },
        page: { ...text, description: 'Its address on this portal.' },
        videoUrl: orNothing,
      }),
    ),
  }),
};
