/** A fault in a paper that an editor should see; the paper itself is left as published. */
export const WARNING_CODES = [
  'repeated-label',
  'unresolved-reference',
  'vague-reference',
  'missing-attachment',
  'weekday-mismatch',
  'personal-data',
  'deadline-repeated',
  'abbreviation-unexpanded',
  'numbering-restarts',
  'split-paragraph',
  'split-list',
  'run-on-item',
  'misplaced-footnote',
  'misplaced-table-header',
  'split-table-row',
  'stray-markup',
  'name-variants',
  'contents-mismatch',
  'duplicate-word',
  'ambiguous-word',
  'count-mismatch',
  'placeholder',
  'conclusion-missing',
  'figure-missing',
  'overlong-block',
] as const;

export type WarningCode = (typeof WARNING_CODES)[number];

export type Warning = {
  readonly code: WarningCode;
  /** One sentence for the editor, naming what was found. */
  readonly message: string;
  /** Id of the block it is about; null when it is about the paper as a whole. */
  readonly block: string | null;
  /**
   * What the importer proposes to do about it ("join with the next paragraph"), for a person to
   * accept; null when there is only something to know.
   */
  readonly remedy: WarningRemedy | null;
};

export type WarningRemedy =
  | { readonly kind: 'join'; readonly blocks: readonly string[] }
  | { readonly kind: 'split'; readonly block: string; readonly at: number }
  /** Several cuts of one block in one step; offsets into its text, ascending. */
  | { readonly kind: 'split-run'; readonly block: string; readonly at: readonly number[] }
  | { readonly kind: 'move'; readonly block: string; readonly after: string };

/** A warning that a person has looked at; it counts while code, block and message stay the same. */
export type LookedAt = Pick<Warning, 'code' | 'message' | 'block'> & {
  /** Why it is left as it is; null when nothing was said. */
  readonly reason: string | null;
};

/** The warnings that nobody has looked at, in order. */
export function openWarnings(
  warnings: readonly Warning[],
  lookedAt: readonly LookedAt[],
): readonly Warning[] {
  const seen = new Set(lookedAt.map(warningKey));
  return warnings.filter((warning) => !seen.has(warningKey(warning)));
}

/** What makes two warnings the same one. */
export function warningKey({
  code,
  message,
  block,
}: Pick<Warning, 'code' | 'message' | 'block'>): string {
  return JSON.stringify([code, block, message]);
}
