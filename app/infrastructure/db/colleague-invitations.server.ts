/** Links by which leads ask colleagues to join; of their tokens, only hashes. */
import type { ColleagueInvitation } from '#app/domain/partners/colleague-invitation.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectInvitation = {
  id: true,
  organisationId: true,
  name: true,
  email: true,
  role: true,
  invitedBy: true,
  invitedAt: true,
  expiresAt: true,
  acceptedAt: true,
  withdrawnAt: true,
} as const satisfies Prisma.ColleagueInvitationSelect;

type InvitationRow = Prisma.ColleagueInvitationGetPayload<{ select: typeof selectInvitation }>;

export async function insertColleagueInvitation(
  tx: Db,
  invitation: ColleagueInvitation & { readonly tokenHash: string },
): Promise<void> {
  await tx.colleagueInvitation.create({ data: invitation, select: { id: true } });
}

export async function findColleagueInvitation(
  db: Db,
  by: { readonly id: string } | { readonly tokenHash: string },
): Promise<ColleagueInvitation | null> {
  const row = await db.colleagueInvitation.findUnique({ where: by, select: selectInvitation });
  return row && toInvitation(row);
}

/** Oldest first. */
export async function listColleagueInvitations(
  db: Db,
  organisationId: string,
): Promise<readonly ColleagueInvitation[]> {
  const rows = await db.colleagueInvitation.findMany({
    where: { organisationId },
    orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }],
    select: selectInvitation,
  });
  return rows.map(toInvitation);
}

export async function updateColleagueInvitation(
  tx: Db,
  id: string,
  change: { readonly acceptedAt: Date } | { readonly withdrawnAt: Date },
): Promise<void> {
  await tx.colleagueInvitation.update({ where: { id }, data: change, select: { id: true } });
}

function toInvitation(row: InvitationRow): ColleagueInvitation {
  return { ...row, role: row.role === 'approver' ? 'approver' : 'contributor' };
}
