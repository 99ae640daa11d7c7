/** The roll of partner organisations and their contacts. */
import { z } from 'zod';

import {
  nameKey,
  type PartnerContact,
  type PartnerDetails,
  type PartnerOrganisation,
} from '#app/domain/partners/roll.ts';
import { PARTNER_ROLES, type PartnerRole } from '#app/domain/people/partner.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectOrganisation = {
  id: true,
  name: true,
  otherNames: true,
  sector: true,
  speaksFor: true,
  seatsHeld: true,
  createdAt: true,
  leftAt: true,
  leftReason: true,
} as const satisfies Prisma.PartnerOrganisationSelect;

type OrganisationRow = Prisma.PartnerOrganisationGetPayload<{
  select: typeof selectOrganisation;
}>;

const selectContact = {
  id: true,
  organisationId: true,
  name: true,
  email: true,
  role: true,
  createdAt: true,
  removedAt: true,
  removedReason: true,
} as const satisfies Prisma.PartnerContactSelect;

type ContactRow = Prisma.PartnerContactGetPayload<{ select: typeof selectContact }>;

/** By name; those that have left too. */
export async function listPartners(db: Db): Promise<readonly PartnerOrganisation[]> {
  const rows = await db.partnerOrganisation.findMany({
    orderBy: [{ nameKey: 'asc' }],
    select: selectOrganisation,
  });
  return rows.map(toOrganisation);
}

export async function findPartner(db: Db, id: string): Promise<PartnerOrganisation | null> {
  const row = await db.partnerOrganisation.findUnique({
    where: { id },
    select: selectOrganisation,
  });
  return row && toOrganisation(row);
}

/** The organisation whose own name is this one; other names are not looked at. */
export async function findPartnerByName(
  db: Db,
  name: string,
): Promise<PartnerOrganisation | null> {
  const row = await db.partnerOrganisation.findUnique({
    where: { nameKey: nameKey(name) },
    select: selectOrganisation,
  });
  return row && toOrganisation(row);
}

export async function insertPartner(
  tx: Db,
  partner: PartnerDetails & Pick<PartnerOrganisation, 'id' | 'createdAt'>,
): Promise<void> {
  const { id, createdAt } = partner;
  await tx.partnerOrganisation.create({
    data: { ...detailColumns(partner), id, createdAt },
    select: { id: true },
  });
}

export async function updatePartner(
  tx: Db,
  id: string,
  details: PartnerDetails,
): Promise<void> {
  await tx.partnerOrganisation.update({
    where: { id },
    data: detailColumns(details),
    select: { id: true },
  });
}

/** Takes it off the roll, or with null back onto it. */
export async function markPartnerLeft(
  tx: Db,
  id: string,
  left: PartnerOrganisation['left'],
): Promise<void> {
  await tx.partnerOrganisation.update({
    where: { id },
    data: { leftAt: left?.at ?? null, leftReason: left?.reason ?? null },
    select: { id: true },
  });
}

/** True when an approver of the organisation has to agree before its lead sends a response. */
export async function needsSignOff(db: Db, id: string): Promise<boolean> {
  const row = await db.partnerOrganisation.findUnique({
    where: { id },
    select: { needsSignOff: true },
  });
  return row?.needsSignOff ?? false;
}

export async function markNeedsSignOff(tx: Db, id: string, isNeeded: boolean): Promise<void> {
  await tx.partnerOrganisation.update({
    where: { id },
    data: { needsSignOff: isNeeded },
    select: { id: true },
  });
}

/** By organisation, then as added; those removed too. */
export async function listPartnerContacts(
  db: Db,
  organisationId?: string,
): Promise<readonly PartnerContact[]> {
  const rows = await db.partnerContact.findMany({
    where: organisationId === undefined ? {} : { organisationId },
    orderBy: [{ organisationId: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: selectContact,
  });
  return rows.map(toContact);
}

export async function findPartnerContact(db: Db, id: string): Promise<PartnerContact | null> {
  const row = await db.partnerContact.findUnique({ where: { id }, select: selectContact });
  return row && toContact(row);
}

/** `email` in lower case. Contacts that were removed have no address. */
export async function findPartnerContactByEmail(
  db: Db,
  email: string,
): Promise<PartnerContact | null> {
  const row = await db.partnerContact.findUnique({ where: { email }, select: selectContact });
  return row && toContact(row);
}

export async function insertPartnerContact(
  tx: Db,
  contact: Omit<PartnerContact, 'removed'>,
): Promise<void> {
  await tx.partnerContact.create({ data: contact, select: { id: true } });
}

export async function updatePartnerContact(
  tx: Db,
  id: string,
  change: Pick<PartnerContact, 'name' | 'email' | 'role'>,
): Promise<void> {
  await tx.partnerContact.update({ where: { id }, data: change, select: { id: true } });
}

/** The address goes with the right to sign in: the office has no more use for it. */
export async function markPartnerContactRemoved(
  tx: Db,
  id: string,
  removed: { readonly at: Date; readonly reason: string },
): Promise<void> {
  await tx.partnerContact.update({
    where: { id },
    data: { email: null, removedAt: removed.at, removedReason: removed.reason },
    select: { id: true },
  });
}

function detailColumns({ name, otherNames, sector, speaksFor, seatsHeld }: PartnerDetails) {
  return {
    name,
    nameKey: nameKey(name),
    otherNames: [...otherNames],
    sector,
    speaksFor,
    seatsHeld: [...seatsHeld],
  };
}

const linesSchema = z.array(z.string());

function toOrganisation({
  otherNames,
  seatsHeld,
  leftAt,
  leftReason,
  ...row
}: OrganisationRow): PartnerOrganisation {
  return {
    ...row,
    otherNames: linesSchema.parse(otherNames),
    seatsHeld: linesSchema.parse(seatsHeld),
    left: leftAt && { at: leftAt, reason: leftReason ?? '' },
  };
}

function toContact({ removedAt, removedReason, ...row }: ContactRow): PartnerContact {
  return {
    ...row,
    role: toPartnerRole(row.role),
    removed: removedAt && { at: removedAt, reason: removedReason ?? '' },
  };
}

/** Throws for a role that this release does not know. */
function toPartnerRole(text: string): PartnerRole {
  const role = PARTNER_ROLES.find((known) => known === text);
  if (role === undefined) throw new Error('A contact of a partner has an unknown role');
  return role;
}
