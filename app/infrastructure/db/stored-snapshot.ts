/**
 * The shape of a pack's snapshot in stored JSON: parsed on the way out, never trusted, because an
 * older release may have written it.
 */
import { z } from 'zod';

import {
  SNAPSHOT_FORMAT,
  type PackReading,
  type PackSnapshot,
} from '#app/domain/agm/pack-snapshot.ts';
import type { Ledger, ProposalTally, Summary } from '#app/domain/analysis/summary.ts';
import type { QuestionTally } from '#app/domain/analysis/tally-questions.ts';
import { STAGES } from '#app/domain/consultation/consultation.ts';
import { DATE_PRECISIONS } from '#app/domain/paper/paper.ts';
import { CHANNELS, EXCLUSION_REASONS, POSITIONS } from '#app/domain/response/response.ts';
import { structureSchema } from './stored-structure.ts';

const count = z.int().nonnegative();
const words = z.string().nullable();
const split = { individuals: count, organisations: count };
const splitSchema = z.object(split);

const tallySchema: z.ZodType<ProposalTally> = z.object({
  id: z.string(),
  title: z.string(),
  base: count,
  positions: z.object({
    support: splitSchema,
    'support-with-changes': splitSchema,
    oppose: splitSchema,
    'dont-know': splitSchema,
    'no-view': splitSchema,
    'not-answered': splitSchema,
  }),
});

/** Counts by some of the keys: a key with nothing to count is left out, never undefined. */
function countsBy<Key extends string>(keys: readonly Key[]) {
  return z.partialRecord(z.enum(keys), count);
}

const ledgerSchema: z.ZodType<Ledger> = z
  .object({
    received: count,
    excluded: countsBy(EXCLUSION_REASONS),
    analysed: count,
    late: count,
    lateOutcomes: z
      .object({ accepted: count, refused: count, undecided: count, leftOut: count })
      .optional(),
  })
  // A key that is left out stays left out: the snapshot is hashed.
  .transform(({ lateOutcomes, ...ledger }) =>
    lateOutcomes === undefined ? ledger : { ...ledger, lateOutcomes },
  );

const summarySchema: z.ZodType<Summary> = z.object({
  ledger: ledgerSchema,
  byType: z
    .object({ individual: count, organisation: count, meeting: count.optional() })
    // A key that is left out stays left out: the snapshot is hashed.
    .transform(({ meeting, ...answering }) =>
      meeting === undefined ? answering : { ...answering, meeting },
    ),
  byChannel: countsBy(CHANNELS),
  proposals: z.array(tallySchema),
  themes: z.array(z.object({ id: z.string(), title: z.string(), respondents: count })),
  campaigns: z.array(z.object({ id: z.string(), size: count, kept: count })),
});

const consultationSchema = z.object({
  slug: z.string(),
  title: z.string(),
  publisher: z.string(),
  stage: z.enum(STAGES),
  opensAt: words,
  closesAt: words,
  version: z.int().positive(),
  audience: z.string(),
  decisionBody: words,
  decisionMeeting: z
    .object({ body: z.string(), date: words, precision: z.enum(DATE_PRECISIONS) })
    .nullable(),
  nextSteps: words,
  shortPeriodReason: words,
  extensions: z.array(z.object({ previousClosesAt: z.string(), reason: z.string() })),
});

const respondentsSchema = z.object({
  byChannel: z.array(z.object({ channel: z.enum(CHANNELS), ...split })),
  byWeek: z.array(z.object({ weekBeginning: z.string(), ...split })),
  bySector: z.array(z.object({ sector: words, organisations: count })),
  byArea: z.array(z.object({ area: words, individuals: count.nullable() })),
  organisations: z.object({ named: z.array(z.string()), unnamed: count }),
});

const numbersSchema = z
  .object({
    smallest: z.number(),
    lowerQuartile: z.number(),
    median: z.number(),
    upperQuartile: z.number(),
    largest: z.number(),
  })
  .nullable();

/** What only some kinds have stays absent, so that the hash of an older pack stays the same. */
const questionSchema: z.ZodType<QuestionTally> = z
  .object({
    id: z.string(),
    prompt: z.string(),
    isSurvey: z.boolean(),
    base: count,
    choices: z.array(z.object({ id: z.string(), label: z.string(), respondents: splitSchema })),
    ranked: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
    numbers: z
      .object({ unit: z.string(), individuals: numbersSchema, organisations: numbersSchema })
      .optional(),
    states: z.object({
      answered: splitSchema,
      'not-answered': splitSchema,
      'not-asked': splitSchema,
    }),
  })
  .transform(({ ranked, numbers, ...tally }) => ({
    ...tally,
    ...(ranked === undefined ? {} : { ranked }),
    ...(numbers === undefined ? {} : { numbers }),
  }));

const readingSchema: z.ZodType<PackReading> = z.object({
  question: z.string(),
  target: z.string(),
  answers: z.array(z.object({ answer: z.string(), position: z.enum(POSITIONS).nullable() })),
  responses: count,
});

export const snapshotSchema: z.ZodType<PackSnapshot> = z.object({
  format: z.literal(SNAPSHOT_FORMAT),
  snapshotAt: z.string(),
  consultation: consultationSchema,
  summary: summarySchema,
  respondents: respondentsSchema,
  options: z.array(tallySchema),
  questions: z.array(questionSchema).default([]),
  readings: z.array(readingSchema).default([]),
  comments: z.array(z.object({ target: z.string(), label: words, ...split })),
  structure: structureSchema,
  recommendations: z.array(z.object({ id: z.string(), label: words, text: z.string() })),
});
