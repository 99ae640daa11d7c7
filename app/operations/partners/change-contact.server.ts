/**
 * Operations: give an organisation a contact, change one, remove one.
 *
 * An address stands for one person of one organisation, so that signing in says for whom one speaks.
 * A changed role or address ends the contact's sessions.
 */
import type { ContactDetails, PartnerContact } from '#app/domain/partners/roll.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  findPartner,
  findPartnerContact,
  findPartnerContactByEmail,
  insertPartnerContact,
  markPartnerContactRemoved,
  updatePartnerContact,
} from '#app/infrastructure/db/partner-roll.server.ts';
import { deletePartnerSessionsOf } from '#app/infrastructure/db/partner-sessions.server.ts';
import type { AppContext } from '../context.ts';
import { normalEmail } from '#app/domain/people/normal-email.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { contactDigest } from './partner-digest.ts';

export type ChangeContactRefusal =
  | { readonly kind: 'not-permitted' | 'unknown-partner' | 'unknown-contact' }
  | { readonly kind: 'not-an-email' }
  /** `isOwn` when the one who has the address is of the same organisation. */
  | { readonly kind: 'email-taken'; readonly isOwn: boolean };

type Changed = Result<{ readonly contactId: string }, ChangeContactRefusal>;

export async function addContact(
  app: AppContext,
  actor: Actor,
  { partnerId, details }: { readonly partnerId: string; readonly details: ContactDetails },
): Promise<Changed> {
  if (!permitsActor(app, actor, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    if (!(await findPartner(tx, partnerId))) return refuse({ kind: 'unknown-partner' });
    const free = await freeEmail(tx, details.email, { partnerId, contactId: null });
    if (!free.ok) return free;
    const contact = { ...details, email: free.value, organisationId: partnerId };
    const id = app.newId();
    await insertPartnerContact(tx, { ...contact, id, createdAt: app.now() });
    await appendAudit(tx, {
      at: app.now(),
      actor: actor.id,
      action: 'partner-contact-added',
      subject: `partner-contact:${id}`,
      before: null,
      after: { partner: partnerId, role: contact.role, contact: contactDigest(app, contact) },
    });
    return accept({ contactId: id });
  });
}

export async function changeContact(
  app: AppContext,
  actor: Actor,
  change: {
    readonly partnerId: string;
    readonly contactId: string;
    readonly details: ContactDetails;
  },
): Promise<Changed> {
  if (!permitsActor(app, actor, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const before = await findOwnContact(tx, change);
    if (!before) return refuse({ kind: 'unknown-contact' });
    const free = await freeEmail(tx, change.details.email, change);
    if (!free.ok) return free;
    const after = { ...change.details, email: free.value };
    await updatePartnerContact(tx, before.id, after);
    if (after.role !== before.role || after.email !== before.email) {
      await deletePartnerSessionsOf(tx, [before.id]);
    }
    await appendAudit(tx, {
      at: app.now(),
      actor: actor.id,
      action: 'partner-contact-changed',
      subject: `partner-contact:${before.id}`,
      before: { role: before.role, contact: contactDigest(app, before) },
      after: { role: after.role, contact: contactDigest(app, after) },
    });
    return accept({ contactId: before.id });
  });
}

/** The contact is signed out; the address is free again, the name stays with what they wrote. */
export async function removeContact(
  app: AppContext,
  actor: Actor,
  removal: { readonly partnerId: string; readonly contactId: string; readonly reason: string },
): Promise<Changed> {
  if (!permitsActor(app, actor, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const contact = await findOwnContact(tx, removal);
    if (!contact) return refuse({ kind: 'unknown-contact' });
    const at = app.now();
    await markPartnerContactRemoved(tx, contact.id, { at, reason: removal.reason });
    await deletePartnerSessionsOf(tx, [contact.id]);
    await appendAudit(tx, {
      at,
      actor: actor.id,
      action: 'partner-contact-removed',
      subject: `partner-contact:${contact.id}`,
      before: { role: contact.role, contact: contactDigest(app, contact) },
      after: null,
    });
    return accept({ contactId: contact.id });
  });
}

type ContactPlace = { readonly partnerId: string; readonly contactId: string | null };

/** Null for a contact of another organisation, or one who was removed. */
async function findOwnContact(
  tx: Db,
  { partnerId, contactId }: ContactPlace,
): Promise<PartnerContact | null> {
  const contact = await findPartnerContact(tx, contactId ?? '');
  const isOwn = contact?.organisationId === partnerId && contact.removed === null;
  return isOwn ? contact : null;
}

/** The address in its one spelling, if nobody else has it. */
async function freeEmail(
  tx: Db,
  typed: string,
  { partnerId, contactId }: ContactPlace,
): Promise<Result<string, ChangeContactRefusal>> {
  const email = normalEmail(typed);
  if (email === null) return refuse({ kind: 'not-an-email' });
  const holder = await findPartnerContactByEmail(tx, email);
  if (!holder || holder.id === contactId) return accept(email);
  return refuse({ kind: 'email-taken', isOwn: holder.organisationId === partnerId });
}
