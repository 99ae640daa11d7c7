/** A mapping as a file holds it: JSON in, a mapping out. Whether it fits a table is not checked here. */
import { z } from 'zod';

import {
  DATE_ORDERS,
  IGNORED_REASONS,
  PLAIN_FIELDS,
  QUESTION_FORMS,
  type ImportMapping,
} from '#app/domain/response/import/mapping.ts';
import {
  ANSWERING_TYPES,
  CHANNELS,
  CONSENTS,
  POSITIONS,
} from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';

const positionsSchema = z.record(z.string(), z.enum(POSITIONS).nullable());
const nameSchema = { column: z.string(), occurrence: z.int().positive().default(1) };

const mappingSchema: z.ZodType<ImportMapping> = z.object({
  survey: z.string().max(200).default(''),
  dates: z.enum(DATE_ORDERS).default('day-first'),
  columns: z
    .array(
      z.discriminatedUnion('as', [
        z.object({
          ...nameSchema,
          as: z.literal('ignored'),
          why: z.enum(IGNORED_REASONS).default('chosen'),
        }),
        z.object({ ...nameSchema, as: z.enum(PLAIN_FIELDS) }),
        z.object({
          ...nameSchema,
          as: z.literal('type'),
          values: z.record(z.string(), z.enum(ANSWERING_TYPES)).default({}),
        }),
        z.object({
          ...nameSchema,
          as: z.literal('consent'),
          values: z.record(z.string(), z.enum(CONSENTS)).default({}),
        }),
        z.object({
          ...nameSchema,
          as: z.literal('channel'),
          values: z.record(z.string(), z.enum(CHANNELS)).default({}),
        }),
        z.object({ ...nameSchema, as: z.literal('words'), on: z.string() }),
        z.object({
          ...nameSchema,
          as: z.literal('position'),
          on: z.string(),
          positions: positionsSchema,
        }),
        z.object({
          ...nameSchema,
          as: z.literal('question'),
          question: z.string().min(1),
          form: z.enum(QUESTION_FORMS).default('open'),
          about: z.string().nullable().default(null),
          positions: positionsSchema.nullable().default(null),
          suggestedPositions: positionsSchema.nullable().default(null),
        }),
        z.object({
          ...nameSchema,
          as: z.literal('tick'),
          question: z.string().min(1),
          choice: z.string().min(1),
          about: z.string().nullable().default(null),
        }),
      ]),
    )
    .max(5000),
});

/** Refused with one sentence. */
export function readMappingFile(text: string): Result<ImportMapping, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // JSON.parse says no more than that it is not JSON.
    return refuse('it does not hold JSON.');
  }
  const mapping = mappingSchema.safeParse(json);
  if (mapping.success) return accept(mapping.data);
  const [issue] = mapping.error.issues;
  const place = issue?.path.join('.') ?? '';
  return refuse(`${place === '' ? 'the whole' : place} is not as it should be.`);
}
