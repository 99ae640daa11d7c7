/** Gathers what the state of an organisation's reply to a consultation follows from. */
import {
  isPublic,
  stageAt,
  takesResponses,
  type Consultation,
} from '#app/domain/consultation/consultation.ts';
import type { Invitation } from '#app/domain/partners/invitation.ts';
import { partnerMandate, type PartnerFacts } from '#app/domain/partners/partner-state.ts';
import { nameKey, type PartnerOrganisation } from '#app/domain/partners/roll.ts';
import { viewNow } from '#app/domain/response/ratification.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  listOrganisationDrafts,
  type OrganisationDraft,
} from '#app/infrastructure/db/organisation-drafts.server.ts';
import {
  listOrganisationReplies,
  listWithdrawnOrganisations,
  type OrganisationReply,
} from '#app/infrastructure/db/ratifications.server.ts';
import { findPartner } from '#app/infrastructure/db/partner-roll.server.ts';

type Named = Pick<PartnerOrganisation, 'id' | 'name' | 'otherNames'>;

type Known = {
  readonly consultation: Consultation;
  readonly partner: Named;
  readonly invitation: Invitation | null;
  /** Those of the consultation, whoever sent them. */
  readonly replies: readonly OrganisationReply[];
  readonly drafts: readonly OrganisationDraft[];
  /** Ids of the organisations that took a response back. */
  readonly withdrawn: readonly string[];
};

/** The facts at an instant. */
export function partnerFacts(
  { consultation, partner, invitation, replies, drafts, withdrawn }: Known,
  at: Date,
): PartnerFacts {
  const stage = stageAt(consultation, at);
  const isToCome = stage === 'scheduled' || !isPublic(stage);
  const response = replyOf(partner, replies);
  return {
    invitation,
    draft: drafts.find(({ organisationId }) => organisationId === partner.id) ?? null,
    response: response && { mandate: partnerMandate(viewNow(response)?.view ?? 'not-said') },
    hasWithdrawn: withdrawn.includes(partner.id),
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
  const drafts = await listOrganisationDrafts(db, consultation.id);
  const named = partner ?? { id: invitation.organisationId, name: '', otherNames: [] };
  const withdrawn = await listWithdrawnOrganisations(db, consultation.id);
  const known = { consultation, partner: named, invitation, replies, drafts, withdrawn };
  return partnerFacts(known, at);
}

/** What its people sent themselves counts before what came in its name another way. */
export function replyOf(
  partner: Named,
  replies: readonly OrganisationReply[],
): OrganisationReply | null {
  const own = replies.filter((reply) => isReplyOf(reply, partner));
  return own.find(({ organisationId }) => organisationId === partner.id) ?? own.at(-1) ?? null;
}

/** True for a reply in the organisation's name, however it came: by letter as well as online. */
export function isReplyOf(
  { organisation, organisationId }: OrganisationReply,
  partner: Named,
): boolean {
  if (organisationId !== null) return organisationId === partner.id;
  const key = nameKey(organisation);
  return (
    key !== '' && [partner.name, ...partner.otherNames].some((name) => nameKey(name) === key)
  );
}
