/**
 * The JSON columns of responses and drafts: parsed, not trusted, because an older release may have
 * written them, and turned into domain values here and nowhere else.
 */
import { z } from 'zod';

import {
  CHANNELS,
  CONSENTS,
  EXCLUSION_REASONS,
  POSITIONS,
  RESPONDENT_TYPES,
  type Comment,
  type Correction,
  type Exclusion,
  type LateDecision,
  type Organisation,
  type Respondent,
} from '#app/domain/response/response.ts';
import { EFFECTS, type Stake } from '#app/domain/response/stake.ts';
import { MANDATE_KINDS } from '#app/domain/response/mandate.ts';
import { targetFromKey, targetKey, type Target } from '#app/domain/response/target.ts';
import type { Prisma } from './generated/sqlite/client.ts';

export const mandateSchema = z.object({
  kind: z.enum(MANDATE_KINDS),
  body: z.string(),
  on: z.string().nullable(),
});

const organisationSchema = z.object({
  name: z.string(),
  sector: z.string(),
  role: z.string(),
  isAuthorised: z.boolean().nullable(),
  authorisedBy: z.string().default(''),
  represents: z.string(),
  howConsulted: z.string(),
  stake: z
    .object({
      effects: z.array(z.enum(EFFECTS)),
      holdsSeat: z.boolean().nullable(),
      seats: z.string(),
    })
    .nullable()
    .default(null),
  mandate: mandateSchema.nullable().default(null),
});

export const respondentSchema: z.ZodType<Respondent> = z.object({
  type: z.enum(RESPONDENT_TYPES),
  name: z.string(),
  email: z.string(),
  area: z.string(),
  organisation: organisationSchema.nullable(),
  meeting: z
    .object({ group: z.string(), present: z.int().nonnegative().nullable() })
    .nullable()
    .default(null),
});

/** A draft's respondent: an empty object while the page about them has not been saved. */
export const draftRespondentSchema: z.ZodType<Respondent | null> = z.union([
  respondentSchema,
  z
    .object({})
    .strict()
    .transform(() => null),
]);

export const exclusionSchema: z.ZodType<Exclusion | null> = z
  .object({
    reason: z.enum(EXCLUSION_REASONS).exclude(['withdrawn', 'late']),
    note: z.string(),
    decidedBy: z.string(),
    decidedAt: z.coerce.date(),
  })
  .nullable();

export const lateDecisionSchema: z.ZodType<LateDecision | null> = z
  .object({
    decision: z.enum(['accepted', 'refused']),
    reason: z.string(),
    decidedBy: z.string(),
    decidedAt: z.coerce.date(),
  })
  .nullable();

export const correctionSchema: z.ZodType<Correction | null> = z
  .object({
    reason: z.string(),
    correctedBy: z.string(),
    before: z.object({
      channel: z.enum(CHANNELS),
      receivedOn: z.string(),
      writtenOn: z.string().nullable(),
    }),
  })
  .nullable();

/** A column left out is null in the database; null itself would be refused for JSON. */
export function correctionColumn(correction: Correction | null) {
  if (correction === null) return {};
  const { before, ...plain } = correction;
  return { correction: { ...plain, before: { ...before } } };
}

export const flagsSchema = z.array(z.string());
export const consentSchema = z.enum(CONSENTS);

const positionSchema = z.enum(POSITIONS).nullable();
const choicesSchema = z.array(z.string());

export const selectComment = {
  targetKey: true,
  position: true,
  words: true,
  choices: true,
  suggestedWording: true,
  paperVersion: true,
} as const;

type CommentRow = {
  readonly targetKey: string;
  readonly position: string | null;
  readonly words: string | null;
  readonly choices: Prisma.JsonValue;
  readonly suggestedWording: string | null;
  readonly paperVersion: number | null;
};

/** A comment kept as JSON, in the shape of its columns. */
export const storedCommentSchema: z.ZodType<Comment> = z
  .object({
    targetKey: z.string(),
    position: z.string().nullable(),
    words: z.string(),
    choices: choicesSchema,
    suggestedWording: z.string().nullable(),
    paperVersion: z.number().int().nullable().default(null),
  })
  .transform(toComment);

export function toComment(row: CommentRow): Comment {
  return {
    target: toTarget(row.targetKey),
    position: positionSchema.parse(row.position),
    words: row.words ?? '',
    choices: choicesSchema.parse(row.choices),
    suggestedWording: row.suggestedWording,
    ...(row.paperVersion === null ? {} : { paperVersion: row.paperVersion }),
  };
}

export function commentColumns(comment: Comment) {
  return {
    targetKey: targetKey(comment.target),
    position: comment.position,
    words: comment.words,
    choices: [...comment.choices],
    suggestedWording: comment.suggestedWording,
    paperVersion: comment.paperVersion ?? null,
  };
}

/** A plain copy: Prisma's type of JSON knows no readonly fields. */
export function respondentColumn(respondent: Respondent): Prisma.InputJsonObject {
  const { organisation, meeting, ...plain } = respondent;
  return {
    ...plain,
    organisation: organisation && organisationColumn(organisation),
    // Left out for everybody else, as in rows from before there were notes of meetings.
    ...(meeting === null ? {} : { meeting: { ...meeting } }),
  };
}

function organisationColumn({
  mandate,
  stake,
  ...plain
}: Organisation): Prisma.InputJsonObject {
  return { ...plain, mandate: mandate && { ...mandate }, stake: stake && stakeColumn(stake) };
}

function stakeColumn(stake: Stake): Prisma.InputJsonObject {
  return { ...stake, effects: [...stake.effects] };
}

function toTarget(key: string): Target {
  const target = targetFromKey(key);
  if (!target) throw new Error('A stored comment names no target');
  return target;
}

/** JSON has no dates: the instant is kept as ISO 8601 text. */
export function decisionColumn<Decision extends Exclusion | LateDecision>(decision: Decision) {
  return { ...decision, decidedAt: decision.decidedAt.toISOString() };
}
