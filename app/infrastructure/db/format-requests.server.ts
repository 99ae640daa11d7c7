/** Requests for other formats, at rest: apart from the responses, and in none of their counts. */
import { z } from 'zod';

import { PAPER_FORMATS, type FormatRequest } from '#app/domain/consultation/format-request.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

const selectRequest = {
  id: true,
  consultationId: true,
  formats: true,
  language: true,
  name: true,
  email: true,
  telephone: true,
  postalAddress: true,
  isSuspect: true,
  askedAt: true,
  doneAt: true,
  doneBy: true,
} as const satisfies Prisma.FormatRequestSelect;

type RequestRow = Prisma.FormatRequestGetPayload<{ select: typeof selectRequest }>;

const formatsSchema = z.array(z.enum(PAPER_FORMATS));

export async function insertFormatRequest(tx: Db, request: FormatRequest): Promise<void> {
  const { formats, ...plain } = request;
  await tx.formatRequest.create({
    data: { ...plain, formats: [...formats] },
    select: { id: true },
  });
}

export async function findFormatRequest(db: Db, id: string): Promise<FormatRequest | null> {
  const row = await db.formatRequest.findUnique({ where: { id }, select: selectRequest });
  return row && toRequest(row);
}

/** Those that wait first, the oldest at the top; then those done, the newest at the top. */
export async function listFormatRequests(
  db: Db,
  consultationId: string,
  limit: number,
): Promise<readonly FormatRequest[]> {
  const waiting = await db.formatRequest.findMany({
    where: { consultationId, doneAt: null },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: selectRequest,
  });
  const done = await db.formatRequest.findMany({
    where: { consultationId, NOT: { doneAt: null } },
    orderBy: [{ doneAt: 'desc' }, { id: 'desc' }],
    take: limit - waiting.length,
    select: selectRequest,
  });
  return [...waiting, ...done].map(toRequest);
}

export async function countWaitingFormatRequests(
  db: Db,
  consultationId: string,
): Promise<number> {
  return db.formatRequest.count({ where: { consultationId, doneAt: null } });
}

export async function updateFormatRequest(
  tx: Db,
  id: string,
  change: Pick<FormatRequest, 'doneAt' | 'doneBy'>,
): Promise<void> {
  await tx.formatRequest.update({ where: { id }, data: change, select: { id: true } });
}

/** Deletes what was marked as done before one instant or asked before the other, and counts it. */
export async function deleteFormatRequests(
  tx: Db,
  { doneBefore, askedBefore }: { readonly doneBefore: Date; readonly askedBefore: Date },
): Promise<number> {
  const { count } = await tx.formatRequest.deleteMany({
    where: { OR: [{ doneAt: { lt: doneBefore } }, { askedAt: { lt: askedBefore } }] },
  });
  return count;
}

function toRequest(row: RequestRow): FormatRequest {
  return { ...row, formats: formatsSchema.parse(row.formats) };
}
