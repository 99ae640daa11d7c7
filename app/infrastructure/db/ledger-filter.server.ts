/** A filter of figures as a condition on the columns that lines and positions have in common. */
import {
  EVERYTHING,
  NONE_GIVEN,
  type FigureFilter,
} from '#app/domain/analysis/figure-filter.ts';

/** Which lines are meant: those of a consultation that a filter leaves. */
export type LedgerScope = {
  readonly consultationId: string;
  readonly filter: FigureFilter;
  /** Areas that the consultation offers. */
  readonly areas: readonly string[];
};

export function wholeLedger(consultationId: string): LedgerScope {
  return { consultationId, filter: EVERYTHING, areas: [] };
}

export function scopeWhere({ consultationId, filter, areas }: LedgerScope) {
  const { type, sector, channel, area, came } = filter;
  return {
    consultationId,
    ...(type === null ? {} : { respondentType: type }),
    ...(sector === null ? {} : { sector: sector === NONE_GIVEN ? '' : sector }),
    ...(channel === null ? {} : { channel }),
    ...(area === null ? {} : { area: area === NONE_GIVEN ? { notIn: [...areas] } : area }),
    ...(came === null ? {} : { late: came === 'in-time' ? 'in-time' : { not: 'in-time' } }),
  };
}
