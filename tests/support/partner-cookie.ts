/** The cookie of a contact who has signed in for their organisation. */
import type { PartnerMember } from '#app/domain/people/partner.ts';
import { SESSION_LENGTH_MS } from '#app/domain/people/session.ts';
import { partnerCookie } from '#app/http/partner-session.server.ts';
import { insertPartnerSession } from '#app/infrastructure/db/partner-sessions.server.ts';
import type { AppContext } from '#app/operations/context.ts';

export async function partnerSignedIn(
  app: AppContext,
  partner: Pick<PartnerMember, 'id'>,
): Promise<string> {
  const token = `session-of-${partner.id}`;
  const createdAt = app.now();
  const expiresAt = new Date(createdAt.getTime() + SESSION_LENGTH_MS);
  const session = { tokenHash: app.secrets.sha256(token), contactId: partner.id };
  await app.db.transact((tx) => insertPartnerSession(tx, { ...session, createdAt, expiresAt }));
  return partnerCookie(app, token).split(';')[0] ?? '';
}
