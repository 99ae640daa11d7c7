/** The ways in that partners asked for by e-mail; of their secrets, only hashes. */
import type { PartnerSignInLink } from '#app/domain/people/partner-sign-in-link.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectLink = {
  id: true,
  contactId: true,
  browserHash: true,
  goTo: true,
  wrongCodes: true,
  expiresAt: true,
  usedAt: true,
  supersededAt: true,
  isRepeatable: true,
} as const satisfies Prisma.PartnerSignInLinkSelect;

export async function insertPartnerLink(
  tx: Db,
  link: Pick<
    PartnerSignInLink,
    'id' | 'contactId' | 'browserHash' | 'goTo' | 'expiresAt' | 'isRepeatable'
  > & {
    readonly tokenHash: string;
    readonly codeHash: string;
    readonly addressKey: string;
    readonly createdAt: Date;
  },
): Promise<void> {
  await tx.partnerSignInLink.create({ data: link, select: { id: true } });
}

export async function findPartnerLink(db: Db, id: string): Promise<PartnerSignInLink | null> {
  return db.partnerSignInLink.findUnique({ where: { id }, select: selectLink });
}

export async function findPartnerLinkByToken(
  db: Db,
  tokenHash: string,
): Promise<PartnerSignInLink | null> {
  return db.partnerSignInLink.findUnique({ where: { tokenHash }, select: selectLink });
}

/** What a browser asked for, with the hash of its code: it gets another secret with each asking. */
export async function findPartnerLinkOfBrowser(
  db: Db,
  browserHash: string,
): Promise<(PartnerSignInLink & { readonly codeHash: string }) | null> {
  return db.partnerSignInLink.findUnique({
    where: { browserHash },
    select: { ...selectLink, codeHash: true },
  });
}

/** Those asked for earlier with the same address stop working. */
export async function supersedePartnerLinks(
  tx: Db,
  addressKey: string,
  at: Date,
): Promise<void> {
  await tx.partnerSignInLink.updateMany({
    where: { addressKey, usedAt: null, supersededAt: null },
    data: { supersededAt: at },
  });
}

export async function markPartnerLinkUsed(tx: Db, id: string, at: Date): Promise<void> {
  await tx.partnerSignInLink.update({
    where: { id },
    data: { usedAt: at },
    select: { id: true },
  });
}

export async function countWrongCode(tx: Db, id: string): Promise<void> {
  await tx.partnerSignInLink.update({
    where: { id },
    data: { wrongCodes: { increment: 1 } },
    select: { id: true },
  });
}

export async function deletePartnerLinksBefore(tx: Db, instant: Date): Promise<void> {
  await tx.partnerSignInLink.deleteMany({ where: { createdAt: { lt: instant } } });
}
