/**
 * The draft that the people of one organisation share: found by who is signed in and not by a cookie.
 *
 * What opens it stands in the place of a browser's hashed secret. It is unique, so an organisation has
 * one draft for a consultation at a time; and it is no hash, so no secret leads to it.
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { ContributedPart, Contribution } from '#app/domain/response/contribution.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { insertContribution } from '#app/infrastructure/db/contributions.server.ts';
import { findInvitation } from '#app/infrastructure/db/invitations.server.ts';
import { findDraftByToken } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';

export function organisationOpener(
  partner: { readonly organisation: { readonly id: string } },
  consultationId: string,
): string {
  return `organisation ${partner.organisation.id} ${consultationId}`;
}

export async function findOrganisationDraft(
  db: Db,
  partner: Pick<PartnerMember, 'organisation'>,
  consultationId: string,
): Promise<ResponseDraft | null> {
  return findDraftByToken(db, organisationOpener(partner, consultationId));
}

/** False, and logged (P-06), when the partner's organisation was not asked about it. */
export async function isAsked(
  { log }: Pick<AppContext, 'log'>,
  db: Db,
  partner: PartnerMember,
  consultation: Pick<Consultation, 'id'>,
): Promise<boolean> {
  const sought = { consultationId: consultation.id, organisationId: partner.organisation.id };
  if (await findInvitation(db, sought)) return true;
  log.warn({ contactId: partner.id, action: 'see-own-response' }, 'denied');
  return false;
}

/** Keeps what somebody saved, or tried to; nothing for a respondent without an account. */
export async function contribute(
  { newId }: Pick<AppContext, 'newId'>,
  tx: Db,
  { draft, partner, at, part, outcome }: Contributing,
): Promise<void> {
  if (partner === null) return;
  await insertContribution(tx, {
    id: newId(),
    consultationId: draft.consultationId,
    organisationId: partner.organisation.id,
    draftId: draft.id,
    by: partner.id,
    at,
    part,
    outcome,
  });
}

type Contributing = Pick<Contribution, 'at' | 'outcome'> & {
  readonly draft: Pick<ResponseDraft, 'id' | 'consultationId'>;
  readonly partner: PartnerMember | null;
  readonly part: ContributedPart;
};
