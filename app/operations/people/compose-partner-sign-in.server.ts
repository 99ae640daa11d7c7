/** Composes the letter with a partner's sign-in link and code. */
import type { Email } from '#app/domain/outbox/letter.ts';
import {
  PARTNER_LINK_LIFE_MS,
  partnerLinkRefusal,
} from '#app/domain/people/partner-sign-in-link.ts';
import { partnerSignIn } from '#app/emails/people/partner-sign-in.ts';
import { findPartnerLink } from '#app/infrastructure/db/partner-sign-in-links.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { partnerLinkCode, partnerLinkToken } from './partner-link-secrets.ts';

const MINUTE_MS = 60_000;

/** Null when the link no longer works: nobody is sent a dead one. */
export async function composePartnerSignIn(
  app: AppContext,
  { linkId, to }: { readonly linkId: string; readonly to: string },
): Promise<Email | null> {
  const link = await findPartnerLink(app.db.read, linkId);
  if (!link || partnerLinkRefusal(link, app.now()) !== null) return null;
  const { name } = await findSettings(app.db.read);
  return partnerSignIn({
    to,
    link: `${app.config.publicUrl}/partner/sign-in/link/${partnerLinkToken(app, linkId)}`,
    code: partnerLinkCode(app, linkId),
    lifeMinutes: PARTNER_LINK_LIFE_MS / MINUTE_MS,
    portalName: name,
  });
}
