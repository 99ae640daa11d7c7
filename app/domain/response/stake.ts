/**
 * What is at stake for an organisation that answers (W-05): what the proposals would do to it, and
 * whether it holds a seat that they touch. It is what the organisation says, not what the paper says.
 */
export const EFFECTS = ['abolish', 'merge', 'fund', 'change', 'none'] as const;
export type Effect = (typeof EFFECTS)[number];

export type Stake = {
  /** In the order of `EFFECTS`; `none` stands alone; empty when not said. */
  readonly effects: readonly Effect[];
  /** Null when not said. */
  readonly holdsSeat: boolean | null;
  /** Which seat or seats, in its own words; '' when not said. */
  readonly seats: string;
};

export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  abolish: 'Close it down',
  merge: 'Join it with another',
  fund: 'Change its money',
  change: 'Change it in another way',
  none: 'None of these',
};

/** Null when nothing is said. */
export function stakeFrom(said: Stake): Stake | null {
  const isSilent = said.effects.length === 0 && said.holdsSeat === null && said.seats === '';
  return isSilent ? null : said;
}

/** True unless "none of these" stands beside one of these. */
export function isConsistent(effects: readonly Effect[]): boolean {
  return !effects.includes('none') || effects.length === 1;
}

/** Names and values, in the order in which they are asked; '' where nothing is said. */
export function stakeLines(
  stake: Stake | null,
): readonly { readonly field: string; readonly name: string; readonly value: string }[] {
  const { effects, holdsSeat, seats } = stake ?? { effects: [], holdsSeat: null, seats: '' };
  const effectWords = effects.map((effect) => EFFECT_WORDS[effect]).join(', ');
  return [
    { field: 'effects', name: 'What the proposals would do to it', value: effectWords },
    { field: 'holdsSeat', name: 'Whether it holds a seat', value: yesOrNo(holdsSeat) },
    { field: 'seats', name: 'Which seat', value: seats },
  ];
}

function yesOrNo(answer: boolean | null): string {
  if (answer === null) return '';
  return answer ? 'Yes' : 'No';
}
