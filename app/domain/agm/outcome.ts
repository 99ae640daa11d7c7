/** The outcome as published: we asked, you said, we did. Append-only: the last counts. */
export type Outcome = {
  readonly id: string;
  readonly weAsked: string;
  readonly youSaid: string;
  readonly weDid: string;
  /** `YYYY-MM-DD` from which the decisions take effect; null when not stated. */
  readonly effectiveOn: string | null;
  readonly publishedBy: string;
  readonly publishedAt: Date;
};
