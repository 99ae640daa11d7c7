/** Expansions of the terms that a passage is the first to use, apart from its words. */
import type { GlossaryEntry } from '#app/domain/paper/paper.ts';

type TermNotesProps = { readonly entries: readonly GlossaryEntry[] | undefined };

export function TermNotes({ entries = [] }: TermNotesProps) {
  if (entries.length === 0) return null;
  return (
    <p className="portal-terms" role="note">
      {entries.map(({ term, expansion }, at) => (
        <span key={term}>
          {at > 0 && '; '}
          <strong>{term}</strong> means {expansion}
        </span>
      ))}
      .
    </p>
  );
}
