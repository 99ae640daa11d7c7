/**
 * The sample consultations as files: a paper in Markdown, its register and its replies in JSON.
 *
 * Shape is checked here and what is usual is left out of the files (a group exists, a seat is for
 * one person, a reply comes online), so that a sample stays short enough to read.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { DECISIONS } from '#app/domain/agm/decision.ts';
import { CONTACT_PURPOSES } from '#app/domain/consultation/consultation.ts';
import { OPTION_STATUSES } from '#app/domain/paper/paper.ts';
import {
  CHANNELS,
  CONSENTS,
  EXCLUSION_REASONS,
  POSITIONS,
  ANSWERING_TYPES,
} from '#app/domain/response/response.ts';
import {
  CERTAINTIES,
  CHANGE_TYPES,
  GROUP_STATUSES,
  GROUP_TYPES,
  REPORTING_KINDS,
  WHEN,
} from '#app/domain/structure/structure.ts';
import { PROJECT_ROOT } from '../project-root.server.ts';

const words = z.string().nullable().default(null);
const count = z.int().nonnegative();
const from = z.array(z.string().min(1)).min(1);
const standing = z.enum(WHEN).default('both');
const certainty = z.enum(CERTAINTIES).default('clear');

const groupSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  type: z.enum(GROUP_TYPES),
  status: z.enum(GROUP_STATUSES).default('existing'),
  when: standing,
  frequency: words,
  meetingsPerYear: count.nullable().default(null),
  remit: words,
  secretariat: words,
  former: z
    .strictObject({
      name: words,
      frequency: words,
      meetingsPerYear: count.nullable(),
      remit: words,
    })
    .nullable()
    .default(null),
});

const seatSchema = z.strictObject({
  id: z.string(),
  group: z.string(),
  label: z.string(),
  organisation: words,
  minimum: count.default(1),
  maximum: count.nullable().default(1),
  condition: words,
  when: standing,
});

const lineSchema = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.enum(REPORTING_KINDS).default('accountable'),
  when: standing,
  certainty,
});

const changeSchema = z.strictObject({
  id: z.string(),
  types: z.array(z.enum(CHANGE_TYPES)).min(1),
  title: z.string(),
  groups: z.array(z.string()),
  before: words,
  after: words,
  from,
  certainty,
  note: words,
  proposal: words,
});

const registerSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  publisher: z.string(),
  audience: z.string(),
  decisionBody: z.string(),
  nextSteps: z.string(),
  areas: z.array(z.string()),
  contacts: z.array(
    z.strictObject({
      purpose: z.enum(CONTACT_PURPOSES),
      role: z.string(),
      email: words,
      telephone: words,
      postalAddress: words,
      hours: words,
    }),
  ),
  glossary: z.array(z.strictObject({ term: z.string(), expansion: z.string() })),
  notes: z.array(z.strictObject({ block: z.string(), note: z.string() })),
  proposals: z.array(
    z.strictObject({ id: z.string(), title: z.string(), summary: z.string(), from }),
  ),
  options: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        title: z.string(),
        description: z.string(),
        conclusion: words,
        status: z.enum(OPTION_STATUSES),
        from,
      }),
    )
    .default([]),
  principles: z
    .array(z.strictObject({ id: z.string(), label: z.string(), text: z.string(), from }))
    .default([]),
  recommendations: z
    .array(z.strictObject({ id: z.string(), label: words, text: z.string(), from }))
    .default([]),
  structure: z.strictObject({
    groups: z.array(groupSchema),
    seats: z.array(seatSchema),
    reportingLines: z.array(lineSchema),
    changes: z.array(changeSchema),
  }),
  /** Each with a file of Markdown, named after its language. */
  translations: z.array(z.strictObject({ language: z.string(), note: z.string() })).default([]),
  decisions: z
    .array(
      z.strictObject({
        recommendation: z.string(),
        decision: z.enum(DECISIONS),
        reason: z.string(),
        text: words,
        meeting: words,
      }),
    )
    .default([]),
  /** Null for a sample that has not come so far. */
  outcome: z
    .strictObject({ weAsked: z.string(), youSaid: z.string(), weDid: z.string() })
    .nullable()
    .default(null),
});

/** A target as in `targetKey`, or `block:` and words that occur in that block alone. */
const saidSchema = z.tuple(
  [z.string(), z.enum(['', ...POSITIONS]), z.string()],
  z.string().optional(),
);

const replySchema = z.strictObject({
  /** Days after the opening day. */
  day: count,
  type: z.enum(ANSWERING_TYPES),
  name: z.string().default(''),
  email: z.string().default(''),
  area: z.string().default(''),
  channel: z.enum(CHANNELS).default('online'),
  consent: z.enum(CONSENTS),
  wantsOutcome: z.boolean().default(false),
  /** Days after the opening day of the date on a letter. */
  writtenOn: count.nullable().default(null),
  organisation: z
    .strictObject({
      name: z.string(),
      sector: z.string(),
      role: z.string(),
      isAuthorised: z.boolean().nullable(),
      authorisedBy: z.string().default(''),
      represents: z.string(),
      howConsulted: z.string(),
      stake: z.null().default(null),
      mandate: z.null().default(null),
    })
    .nullable()
    .default(null),
  says: z.array(saidSchema),
  /** A position on each proposal in turn that nothing is said about: see `TICKS`. */
  ticks: z
    .string()
    .regex(/^[scodn-]*$/)
    .default(''),
  exclude: z
    .strictObject({
      reason: z.enum(EXCLUSION_REASONS).exclude(['withdrawn', 'late']),
      note: z.string(),
    })
    .nullable()
    .default(null),
  /** What was decided on a late reply; null when it waits, or is not late. */
  late: z
    .strictObject({ decision: z.enum(['accepted', 'refused']), reason: z.string() })
    .nullable()
    .default(null),
});

export type SampleRegister = z.infer<typeof registerSchema>;
export type SampleReply = z.infer<typeof replySchema>;

export type SampleTranslation = {
  readonly language: string;
  readonly note: string;
  /** Markdown, with the same places to fill as the paper. */
  readonly text: string;
};

export type Sample = {
  /** Markdown with `{{openingDay}}`, `{{closingTime}}` and `{{meetingDay}}` still to be filled. */
  readonly paper: string;
  readonly register: SampleRegister;
  readonly translations: readonly SampleTranslation[];
  /** In order of receipt. */
  readonly replies: readonly SampleReply[];
};

export const SAMPLE_NAMES = [
  'safer-communities',
  'childrens-alliance',
  'partnership-review',
] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

/** Throws a ZodError naming the field of a sample that is not as it should be. */
export async function readSample(name: SampleName): Promise<Sample> {
  const folder = join(PROJECT_ROOT, 'prisma', 'samples', name);
  const [paper, register, replies] = await Promise.all(
    ['paper.md', 'register.json', 'responses.jsonl'].map((file) =>
      readFile(join(folder, file), 'utf8'),
    ),
  );
  const parsed = registerSchema.parse(JSON.parse(register ?? ''));
  return {
    paper: paper ?? '',
    register: parsed,
    translations: await Promise.all(
      parsed.translations.map(async (translation) => ({
        ...translation,
        text: await readFile(
          join(folder, 'translations', `${translation.language}.md`),
          'utf8',
        ),
      })),
    ),
    replies: (replies ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => replySchema.parse(JSON.parse(line))),
  };
}
