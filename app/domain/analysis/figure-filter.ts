/**
 * Narrowing figures to some of the responses: by sector, channel, area or whether they came in time.
 * Every part is null for "all of them", and the parts combine.
 */
import type { AnsweringType, Channel } from '../response/response.ts';
import type { LedgerLine } from './ledger-line.ts';

/** Instead of a sector or area: those who gave none of those offered. */
export const NONE_GIVEN = '(none given)';

export type FigureFilter = {
  readonly type: AnsweringType | null;
  readonly sector: string | null;
  readonly channel: Channel | null;
  readonly area: string | null;
  readonly came: 'in-time' | 'late' | null;
};

export const EVERYTHING: FigureFilter = {
  type: null,
  sector: null,
  channel: null,
  area: null,
  came: null,
};

export function isFiltered(filter: FigureFilter): boolean {
  return Object.values(filter).some((part) => part !== null);
}

/** Whether a line is among those that the filter leaves; `areas` are those that were offered. */
export function isLeft(
  line: LedgerLine,
  { type, sector, channel, area, came }: FigureFilter,
  areas: readonly string[],
): boolean {
  return (
    (type === null || line.type === type) &&
    (sector === null || line.sector === (sector === NONE_GIVEN ? '' : sector)) &&
    (channel === null || line.channel === channel) &&
    isInArea(line, area, areas) &&
    (came === null || (line.late === 'in-time') === (came === 'in-time'))
  );
}

function isInArea({ area }: LedgerLine, sought: string | null, areas: readonly string[]) {
  if (sought === null) return true;
  return sought === NONE_GIVEN ? !areas.includes(area) : area === sought;
}
