/**
 * Responses of organisations to a consultation, as far as it matters whether one has answered: those
 * withdrawn, excluded or refused as late are left out.
 */
import { z } from 'zod';

import type { Mandate } from '#app/domain/response/mandate.ts';
import type { Db } from './client.server.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { lateDecisionSchema, mandateSchema } from './stored-response.ts';

export type OrganisationReply = {
  readonly number: number;
  /** As the respondent wrote it; '' when it was left out. */
  readonly organisation: string;
  /** Its place on the roll where its people sent it; null for one that came another way. */
  readonly organisationId: string | null;
  readonly mandate: Mandate | null;
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

/** By number. */
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
      lateDecision: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { respondent: true } },
    },
  });
  return rows.flatMap(({ number, organisationId, lateDecision, versions: [latest] }) => {
    const isRefused = lateDecisionSchema.parse(lateDecision)?.decision === 'refused';
    if (!latest || isRefused) return [];
    const { organisation } = organisationSchema.parse(latest.respondent);
    if (!organisation) return [];
    const { name, mandate } = organisation;
    return [{ number, organisation: name, organisationId, mandate }];
  });
}
