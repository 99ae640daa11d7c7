/** Gathers what the state of an organisation's reply to a consultation follows from. */
import {
  isPublic,
  stageAt,
  takesResponses,
  type Consultation,
} from '#app/domain/consultation/consultation.ts';
import type { Invitation } from '#app/domain/partners/invitation.ts';
import type { PartnerFacts } from '#app/domain/partners/partner-state.ts';
import { nameKey, type PartnerOrganisation } from '#app/domain/partners/roll.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  listOrganisationReplies,
  type OrganisationReply,
} from '#app/infrastructure/db/organisation-replies.server.ts';
import { findPartner } from '#app/infrastructure/db/partner-roll.server.ts';

type Named = Pick<PartnerOrganisation, 'name' | 'otherNames'>;

type Known = {
  readonly consultation: Consultation;
  readonly partner: Named;
  readonly invitation: Invitation | null;
  /** Those of the consultation, whoever sent them. */
  readonly replies: readonly OrganisationReply[];
};

/** The facts at an instant. */
export function partnerFacts(
  { consultation, partner, invitation, replies }: Known,
  at: Date,
): PartnerFacts {
  const stage = stageAt(consultation, at);
  const isToCome = stage === 'scheduled' || !isPublic(stage);
  const hasReplied = replies.some((reply) => isReplyOf(reply, partner));
  return {
    invitation,
    draft: null,
    response: hasReplied ? { mandate: 'stated' } : null,
    isClosed: !takesResponses(stage) && !isToCome,
  };
}

/** As `partnerFacts`, of one organisation by itself. */
export async function findPartnerFacts(
  db: Db,
  {
    consultation,
    invitation,
  }: Pick<Known, 'consultation'> & { readonly invitation: Invitation },
  at: Date,
): Promise<PartnerFacts> {
  const partner = await findPartner(db, invitation.organisationId);
  const replies = await listOrganisationReplies(db, consultation.id);
  const named = partner ?? { name: '', otherNames: [] };
  return partnerFacts({ consultation, partner: named, invitation, replies }, at);
}

/** True for a reply in the organisation's name, however it came: by letter as well as online. */
export function isReplyOf({ organisation }: OrganisationReply, partner: Named): boolean {
  const key = nameKey(organisation);
  return (
    key !== '' && [partner.name, ...partner.otherNames].some((name) => nameKey(name) === key)
  );
}
