/**
 * The summary of a consultation's responses: numbers with their base, no wording.
 *
 * Shape of `portal summarise --json` (contract). Every figure can be traced: `responsesBehind`
 * counterparts take the same responses and return references.
 */
import type {
  AnsweringType,
  Channel,
  ExclusionReason,
  Position,
} from '../response/response.ts';

export type Ledger = {
  /** Responses, not versions or drafts. */
  readonly received: number;
  /** Only reasons that occur. */
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  readonly analysed: number;
  /** How many of received came late, whatever was decided. */
  readonly late: number;
  /** Those that came late once more, by what became of them; absent where none did. */
  readonly lateOutcomes?: LateOutcomes;
};

/** Adds up to `late`. */
export type LateOutcomes = {
  /** Accepted, and analysed. */
  readonly accepted: number;
  readonly refused: number;
  /** Waiting for a person to decide; not analysed meanwhile. */
  readonly undecided: number;
  /** Withdrawn, or left out for another reason than lateness. */
  readonly leftOut: number;
};

/** Counts of analysed respondents; individuals and organisations are never summed silently. */
export type Split = { readonly individuals: number; readonly organisations: number };

export type ProposalTally = {
  readonly id: string;
  readonly title: string;
  /** Everyone with one of the five positions: the denominator of every share. */
  readonly base: number;
  readonly positions: Readonly<Record<Position | 'not-answered', Split>>;
};

export type ThemeTally = {
  readonly id: string;
  readonly title: string;
  /** Respondents, each once however often they raise it. */
  readonly respondents: number;
};

export type CampaignTally = {
  readonly id: string;
  readonly size: number;
  readonly kept: number;
};

export type Summary = {
  readonly ledger: Ledger;
  /** Notes of meetings only where there are any. */
  readonly byType: Readonly<Record<AnsweringType, number>> & { readonly meeting?: number };
  readonly byChannel: Readonly<Partial<Record<Channel, number>>>;
  /** In the order of the paper. */
  readonly proposals: readonly ProposalTally[];
  readonly themes: readonly ThemeTally[];
  readonly campaigns: readonly CampaignTally[];
};
