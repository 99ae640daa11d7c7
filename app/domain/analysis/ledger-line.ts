/**
 * A response's line in the ledger: its one place, and what it is counted by.
 *
 * Counting adds up lines and nothing else, whether they come from responses in memory or from the
 * database, so both ways of counting give the same figures.
 */
import type {
  AnsweringType,
  Channel,
  Position,
  RespondentType,
  Response,
} from '../response/response.ts';
import { latestContent, positionsTaken } from './positions.ts';
import { lateStateOf, placeOf, type LateState, type LedgerPlace } from './standing.ts';

export type LedgerLine = {
  readonly place: LedgerPlace;
  readonly late: LateState;
  readonly type: RespondentType;
  readonly channel: Channel;
  /** Of an organisation; '' for none. */
  readonly sector: string;
  /** As it was given; '' for none. */
  readonly area: string;
};

/** So many lines that are alike. */
export type CountedLines = Pick<LedgerLine, 'place' | 'late' | 'type' | 'channel'> & {
  readonly count: number;
};

/** So many of one kind of respondent who take a position on a target. */
export type CountedPositions = {
  /** A target key, such as `proposal:p3`. */
  readonly target: string;
  readonly position: Position;
  readonly type: AnsweringType;
  readonly count: number;
};

/** What became of those that came late: each has one outcome. */
export const LATE_OUTCOMES = ['accepted', 'refused', 'undecided', 'leftOut'] as const;
export type LateOutcome = (typeof LATE_OUTCOMES)[number];

/** Null for what came in time. */
export function lateOutcomeOf({
  place,
  late,
}: Pick<LedgerLine, 'place' | 'late'>): LateOutcome | null {
  if (late === 'in-time') return null;
  if (place === 'analysed') return 'accepted';
  if (place !== 'late') return 'leftOut';
  return late === 'refused' ? 'refused' : 'undecided';
}

export function ledgerLineOf(response: Response): LedgerLine {
  const { type, organisation, area } = latestContent(response).respondent;
  return {
    place: placeOf(response),
    late: lateStateOf(response),
    type,
    channel: response.channel,
    sector: type === 'organisation' ? (organisation?.sector.trim() ?? '') : '',
    area,
  };
}

/**
 * The positions for which a response counts, by target key. None while it is not analysed, and none
 * for the note of a meeting: nobody there was asked for one.
 */
export function positionsCounted(response: Response): ReadonlyMap<string, Position> {
  const content = latestContent(response);
  const isCounted = placeOf(response) === 'analysed' && content.respondent.type !== 'meeting';
  return isCounted ? positionsTaken(content) : new Map();
}

export function countLines(responses: readonly Response[]): readonly CountedLines[] {
  return responses.map((response) => {
    const { place, late, type, channel } = ledgerLineOf(response);
    return { place, late, type, channel, count: 1 };
  });
}

export function countPositions(responses: readonly Response[]): readonly CountedPositions[] {
  return responses.flatMap((response) => {
    const { type } = latestContent(response).respondent;
    if (type === 'meeting') return [];
    return [...positionsCounted(response)].map(([target, position]) => ({
      ...{ target, position, type },
      count: 1,
    }));
  });
}
