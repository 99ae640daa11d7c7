/** Who is to be told something about their draft. */
import type { Db } from './client.server.ts';
import { draftRespondentSchema } from './stored-response.ts';

/** Somebody who has a draft that is not sent and has left an e-mail address for it. */
export type DraftHolder = {
  readonly draftId: string;
  /** In lower case. */
  readonly email: string;
  /** True when the link to the draft was asked to be sent there. */
  readonly hasLink: boolean;
};

/**
 * One holder an address, however many drafts there are: by the draft whose link was sent there, else
 * by the one that was used last.
 */
export async function listDraftHolders(
  db: Db,
  consultationId: string,
): Promise<readonly DraftHolder[]> {
  const rows = await db.responseDraft.findMany({
    where: { consultationId, responseId: null },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, linkEmail: true, respondent: true },
  });
  const holders = new Map<string, DraftHolder>();
  for (const { id, linkEmail, respondent } of rows) {
    const email = linkEmail ?? draftRespondentSchema.parse(respondent)?.email ?? '';
    const address = email.trim().toLowerCase();
    const hasLink = linkEmail !== null;
    if (address === '' || (!hasLink && holders.get(address)?.hasLink === true)) continue;
    holders.set(address, { draftId: id, email: address, hasLink });
  }
  return [...holders.values()];
}

/** Where the draft's link was asked to be sent; null when it was not, or there is no such draft. */
export async function findLinkEmail(db: Db, draftId: string): Promise<string | null> {
  const row = await db.responseDraft.findUnique({
    where: { id: draftId },
    select: { linkEmail: true },
  });
  return row?.linkEmail ?? null;
}
