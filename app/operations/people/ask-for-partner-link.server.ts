/**
 * Operation: somebody asks for a way in to the partners' pages by e-mail.
 *
 * The answer and the work done are the same whether the address is on the roll or not (P-04): one
 * row is written for the asking and one for the letter, or for a letter that nobody is owed.
 */
import { PARTNER_LINK_LIFE_MS } from '#app/domain/people/partner-sign-in-link.ts';
import { isThrottled, THROTTLE_WINDOW_MS } from '#app/domain/people/throttle.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  countAttempts,
  deleteAttemptsBefore,
  insertAttempt,
} from '#app/infrastructure/db/attempts.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { deleteLetters, enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import {
  deletePartnerLinksBefore,
  insertPartnerLink,
  supersedePartnerLinks,
} from '#app/infrastructure/db/partner-sign-in-links.server.ts';
import type { AppContext } from '../context.ts';
import { partnerAddressKey, partnerPeerKey } from './attempt-keys.ts';
import { findActiveContactByEmail } from './find-active-contact.server.ts';
import { normalEmail } from '#app/domain/people/normal-email.ts';
import { partnerCodeHash, partnerLinkCode, partnerLinkToken } from './partner-link-secrets.ts';
import { freshToken } from './token.ts';

export type AskForPartnerLink = {
  readonly email: string;
  /** Page of our own to go on to; '' for the first one. */
  readonly goTo: string;
  /** Network address of the client. */
  readonly peer: string;
};

export type AskForPartnerLinkRefusal =
  { readonly kind: 'not-an-email' } | { readonly kind: 'throttled' };

/** `browserToken` goes into a cookie: the code may be typed in this browser only. */
export type AskedForPartnerLink = { readonly browserToken: string };

const DAY_MS = 24 * 60 * 60_000;

export async function askForPartnerLink(
  app: AppContext,
  { email, goTo, peer }: AskForPartnerLink,
): Promise<Result<AskedForPartnerLink, AskForPartnerLinkRefusal>> {
  const address = normalEmail(email);
  if (address === null) return refuse({ kind: 'not-an-email' });
  const browserToken = freshToken(app);
  const isTaken = await app.db.transact(async (tx) => {
    const addressKey = partnerAddressKey(app, address);
    if (!(await countAsking(app, tx, { addressKey, peerKey: partnerPeerKey(app, peer) }))) {
      return false;
    }
    await recordAsking(app, tx, { address, addressKey, goTo, browserToken });
    return true;
  });
  if (isTaken) return accept({ browserToken });
  app.log.warn({ event: 'partner-link-throttled' }, 'a sign-in link was not made');
  return refuse({ kind: 'throttled' });
}

type AskingKeys = { readonly addressKey: string; readonly peerKey: string };

/** False when either bucket is full. */
async function countAsking(
  app: AppContext,
  tx: Db,
  { addressKey, peerKey }: AskingKeys,
): Promise<boolean> {
  const at = app.now();
  const since = new Date(at.getTime() - THROTTLE_WINDOW_MS);
  await deleteAttemptsBefore(tx, new Date(at.getTime() - DAY_MS));
  const recent = {
    onAccount: await countAttempts(tx, { key: addressKey, since }),
    fromPeer: await countAttempts(tx, { key: peerKey, since }),
  };
  if (isThrottled(recent)) return false;
  await insertAttempt(tx, { id: app.newId(), key: addressKey, at });
  await insertAttempt(tx, { id: app.newId(), key: peerKey, at });
  return true;
}

type Asking = {
  readonly address: string;
  readonly addressKey: string;
  readonly goTo: string;
  readonly browserToken: string;
};

async function recordAsking(
  app: AppContext,
  tx: Db,
  { address, addressKey, goTo, browserToken }: Asking,
): Promise<void> {
  const at = app.now();
  const linkId = app.newId();
  const contact = await findActiveContactByEmail(tx, address);
  await deletePartnerLinksBefore(tx, new Date(at.getTime() - DAY_MS));
  await supersedePartnerLinks(tx, addressKey, at);
  await insertPartnerLink(tx, {
    id: linkId,
    tokenHash: app.secrets.sha256(partnerLinkToken(app, linkId)),
    codeHash: partnerCodeHash(app, partnerLinkCode(app, linkId)),
    addressKey,
    contactId: contact?.id ?? null,
    browserHash: app.secrets.sha256(browserToken),
    goTo,
    createdAt: at,
    expiresAt: new Date(at.getTime() + PARTNER_LINK_LIFE_MS),
    isRepeatable: false,
  });
  // Letters that were not sent yet hold a link that no longer works.
  const letterPrefix = `partner-link-${app.secrets.sha256(addressKey)}-`;
  await deleteLetters(tx, letterPrefix);
  if (contact === null) {
    await insertAttempt(tx, { id: app.newId(), key: `no-letter:${addressKey}`, at });
    return;
  }
  await enqueueLetter(tx, {
    id: letterPrefix + linkId,
    letter: { kind: 'partner-sign-in', linkId },
    recipient: address,
    enqueuedAt: at,
  });
}
