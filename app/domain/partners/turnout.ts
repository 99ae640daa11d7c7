/** How many of the organisations that were asked have answered, by sector (W-02). */
import { isUnanswered, type PartnerState } from './partner-state.ts';

/** Organisations, each counted once. */
export type Turnout = {
  /** Those that were asked: the base of the share. */
  readonly asked: number;
  readonly answered: number;
  readonly declined: number;
  /** Took their answer back and sent no other: no view, and not silent. */
  readonly withdrawn: number;
  /** Neither answered nor declined: never read as a view. */
  readonly silent: number;
};

export type SectorTurnout = Turnout & {
  /** '' for organisations whose sector is not stated. */
  readonly sector: string;
};

type Counted = { readonly sector: string; readonly state: PartnerState };

/** By name of the sector, whatever its case; those without one last. */
export function turnoutBySector(partners: readonly Counted[]): readonly SectorTurnout[] {
  const sectors = new Map<
    string,
    { readonly sector: string; readonly states: PartnerState[] }
  >();
  for (const { sector, state } of partners) {
    const key = sector.trim().toLowerCase();
    const group = sectors.get(key) ?? { sector: sector.trim(), states: [] };
    group.states.push(state);
    sectors.set(key, group);
  }
  return [...sectors.values()]
    .map(({ sector, states }) => ({ sector, ...turnoutOf(states) }))
    .filter(({ asked }) => asked > 0)
    .sort((one, other) => {
      if (one.sector === '' || other.sector === '') return one.sector === '' ? 1 : -1;
      return one.sector.localeCompare(other.sector, 'en-GB');
    });
}

export function turnoutOf(states: readonly PartnerState[]): Turnout {
  const asked = states.filter((state) => state !== 'not-invited');
  const declined = asked.filter((state) => state === 'declined').length;
  const withdrawn = asked.filter((state) => state === 'withdrawn').length;
  const silent = asked.filter((state) => state === 'silent' || isUnanswered(state)).length;
  return {
    asked: asked.length,
    answered: asked.length - declined - withdrawn - silent,
    declined,
    withdrawn,
    silent,
  };
}
