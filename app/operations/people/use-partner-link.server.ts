/**
 * Operations: look at a partner's sign-in link, and sign in with the link or with its code.
 *
 * Looking changes nothing, so a scanner that opens the link does not use it up (P-03). Using it marks
 * it in the transaction that opens the session, so it works once.
 */
import {
  partnerLinkRefusal,
  WRONG_CODES_PER_LINK,
  type PartnerLinkRefusal,
  type PartnerSignInLink,
} from '#app/domain/people/partner-sign-in-link.ts';
import { SESSION_LENGTH_MS } from '#app/domain/people/session.ts';
import { ATTEMPTS_PER_PEER, THROTTLE_WINDOW_MS } from '#app/domain/people/throttle.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { countAttempts, insertAttempt } from '#app/infrastructure/db/attempts.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  deletePartnerSession,
  deletePartnerSessionsExpiredBy,
  insertPartnerSession,
} from '#app/infrastructure/db/partner-sessions.server.ts';
import {
  countWrongCode,
  findPartnerLinkByToken,
  findPartnerLinkOfBrowser,
  markPartnerLinkUsed,
} from '#app/infrastructure/db/partner-sign-in-links.server.ts';
import type { AppContext } from '../context.ts';
import { partnerCodeKey } from './attempt-keys.ts';
import { findActiveContact, type ActiveContact } from './find-active-contact.server.ts';
import { partnerCodeHash } from './partner-link-secrets.ts';
import { freshToken } from './token.ts';

export type UnusableLink = PartnerLinkRefusal | { readonly kind: 'unknown' };

export type CodeRefusal =
  /** Wrong, or typed in a browser that did not ask, or for an address that nobody has. */
  { readonly kind: 'wrong-code' } | { readonly kind: 'throttled' } | PartnerLinkRefusal;

/** `sessionToken` goes into the cookie; only a hash of it is stored. */
export type PartnerSignedIn = { readonly sessionToken: string; readonly goTo: string };

/** Whom the link would sign in, for whoever holds it; or why it does not work. */
export async function showPartnerLink(
  app: AppContext,
  token: string,
): Promise<Result<{ readonly organisation: string }, UnusableLink>> {
  const found = await findUsableLink(app, app.db.read, token);
  return found.ok ? accept({ organisation: found.value.contact.organisation.name }) : found;
}

/** `previousToken` is that of the session which the browser had; it ends. */
export async function signInWithLink(
  app: AppContext,
  { token, previousToken }: { readonly token: string; readonly previousToken: string | null },
): Promise<Result<PartnerSignedIn, UnusableLink>> {
  return app.db.transact(async (tx) => {
    const found = await findUsableLink(app, tx, token);
    if (!found.ok) return found;
    return accept(await openPartnerSession(app, tx, { ...found.value, previousToken }));
  });
}

export type TypedCode = {
  /** As it was written out, with its hyphen. */
  readonly code: string;
  /** Secret of the browser that asked; null when it has none. */
  readonly browserToken: string | null;
  readonly peer: string;
  readonly previousToken: string | null;
};

/**
 * The code is compared before anything is said about its link: only whoever has the code learns that
 * there is one (P-04).
 */
export async function signInWithCode(
  app: AppContext,
  { code, browserToken, peer, previousToken }: TypedCode,
): Promise<Result<PartnerSignedIn, CodeRefusal>> {
  const browserHash = app.secrets.sha256(browserToken ?? '');
  return app.db.transact(async (tx) => {
    if (!(await countCode(app, tx, peer))) return refuse({ kind: 'throttled' });
    const link = await findPartnerLinkOfBrowser(tx, browserHash);
    if (!link) return refuse({ kind: 'wrong-code' });
    if (link.wrongCodes >= WRONG_CODES_PER_LINK) return refuse({ kind: 'throttled' });
    const contact = link.contactId && (await findActiveContact(tx, link.contactId));
    if (!app.secrets.isSame(link.codeHash, partnerCodeHash(app, code)) || !contact) {
      await countWrongCode(tx, link.id);
      return refuse({ kind: 'wrong-code' });
    }
    const refusal = partnerLinkRefusal(link, app.now());
    if (refusal !== null) return refuse(refusal);
    return accept(await openPartnerSession(app, tx, { link, contact, previousToken }));
  });
}

/** False when too many codes came from one place. */
async function countCode(app: AppContext, tx: Db, peer: string): Promise<boolean> {
  const at = app.now();
  const key = partnerCodeKey(app, peer);
  const since = new Date(at.getTime() - THROTTLE_WINDOW_MS);
  if ((await countAttempts(tx, { key, since })) >= ATTEMPTS_PER_PEER) return false;
  await insertAttempt(tx, { id: app.newId(), key, at });
  return true;
}

type UsableLink = { readonly link: PartnerSignInLink; readonly contact: ActiveContact };

async function findUsableLink(
  app: AppContext,
  db: Db,
  token: string,
): Promise<Result<UsableLink, UnusableLink>> {
  const link = await findPartnerLinkByToken(db, app.secrets.sha256(token));
  const contact = link?.contactId ? await findActiveContact(db, link.contactId) : null;
  if (!link || !contact) return refuse({ kind: 'unknown' });
  const refusal = partnerLinkRefusal(link, app.now());
  return refusal === null ? accept({ link, contact }) : refuse(refusal);
}

async function openPartnerSession(
  app: AppContext,
  tx: Db,
  { link, contact, previousToken }: UsableLink & { readonly previousToken: string | null },
): Promise<PartnerSignedIn> {
  const at = app.now();
  const sessionToken = freshToken(app);
  await markPartnerLinkUsed(tx, link.id, at);
  if (previousToken !== null) {
    await deletePartnerSession(tx, app.secrets.sha256(previousToken));
  }
  await deletePartnerSessionsExpiredBy(tx, at);
  await insertPartnerSession(tx, {
    tokenHash: app.secrets.sha256(sessionToken),
    contactId: contact.id,
    createdAt: at,
    expiresAt: new Date(at.getTime() + SESSION_LENGTH_MS),
  });
  app.log.info({ event: 'partner-signed-in', contactId: contact.id }, 'signed in');
  return { sessionToken, goTo: link.goTo };
}
