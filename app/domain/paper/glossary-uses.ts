/**
 * Where a page first uses each term of the glossary, so that its expansion can stand there.
 *
 * The published words are never altered: the expansion is shown as a note beside the passage.
 */
import type { GlossaryEntry } from './paper.ts';

/** A piece of a page in reading order, with a key by which the page knows it. */
export type Passage = { readonly key: string; readonly text: string };

/**
 * Entries to explain, by the key of the passage that uses them first. A passage that says the
 * expansion in full needs no note, and nor does what follows it.
 */
export function firstUses(
  glossary: readonly GlossaryEntry[],
  passages: readonly Passage[],
): ReadonlyMap<string, readonly GlossaryEntry[]> {
  const notes = new Map<string, GlossaryEntry[]>();
  for (const entry of glossary) {
    const passage = passages.find(({ text }) => usesTerm(text, entry.term));
    if (!passage || saysExpansion(passage.text, entry.expansion)) continue;
    notes.set(passage.key, [...(notes.get(passage.key) ?? []), entry]);
  }
  return notes;
}

/** True when the term stands in the text as a word of its own, singular or plural. */
function usesTerm(text: string, term: string): boolean {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${escaped}(?:['’]?s)?(?![\p{L}\p{N}])`,
    'u',
  ).test(text);
}

function saysExpansion(text: string, expansion: string): boolean {
  return text.toLowerCase().includes(expansion.toLowerCase());
}
