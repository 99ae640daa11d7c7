/**
 * Operation: whoever may type commands on the server makes a way in for one partner, where no letter
 * can go out. It works as one that was asked for by e-mail; that of a demonstration works again and
 * again, for as long as the demonstration is tried.
 */
import { PARTNER_LINK_LIFE_MS } from '#app/domain/people/partner-sign-in-link.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { insertPartnerLink } from '#app/infrastructure/db/partner-sign-in-links.server.ts';
import type { AppContext } from '../context.ts';
import { partnerAddressKey } from './attempt-keys.ts';
import { findActiveContactByEmail } from './find-active-contact.server.ts';
import { normalEmail } from '#app/domain/people/normal-email.ts';
import { partnerCodeHash, partnerLinkCode, partnerLinkToken } from './partner-link-secrets.ts';
import { freshToken } from './token.ts';

const DEMONSTRATION_LIFE_MS = 30 * 24 * 60 * 60_000;

export async function makePartnerLink(
  app: AppContext,
  { email, actor }: { readonly email: string; readonly actor: string },
): Promise<Result<{ readonly link: string }, { readonly kind: 'not-on-the-roll' }>> {
  const id = app.newId();
  const browserToken = freshToken(app);
  const isRepeatable = app.config.mode === 'demo';
  const lifeMs = isRepeatable ? DEMONSTRATION_LIFE_MS : PARTNER_LINK_LIFE_MS;
  return app.db.transact(async (tx) => {
    const address = normalEmail(email);
    const contact = address === null ? null : await findActiveContactByEmail(tx, address);
    if (address === null || !contact) return refuse({ kind: 'not-on-the-roll' });
    const createdAt = app.now();
    const token = partnerLinkToken(app, id);
    await insertPartnerLink(tx, {
      id,
      tokenHash: app.secrets.sha256(token),
      codeHash: partnerCodeHash(app, partnerLinkCode(app, id)),
      addressKey: partnerAddressKey(app, address),
      contactId: contact.id,
      browserHash: app.secrets.sha256(browserToken),
      goTo: '',
      createdAt,
      expiresAt: new Date(createdAt.getTime() + lifeMs),
      isRepeatable,
    });
    await appendAudit(tx, {
      at: createdAt,
      actor,
      action: 'partner-link-made',
      subject: `partner-contact:${contact.id}`,
      before: null,
      after: null,
    });
    return accept({ link: `${app.config.publicUrl}/partner/sign-in/link/${token}` });
  });
}
