/** Asks whether a partner may do something, and logs it when the answer is no (D-07). */
import { mayAsPartner, type PartnerAction } from '#app/domain/people/permissions.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { AppContext } from '../context.ts';

export function permitsPartner(
  { log }: Pick<AppContext, 'log'>,
  partner: PartnerMember,
  action: PartnerAction,
): boolean {
  if (mayAsPartner(partner, action)) return true;
  log.warn({ contactId: partner.id, role: partner.role, action }, 'denied');
  return false;
}
