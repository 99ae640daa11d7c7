/** A decision of the meeting on one recommendation (C-02 to C-04). Append-only: the last counts. */
export const DECISIONS = ['adopt', 'amend', 'reject', 'defer', 'note'] as const;

export type Decision = {
  readonly id: string;
  readonly recommendation: string;
  readonly decision: (typeof DECISIONS)[number];
  readonly reason: string | null;
  /** The exact amended wording; null unless the decision is `amend`. */
  readonly text: string | null;
  /** Meeting to which it is deferred, or 'tbc'; null unless the decision is `defer`. */
  readonly meeting: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
};
