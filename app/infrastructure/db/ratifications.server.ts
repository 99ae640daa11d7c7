/** What boards decided about responses: rows are added, and never changed (W-03). */
import { z } from 'zod';

import {
  RATIFICATION_OUTCOMES,
  type MandatedAnswer,
  type Ratification,
} from '#app/domain/response/ratification.ts';
import { TIMELINESS } from '#app/domain/response/response.ts';
import type { Db } from './client.server.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { lateDecisionSchema, mandateSchema } from './stored-response.ts';

const selectRatification = {
  id: true,
  versionNumber: true,
  outcome: true,
  body: true,
  metOn: true,
  words: true,
  receivedAt: true,
  recordedBy: true,
  recordedAt: true,
} as const satisfies Prisma.RatificationSelect;

type RatificationRow = Prisma.RatificationGetPayload<{ select: typeof selectRatification }>;

const inOrder = [
  { recordedAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.RatificationOrderByWithRelationInput[];

const outcomeSchema = z.enum(RATIFICATION_OUTCOMES);
const timelinessSchema = z.enum(TIMELINESS);

export async function insertRatification(
  tx: Db,
  responseId: string,
  ratification: Ratification,
): Promise<void> {
  await tx.ratification.create({
    data: { ...ratification, responseId },
    select: { id: true },
  });
}

/** In the order of recording. */
export async function listRatifications(
  db: Db,
  responseId: string,
): Promise<readonly Ratification[]> {
  const rows = await db.ratification.findMany({
    where: { responseId },
    orderBy: [...inOrder],
    select: selectRatification,
  });
  return rows.map(toRatification);
}

/** An organisation's answer, with what it needs to be found among the organisations of the roll. */
export type OrganisationReply = MandatedAnswer & {
  readonly number: number;
  /** As the respondent wrote it; '' when it was left out. */
  readonly organisation: string;
  /** Its place on the roll where its people sent it; null for one that came another way. */
  readonly organisationId: string | null;
};

const organisationSchema = z.object({
  organisation: z
    .object({
      name: z.string().default(''),
      mandate: mandateSchema.nullable().default(null),
    })
    .nullable()
    .default(null),
});

/** Ids on the roll of the organisations whose people took a response back. */
export async function listWithdrawnOrganisations(
  db: Db,
  consultationId: string,
): Promise<readonly string[]> {
  const rows = await db.response.findMany({
    where: { consultationId, withdrawnAt: { not: null }, organisationId: { not: null } },
    orderBy: { number: 'asc' },
    select: { organisationId: true },
  });
  return rows.flatMap(({ organisationId }) => organisationId ?? []);
}

/**
 * Answers of organisations to a consultation, by number: those withdrawn, excluded or refused as late
 * are left out.
 */
export async function listOrganisationReplies(
  db: Db,
  consultationId: string,
): Promise<readonly OrganisationReply[]> {
  const rows = await db.response.findMany({
    where: {
      consultationId,
      withdrawnAt: null,
      exclusion: { equals: Prisma.AnyNull },
      versions: { some: { respondentType: 'organisation' } },
    },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      organisationId: true,
      timeliness: true,
      enteredBy: true,
      lateDecision: true,
      ratifications: { select: selectRatification },
      versions: { select: { number: true, submittedAt: true, respondent: true } },
    },
  });
  return rows.flatMap(({ number, organisationId, ...row }) => {
    const versions = row.versions
      .map(({ respondent, ...version }) => {
        const { organisation } = organisationSchema.parse(respondent);
        return { ...version, organisation, mandate: organisation?.mandate ?? null };
      })
      .sort((one, other) => one.number - other.number);
    const organisation = versions.at(-1)?.organisation;
    const isRefused = lateDecisionSchema.parse(row.lateDecision)?.decision === 'refused';
    if (!organisation || isRefused) return [];
    return [
      {
        ...{ number, organisationId, versions },
        organisation: organisation.name,
        timeliness: timelinessSchema.parse(row.timeliness),
        isEntered: row.enteredBy !== null,
        ratifications: row.ratifications.map(toRatification).sort(byRecording),
      },
    ];
  });
}

/** As `inOrder`: a question about thousands of responses is not divided when it asks for an order. */
function byRecording(one: Ratification, other: Ratification): number {
  const earlier = one.recordedAt.getTime() - other.recordedAt.getTime();
  return earlier || (one.id < other.id ? -1 : 1);
}

function toRatification({ outcome, ...row }: RatificationRow): Ratification {
  return { ...row, outcome: outcomeSchema.parse(outcome) };
}
