/**
 * Short forms that a page uses, explained at the top of it, where no passage has a place of its own for
 * a note. The page hands over what it shows; every text in that counts.
 */
import { firstUses } from '#app/domain/paper/glossary-uses.ts';
import type { GlossaryEntry } from '#app/domain/paper/paper.ts';
import { TermNotes } from './term-notes.tsx';

type PageTermsProps = {
  readonly glossary: readonly GlossaryEntry[];
  /** Texts, and lists and records of them, in the order in which they stand on the page. */
  readonly shown: unknown;
};

export function PageTerms({ glossary, shown }: PageTermsProps) {
  const passages = textsIn(shown).map((text, at) => ({ key: String(at), text }));
  return <TermNotes entries={[...firstUses(glossary, passages).values()].flat()} />;
}

function textsIn(shown: unknown): readonly string[] {
  if (typeof shown === 'string') return [shown];
  if (typeof shown !== 'object' || shown === null) return [];
  return Object.values(shown).flatMap(textsIn);
}
