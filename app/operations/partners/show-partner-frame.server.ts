/** Operation: shows what stands around every page of a partner: whose it is. */
import type { PartnerMember } from '#app/domain/people/partner.ts';
import { PARTNER_ROLE_WORDS } from '#app/domain/people/wording.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';

export type PartnerFrame = {
  readonly portalName: string;
  readonly organisation: string;
  readonly signedInAs: { readonly name: string; readonly role: string };
};

export async function showPartnerFrame(
  { db }: AppContext,
  partner: PartnerMember,
): Promise<PartnerFrame> {
  const { name } = await findSettings(db.read);
  return {
    portalName: name,
    organisation: partner.organisation.name,
    signedInAs: { name: partner.name, role: PARTNER_ROLE_WORDS[partner.role] },
  };
}
