/** What the audit trail holds of an organisation's or a contact's details: a digest, no words. */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import type { PartnerContact, PartnerDetails } from '#app/domain/partners/roll.ts';
import type { AppContext } from '../context.ts';

type Digesting = Pick<AppContext, 'secrets'>;

export function partnerDigest({ secrets }: Digesting, details: PartnerDetails): string {
  const { name, otherNames, sector, speaksFor, seatsHeld } = details;
  return secrets.keyedDigest(canonicalJson({ name, otherNames, sector, speaksFor, seatsHeld }));
}

export function contactDigest(
  { secrets }: Digesting,
  { name, email }: Pick<PartnerContact, 'name' | 'email'>,
): string {
  return secrets.keyedDigest(canonicalJson({ name, email }));
}
