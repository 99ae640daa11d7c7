/** Puts a plan on the roll, whole, in the transaction of its caller, with an entry for each change. */
import {
  isContactChanged,
  type PlannedContact,
  type PlannedOrganisation,
  type RollPlan,
} from '#app/domain/partners/import/roll-plan.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import type { AuditFact } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  insertPartner,
  insertPartnerContact,
  updatePartner,
  updatePartnerContact,
} from '#app/infrastructure/db/partner-roll.server.ts';
import { deletePartnerSessionsOf } from '#app/infrastructure/db/partner-sessions.server.ts';
import type { AppContext } from '../../context.ts';
import { contactDigest, partnerDigest } from '../partner-digest.ts';

/** The entries that are owed for it; the caller appends them. */
export async function applyRollPlan(
  app: AppContext,
  tx: Db,
  actor: Actor,
  { organisations }: RollPlan,
): Promise<readonly AuditFact[]> {
  const facts: AuditFact[] = [];
  for (const planned of organisations) {
    const partnerId = planned.partnerId ?? app.newId();
    facts.push(...(await applyOrganisation(app, tx, { planned, partnerId, actor })));
    for (const contact of planned.contacts) {
      facts.push(...(await applyContact(app, tx, { contact, partnerId, actor })));
    }
  }
  return facts;
}

type Place = { readonly partnerId: string; readonly actor: Actor };

async function applyOrganisation(
  app: AppContext,
  tx: Db,
  { planned, partnerId, actor }: Place & { readonly planned: PlannedOrganisation },
): Promise<readonly AuditFact[]> {
  const { before, after, changes } = planned;
  if (before !== null && changes.length === 0) return [];
  const at = app.now();
  if (before === null) await insertPartner(tx, { ...after, id: partnerId, createdAt: at });
  else await updatePartner(tx, partnerId, after);
  return [
    {
      at,
      actor: actor.id,
      action: before === null ? 'partner-added' : 'partner-changed',
      subject: `partner:${partnerId}`,
      before: before && { details: partnerDigest(app, before) },
      after: { details: partnerDigest(app, after) },
    },
  ];
}

async function applyContact(
  app: AppContext,
  tx: Db,
  { contact, partnerId, actor }: Place & { readonly contact: PlannedContact },
): Promise<readonly AuditFact[]> {
  const { before, after } = contact;
  if (before !== null && !isContactChanged(contact)) return [];
  const at = app.now();
  const id = contact.contactId ?? app.newId();
  const added = { ...after, id, organisationId: partnerId, createdAt: at };
  if (before === null) await insertPartnerContact(tx, added);
  else await updatePartnerContact(tx, id, after);
  // As when it is changed by hand: a contact with another role signs in again.
  if (before !== null && before.role !== after.role) await deletePartnerSessionsOf(tx, [id]);
  return [
    {
      at,
      actor: actor.id,
      action: before === null ? 'partner-contact-added' : 'partner-contact-changed',
      subject: `partner-contact:${id}`,
      before: before && { role: before.role, contact: contactDigest(app, before) },
      after: {
        ...(before === null ? { partner: partnerId } : {}),
        ...{ role: after.role, contact: contactDigest(app, after) },
      },
    },
  ];
}
