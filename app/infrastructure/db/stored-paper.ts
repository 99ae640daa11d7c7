/**
 * The shape of a paper in stored JSON: parsed on the way out, never trusted, because an older
 * release may have written it. A field added later must have a default here.
 */
import { z } from 'zod';

import { BLOCK_KINDS } from '#app/domain/paper/block.ts';
import {
  DATE_PRECISIONS,
  ITEM_TYPES,
  OPTION_STATUSES,
  PAPER_KINDS,
  RECOGNISED_PARTS,
  type Paper,
} from '#app/domain/paper/paper.ts';
import { QUESTION_KINDS } from '#app/domain/paper/question.ts';
import { WARNING_CODES, type LookedAt, type Warning } from '#app/domain/paper/warning.ts';
import { structureSchema } from './stored-structure.ts';

const words = z.string().nullable();
const ids = z.array(z.string());

const markSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: z.enum(['strong', 'emphasis', 'superscript', 'link']),
  href: words,
});

const cellSchema = z.object({
  text: z.string(),
  isHeader: z.boolean(),
  columns: z.int().positive(),
  rows: z.int().positive(),
});

const blockSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(BLOCK_KINDS),
  label: words,
  text: z.string(),
  marks: z.array(markSchema),
  depth: z.int().nonnegative(),
  parent: words,
  note: words,
  language: words,
  cells: z.array(z.array(cellSchema)).nullable(),
  page: z.int().positive().nullable(),
});

export const blocksSchema: z.ZodType<Paper['blocks']> = z.array(blockSchema);

const proposalSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  summary: words,
  sourceBlocks: ids,
  changes: ids,
  isSuggested: z.boolean(),
});

const optionSchema = z.object({
  id: z.string().min(1),
  label: z.string(),
  title: z.string(),
  description: z.string(),
  conclusion: words,
  status: z.enum(OPTION_STATUSES),
  sourceBlocks: ids,
});

const principleSchema = z.object({
  id: z.string().min(1),
  label: z.string(),
  text: z.string(),
  sourceBlocks: ids,
});

const assessmentSchema = z.object({
  option: z.string(),
  principle: z.string(),
  text: z.string(),
});

/** Before questions had kinds, one with choices took any number of them. */
const questionSchema = z
  .object({
    id: z.string().min(1),
    label: words,
    prompt: z.string(),
    hint: words.default(null),
    kind: z.enum(QUESTION_KINDS).optional(),
    choices: z.array(z.object({ id: z.string(), label: z.string() })),
    number: z
      .object({
        unit: z.string(),
        smallest: z.number().nullable(),
        largest: z.number().nullable(),
      })
      .optional(),
    ranksAll: z.boolean().optional(),
    showWhen: z.object({ question: z.string(), choices: ids }).nullable().default(null),
    sourceBlocks: ids,
  })
  .transform(({ kind, number, ranksAll, ...question }) => ({
    ...question,
    ...(number === undefined ? {} : { number }),
    ...(ranksAll === undefined ? {} : { ranksAll }),
    kind: kind ?? (question.choices.length === 0 ? 'open' : 'several-choices'),
  }));

const recommendationSchema = z.object({
  id: z.string().min(1),
  label: words,
  text: z.string(),
  sourceBlocks: ids,
});

const actionSchema = z.object({
  id: z.string().min(1),
  label: words,
  text: z.string(),
  owner: words,
  sourceBlocks: ids,
});

const selfAssessmentSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  questions: ids,
  response: words,
  actions: ids,
});

const meetingSchema = z.object({
  id: z.string().min(1),
  body: z.string(),
  date: words,
  precision: z.enum(DATE_PRECISIONS),
  status: z.enum(['confirmed', 'tbc']),
  agm: z.boolean(),
  subject: words,
  sourceBlocks: ids,
});

const remedySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join'), blocks: ids }),
  z.object({ kind: z.literal('split'), block: z.string(), at: z.int().nonnegative() }),
  z.object({
    kind: z.literal('split-run'),
    block: z.string(),
    at: z.array(z.int().nonnegative()),
  }),
  z.object({ kind: z.literal('move'), block: z.string(), after: z.string() }),
]);

const warningSchema: z.ZodType<Warning> = z.object({
  code: z.enum(WARNING_CODES),
  message: z.string(),
  block: words,
  remedy: remedySchema.nullable(),
});

const lookedAtSchema: z.ZodType<LookedAt> = z.object({
  code: z.enum(WARNING_CODES),
  message: z.string(),
  block: words,
  reason: words,
});

const coverSheetSchema = z.object({
  reportTo: words,
  title: words,
  author: words,
  date: words,
  itemTypes: z.array(z.enum(ITEM_TYPES)),
  summary: words,
  desiredOutcome: words,
  sourceBlocks: ids,
});

const suggestionsSchema = z.object({
  parts: z.array(z.enum(RECOGNISED_PARTS)),
  meetings: ids,
});

export const paperSchema: z.ZodType<Paper> = z.object({
  kind: z.enum(PAPER_KINDS),
  title: z.string(),
  subtitle: words,
  language: z.string(),
  blocks: z.array(blockSchema),
  proposals: z.array(proposalSchema),
  options: z.array(optionSchema),
  principles: z.array(principleSchema),
  // Papers stored before assessments were kept hold none.
  assessments: z.array(assessmentSchema).default([]),
  questions: z.array(questionSchema),
  actions: z.array(actionSchema),
  recommendations: z.array(recommendationSchema),
  selfAssessment: z.array(selfAssessmentSchema),
  meetings: z.array(meetingSchema),
  glossary: z.array(z.object({ term: z.string(), expansion: z.string() })),
  // Papers stored before these three were kept hold none of them.
  coverSheet: coverSheetSchema.nullable().default(null),
  structure: structureSchema,
  // Papers stored before these were kept do not say what was set aside.
  setAside: z.array(z.object({ text: z.string(), reason: z.string() })).default([]),
  warnings: z.array(warningSchema),
  lookedAt: z.array(lookedAtSchema).default([]),
  suggested: suggestionsSchema.default({ parts: [], meetings: [] }),
});
