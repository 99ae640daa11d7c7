/** What the people of organisations saved in their drafts: rows are added, and never changed. */
import { z } from 'zod';

import {
  CONTRIBUTION_OUTCOMES,
  partKey,
  type ContributedPart,
  type Contribution,
} from '#app/domain/response/contribution.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import {
  commentColumns,
  consentSchema,
  respondentColumn,
  respondentSchema,
  storedCommentSchema,
} from './stored-response.ts';

const selectContribution = {
  id: true,
  consultationId: true,
  organisationId: true,
  draftId: true,
  by: true,
  at: true,
  part: true,
  outcome: true,
} as const satisfies Prisma.ContributionSelect;

type ContributionRow = Prisma.ContributionGetPayload<{ select: typeof selectContribution }>;

const outcomeSchema = z.enum(CONTRIBUTION_OUTCOMES);

const partSchema: z.ZodType<ContributedPart> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('comment'), comment: storedCommentSchema }),
  z.object({
    kind: z.literal('about'),
    respondent: respondentSchema,
    wantsOutcome: z.boolean(),
  }),
  z.object({ kind: z.literal('publication'), consent: consentSchema.nullable() }),
]);

/** Whose draft of which consultation. */
export type SharedDraft = Pick<Contribution, 'consultationId' | 'organisationId'>;

export async function insertContribution(tx: Db, contribution: Contribution): Promise<void> {
  const { part, ...plain } = contribution;
  await tx.contribution.create({
    data: {
      ...plain,
      partKey: partKey(part),
      part: partColumn(part),
      sequence: (await lastSequence(tx, contribution)) + 1,
    },
    select: { id: true },
  });
}

/** Oldest first. With a key, those about that part alone. */
export async function listContributions(
  db: Db,
  { consultationId, organisationId }: SharedDraft,
  key?: string,
): Promise<readonly Contribution[]> {
  const rows = await db.contribution.findMany({
    where: { consultationId, organisationId, ...(key === undefined ? {} : { partKey: key }) },
    orderBy: { sequence: 'asc' },
    select: selectContribution,
  });
  return rows.map(toContribution);
}

async function lastSequence(tx: Db, draft: SharedDraft): Promise<number> {
  const { consultationId, organisationId } = draft;
  const last = await tx.contribution.findFirst({
    where: { consultationId, organisationId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true },
  });
  return last?.sequence ?? 0;
}

function partColumn(part: ContributedPart): Prisma.InputJsonObject {
  switch (part.kind) {
    case 'comment':
      return { kind: part.kind, comment: commentColumns(part.comment) };
    case 'about':
      return { ...part, respondent: respondentColumn(part.respondent) };
    case 'publication':
      return { ...part };
  }
}

function toContribution(row: ContributionRow): Contribution {
  return {
    ...row,
    part: partSchema.parse(row.part),
    outcome: outcomeSchema.parse(row.outcome),
  };
}
