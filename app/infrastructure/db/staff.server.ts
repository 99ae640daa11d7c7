/** Staff accounts and the one-time links with which their passwords are set. */
import type { StaffRole } from '#app/domain/people/staff.ts';
import { STAFF_ROLES } from '#app/domain/people/staff.ts';
import type { SetUpLink } from '#app/domain/people/set-up-link.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

export type StaffAccount = {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly role: StaffRole;
  /** Null until one is chosen. */
  readonly passwordHash: string | null;
  readonly createdAt: Date;
  /** Null while the account may be used. */
  readonly disabledAt: Date | null;
};

const selectAccount = {
  id: true,
  email: true,
  role: true,
  passwordHash: true,
  createdAt: true,
  disabledAt: true,
} as const satisfies Prisma.StaffMemberSelect;

type AccountRow = Prisma.StaffMemberGetPayload<{ select: typeof selectAccount }>;

export async function findStaffById(db: Db, id: string): Promise<StaffAccount | null> {
  const row = await db.staffMember.findUnique({ where: { id }, select: selectAccount });
  return row && toAccount(row);
}

/** `email` in lower case. */
export async function findStaffByEmail(db: Db, email: string): Promise<StaffAccount | null> {
  const row = await db.staffMember.findUnique({ where: { email }, select: selectAccount });
  return row && toAccount(row);
}

export async function hasStaff(db: Db): Promise<boolean> {
  return (await db.staffMember.findFirst({ select: { id: true } })) !== null;
}

export async function insertStaff(
  tx: Db,
  account: Pick<StaffAccount, 'id' | 'email' | 'role' | 'createdAt'>,
): Promise<void> {
  await tx.staffMember.create({ data: account, select: { id: true } });
}

export async function updateStaff(
  tx: Db,
  id: string,
  change: Partial<Pick<StaffAccount, 'role' | 'passwordHash' | 'disabledAt'>>,
): Promise<void> {
  await tx.staffMember.update({ where: { id }, data: change, select: { id: true } });
}

export async function insertSetUpLink(
  tx: Db,
  link: {
    readonly tokenHash: string;
    readonly staffId: string;
    readonly expiresAt: Date;
    readonly isRepeatable: boolean;
  },
): Promise<void> {
  await tx.setUpLink.create({ data: link, select: { tokenHash: true } });
}

export async function findSetUpLink(db: Db, tokenHash: string): Promise<SetUpLink | null> {
  const row = await db.setUpLink.findUnique({
    where: { tokenHash },
    select: { staffId: true, expiresAt: true, usedAt: true, isRepeatable: true },
  });
  if (!row) return null;
  // All links live equally long, so the one that ends last was made last.
  const newer = await db.setUpLink.findFirst({
    where: { staffId: row.staffId, expiresAt: { gt: row.expiresAt } },
    select: { tokenHash: true },
  });
  return { ...row, isSuperseded: newer !== null };
}

export async function markSetUpLinkUsed(
  tx: Db,
  tokenHash: string,
  usedAt: Date,
): Promise<void> {
  await tx.setUpLink.update({
    where: { tokenHash },
    data: { usedAt },
    select: { tokenHash: true },
  });
}

function toAccount(row: AccountRow): StaffAccount {
  return { ...row, role: toRole(row.role) };
}

/** Throws for a role that this release does not know. */
function toRole(text: string): StaffRole {
  const role = STAFF_ROLES.find((known) => known === text);
  if (role === undefined) throw new Error('A staff account has an unknown role');
  return role;
}
