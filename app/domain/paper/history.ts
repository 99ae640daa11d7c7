/**
 * Undo and redo over the revisions of a paper. Nothing is ever taken out of the history: undoing is
 * a further revision that brings an earlier paper back, and says which.
 */
export type HistoryEntry = {
  readonly sequence: number;
  readonly summary: string;
  /** Sequence of the revision whose paper this one brings back; null for a change of its own. */
  readonly restores: number | null;
};

export type HistoryStep = {
  /** Sequence of the revision whose paper comes back. */
  readonly to: number;
  /** What is undone, or done again, in the words of its own revision. */
  readonly summary: string;
};

/** `entries` from the first to the working copy. Null when there is nothing to undo. */
export function undoStep(entries: readonly HistoryEntry[]): HistoryStep | null {
  const at = standingAt(entries, entries.at(-1));
  const undone = entryAt(entries, at);
  const before = at === null ? undefined : entryAt(entries, at - 1);
  const to = standingAt(entries, before);
  return undone && to !== null ? { to, summary: undone.summary } : null;
}

/** The change that was last undone from where the working copy stands; null when none was. */
export function redoStep(entries: readonly HistoryEntry[]): HistoryStep | null {
  const at = standingAt(entries, entries.at(-1));
  const undone = entries.findLast(
    ({ sequence, restores }) =>
      restores === null &&
      at !== null &&
      sequence > at &&
      standingAt(entries, entryAt(entries, sequence - 1)) === at,
  );
  return undone ? { to: undone.sequence, summary: undone.summary } : null;
}

/** The change that a revision shows the result of: itself, or the one it brings back. */
function standingAt(
  entries: readonly HistoryEntry[],
  entry: HistoryEntry | undefined,
): number | null {
  if (entry === undefined) return null;
  const { sequence, restores } = entry;
  return restores === null ? sequence : (entryAt(entries, restores)?.sequence ?? null);
}

function entryAt(
  entries: readonly HistoryEntry[],
  sequence: number | null,
): HistoryEntry | undefined {
  return entries.find((entry) => entry.sequence === sequence);
}
