/** Operations: put an organisation on the roll, change what is stated of it, take it off and back. */
import type { PartnerDetails, PartnerOrganisation } from '#app/domain/partners/roll.ts';
import { nameKey } from '#app/domain/partners/roll.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  findPartner,
  findPartnerByName,
  insertPartner,
  listPartnerContacts,
  markPartnerLeft,
  updatePartner,
} from '#app/infrastructure/db/partner-roll.server.ts';
import { deletePartnerSessionsOf } from '#app/infrastructure/db/partner-sessions.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { partnerDigest } from './partner-digest.ts';

export type ChangePartnerRefusal =
  | { readonly kind: 'not-permitted' | 'unknown-partner' }
  /** The name has nothing in it that could be compared. */
  | { readonly kind: 'no-name' }
  /** Another organisation has the name; it may have left. */
  | { readonly kind: 'name-taken'; readonly partnerId: string };

type Changed = Result<{ readonly partnerId: string }, ChangePartnerRefusal>;

export async function addPartner(
  app: AppContext,
  actor: Actor,
  details: PartnerDetails,
): Promise<Changed> {
  if (!permitsActor(app, actor, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const clash = await nameClash(tx, details.name, null);
    if (clash) return refuse(clash);
    const id = app.newId();
    await insertPartner(tx, { ...details, id, createdAt: app.now() });
    await appendAudit(tx, {
      at: app.now(),
      actor: actor.id,
      action: 'partner-added',
      subject: `partner:${id}`,
      before: null,
      after: { details: partnerDigest(app, details) },
    });
    return accept({ partnerId: id });
  });
}

export async function changePartner(
  app: AppContext,
  actor: Actor,
  { partnerId, details }: { readonly partnerId: string; readonly details: PartnerDetails },
): Promise<Changed> {
  if (!permitsActor(app, actor, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const before = await findPartner(tx, partnerId);
    if (!before) return refuse({ kind: 'unknown-partner' });
    const clash = await nameClash(tx, details.name, partnerId);
    if (clash) return refuse(clash);
    await updatePartner(tx, partnerId, details);
    await appendAudit(tx, {
      at: app.now(),
      actor: actor.id,
      action: 'partner-changed',
      subject: `partner:${partnerId}`,
      before: { details: partnerDigest(app, before) },
      after: { details: partnerDigest(app, details) },
    });
    return accept({ partnerId });
  });
}

/** Its contacts are signed out and can no longer sign in; what it has said before stays. */
export async function takeOffRoll(
  app: AppContext,
  actor: Actor,
  { partnerId, reason }: { readonly partnerId: string; readonly reason: string },
): Promise<Changed> {
  return moveOnRoll(app, actor, { partnerId, left: { at: app.now(), reason } });
}

export async function bringBackToRoll(
  app: AppContext,
  actor: Actor,
  partnerId: string,
): Promise<Changed> {
  return moveOnRoll(app, actor, { partnerId, left: null });
}

async function moveOnRoll(
  app: AppContext,
  actor: Actor,
  { partnerId, left }: Pick<PartnerOrganisation, 'left'> & { readonly partnerId: string },
): Promise<Changed> {
  if (!permitsActor(app, actor, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const before = await findPartner(tx, partnerId);
    if (!before) return refuse({ kind: 'unknown-partner' });
    await markPartnerLeft(tx, partnerId, left);
    if (left !== null) {
      const contacts = await listPartnerContacts(tx, partnerId);
      await deletePartnerSessionsOf(
        tx,
        contacts.map(({ id }) => id),
      );
    }
    await appendAudit(tx, {
      at: app.now(),
      actor: actor.id,
      action: left === null ? 'partner-brought-back' : 'partner-taken-off',
      subject: `partner:${partnerId}`,
      before: { isOnRoll: before.left === null },
      after: { isOnRoll: left === null },
    });
    return accept({ partnerId });
  });
}

async function nameClash(
  tx: Db,
  name: string,
  ownId: string | null,
): Promise<ChangePartnerRefusal | null> {
  if (nameKey(name) === '') return { kind: 'no-name' };
  const known = await findPartnerByName(tx, name);
  return known && known.id !== ownId ? { kind: 'name-taken', partnerId: known.id } : null;
}
