/** Drafts that the people of organisations share, as far as the states of the organisations need them. */
import type { Db } from './client.server.ts';

export type OrganisationDraft = {
  readonly organisationId: string;
  /** True when an approver was asked and has not answered. */
  readonly isAwaitingSignOff: boolean;
};

/** Those of a consultation that are not sent. */
export async function listOrganisationDrafts(
  db: Db,
  consultationId: string,
): Promise<readonly OrganisationDraft[]> {
  const rows = await db.responseDraft.findMany({
    where: { consultationId, organisationId: { not: null }, responseId: null },
    select: { id: true, organisationId: true },
  });
  const asked = await db.signOff.findMany({
    where: { draftId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: { draftId: true, outcome: true },
  });
  // The last asking about each draft.
  const outcomes = new Map(asked.map(({ draftId, outcome }) => [draftId, outcome]));
  return rows.flatMap(({ id, organisationId }) =>
    organisationId === null
      ? []
      : [{ organisationId, isAwaitingSignOff: outcomes.get(id) === null }],
  );
}
