/**
 * The responses behind a figure, found by the columns that it was counted by, a page at a time: the
 * list is as long as the figure because both ask the same question.
 */
import type { Figure } from '#app/domain/analysis/figure.ts';
import type { LateOutcome } from '#app/domain/analysis/ledger-line.ts';
import { CHANNELS, type RespondentType, type Response } from '#app/domain/response/response.ts';
import { assertNever } from '#app/domain/result.ts';
import { z } from 'zod';

import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { scopeWhere, type LedgerScope } from './ledger-filter.server.ts';

/** Figures that follow from the ledger alone; the others need what a response says. */
export type CountedFigure = Exclude<Figure, { readonly kind: 'written' | 'choice' }>;

export type ListedResponse = Pick<Response, 'number' | 'reference' | 'receivedAt' | 'channel'>;

export type NumberPage = { readonly after: number; readonly limit: number };

/** The numbers of one page of them, in order, and how many there are in all. */
export async function listFigure(
  db: Db,
  scope: LedgerScope,
  figure: CountedFigure,
  { after, limit }: NumberPage,
): Promise<{ readonly numbers: readonly number[]; readonly total: number }> {
  const page = { orderBy: { number: 'asc' }, take: limit, select: { number: true } } as const;
  const onwards = { number: { gt: after } };
  if (figure.kind === 'position' && figure.position !== 'not-answered') {
    const where = positionWhere(scope, figure);
    const rows = await db.positionTaken.findMany({ where: { AND: [where, onwards] }, ...page });
    return { numbers: rows.map(toNumber), total: await db.positionTaken.count({ where }) };
  }
  const where = lineWhere(scope, figure);
  const rows = await db.ledgerLine.findMany({ where: { AND: [where, onwards] }, ...page });
  return { numbers: rows.map(toNumber), total: await db.ledgerLine.count({ where }) };
}

function toNumber({ number }: { readonly number: number }): number {
  return number;
}

function positionWhere(
  scope: LedgerScope,
  { target, position, type }: Extract<Figure, { readonly kind: 'position' }>,
): Prisma.PositionTakenWhereInput {
  const taken = position === 'answered' ? {} : { position };
  return { AND: [scopeWhere(scope), typeWhere(type), { target, ...taken }] };
}

function lineWhere(scope: LedgerScope, figure: CountedFigure): Prisma.LedgerLineWhereInput {
  return { AND: [scopeWhere(scope), figureWhere(figure)] };
}

function figureWhere(figure: CountedFigure): Prisma.LedgerLineWhereInput {
  switch (figure.kind) {
    case 'received':
      return {};
    case 'late':
      return figure.outcome === undefined
        ? CAME_LATE
        : { AND: [CAME_LATE, LATE[figure.outcome]] };
    case 'excluded':
      return { place: figure.reason };
    case 'analysed':
      return { ...ANALYSED, ...typeWhere(figure.type) };
    case 'channel':
      return { AND: [ANALYSED, typeWhere(figure.type), { channel: figure.channel }] };
    case 'position':
      return {
        AND: [
          { ...ANALYSED, respondentType: { not: 'meeting' } },
          typeWhere(figure.type),
          { positions: { none: { target: figure.target } } },
        ],
      };
    default:
      return assertNever(figure);
  }
}

const ANALYSED = { place: 'analysed' } as const;
const CAME_LATE = { late: { not: 'in-time' } } as const;

const LATE: Readonly<Record<LateOutcome, Prisma.LedgerLineWhereInput>> = {
  accepted: ANALYSED,
  refused: { place: 'late', late: 'refused' },
  undecided: { place: 'late', late: 'undecided' },
  leftOut: { place: { notIn: ['analysed', 'late'] } },
};

function typeWhere(type: RespondentType | null) {
  return type === null ? {} : { respondentType: type };
}

const channelSchema = z.enum(CHANNELS);

/** By number. */
export async function listByNumber(
  db: Db,
  consultationId: string,
  numbers: readonly number[],
): Promise<readonly ListedResponse[]> {
  const rows = await db.response.findMany({
    where: { consultationId, number: { in: [...numbers] } },
    orderBy: { number: 'asc' },
    select: { number: true, reference: true, receivedAt: true, channel: true },
  });
  return rows.map((row) => ({ ...row, channel: channelSchema.parse(row.channel) }));
}
