/** Which organisations were asked to reply to which consultation. */
import type { Declined, Invitation } from '#app/domain/partners/invitation.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectInvitation = {
  id: true,
  consultationId: true,
  organisationId: true,
  invitedAt: true,
  openedAt: true,
  declinedAt: true,
  declinedReason: true,
  declinedBy: true,
  remindersSent: true,
  lastRemindedAt: true,
} as const satisfies Prisma.InvitationSelect;

type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof selectInvitation }>;

/** What an invitation is found by. */
type Invited = Pick<Invitation, 'consultationId' | 'organisationId'>;

export async function findInvitation(db: Db, invited: Invited): Promise<Invitation | null> {
  const { consultationId, organisationId } = invited;
  const row = await db.invitation.findUnique({
    where: { consultationId_organisationId: { consultationId, organisationId } },
    select: selectInvitation,
  });
  return row && toInvitation(row);
}

export async function findInvitationById(db: Db, id: string): Promise<Invitation | null> {
  const row = await db.invitation.findUnique({ where: { id }, select: selectInvitation });
  return row && toInvitation(row);
}

/** Those of one consultation, in the order of asking. */
export async function listInvitationsTo(
  db: Db,
  consultationId: string,
): Promise<readonly Invitation[]> {
  return list(db, { consultationId });
}

/** Those of one organisation, the latest last. */
export async function listInvitationsOf(
  db: Db,
  organisationId: string,
): Promise<readonly Invitation[]> {
  return list(db, { organisationId });
}

/** Somebody to write to for an organisation that was asked. */
export type InvitedContact = {
  readonly contactId: string;
  /** In lower case. */
  readonly email: string;
};

/** Everybody who can sign in for an organisation that was asked and is still on the roll. */
export async function listInvitedContacts(
  db: Db,
  consultationId: string,
): Promise<readonly InvitedContact[]> {
  const rows = await db.partnerContact.findMany({
    where: { organisation: { leftAt: null, invitations: { some: { consultationId } } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, email: true },
  });
  return rows.flatMap(({ id, email }) => (email === null ? [] : [{ contactId: id, email }]));
}

export async function insertInvitation(
  tx: Db,
  invitation: Pick<Invitation, 'id' | 'consultationId' | 'organisationId' | 'invitedAt'> & {
    /** Id of the staff member, or a word such as `command-line`. */
    readonly invitedBy: string;
  },
): Promise<void> {
  await tx.invitation.create({ data: invitation, select: { id: true } });
}

/** Only the first opening is written down. */
export async function markInvitationOpened(tx: Db, id: string, at: Date): Promise<void> {
  await tx.invitation.updateMany({ where: { id, openedAt: null }, data: { openedAt: at } });
}

/** That it will not reply; with null, that it may again. */
export async function updateDeclined(
  tx: Db,
  id: string,
  declined: Declined | null,
): Promise<void> {
  await tx.invitation.update({
    where: { id },
    data: {
      declinedAt: declined?.at ?? null,
      declinedReason: declined?.reason ?? null,
      declinedBy: declined?.by ?? null,
    },
    select: { id: true },
  });
}

export async function countReminder(tx: Db, id: string, at: Date): Promise<void> {
  await tx.invitation.update({
    where: { id },
    data: { remindersSent: { increment: 1 }, lastRemindedAt: at },
    select: { id: true },
  });
}

async function list(
  db: Db,
  where: Prisma.InvitationWhereInput,
): Promise<readonly Invitation[]> {
  const rows = await db.invitation.findMany({
    where,
    orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }],
    select: selectInvitation,
  });
  return rows.map(toInvitation);
}

function toInvitation({
  declinedAt,
  declinedReason,
  declinedBy,
  ...row
}: InvitationRow): Invitation {
  return {
    ...row,
    declined: declinedAt && {
      at: declinedAt,
      reason: declinedReason ?? '',
      by: declinedBy ?? '',
    },
  };
}
