/**
 * The draft that the people of one organisation share: found by who is signed in and not by a cookie.
 *
 * What opens it stands in the place of a browser's hashed secret. It is unique, so an organisation has
 * one draft for a consultation at a time; and it is no hash, so no secret leads to it.
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import {
  revisionOf,
  type ContributedPart,
  type Contribution,
} from '#app/domain/response/contribution.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  insertContribution,
  listContributions,
} from '#app/infrastructure/db/contributions.server.ts';
import { findInvitation } from '#app/infrastructure/db/invitations.server.ts';
import { findDraft, findDraftByToken } from '#app/infrastructure/db/response-drafts.server.ts';
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

/**
 * False, and logged (P-06), when the partner's organisation was not asked about it, or the form that
 * was posted names the draft of somebody else.
 */
export async function isAdmitted(
  { log }: Pick<AppContext, 'log'>,
  db: Db,
  { partner, formDraftId }: Admission,
  consultation: Pick<Consultation, 'id'>,
): Promise<boolean> {
  const organisationId = partner.organisation.id;
  const invitation = await findInvitation(db, {
    consultationId: consultation.id,
    organisationId,
  });
  const named = formDraftId === null ? null : await findDraft(db, formDraftId);
  if (invitation && (named === null || named.organisationId === organisationId)) return true;
  log.warn({ contactId: partner.id, action: 'see-own-response' }, 'denied');
  return false;
}

type Admission = {
  readonly partner: PartnerMember;
  /** Id of the draft that the form was shown from; null when it names none. */
  readonly formDraftId: string | null;
};

/**
 * How often the people of an organisation have said in a draft who answers, or how it may be
 * published; 0 for everybody else.
 */
export async function partRevision(
  db: Db,
  draft: Pick<ResponseDraft, 'id' | 'consultationId' | 'organisationId'>,
  key: 'about' | 'publication',
): Promise<number> {
  const { consultationId, organisationId } = draft;
  if (organisationId === null) return 0;
  const contributions = await listContributions(db, { consultationId, organisationId }, key);
  return revisionOf(contributions, draft.id, key);
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
