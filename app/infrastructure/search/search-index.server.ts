/**
 * The search engine: passages in, and those that a query means out, best first. Held in memory, made
 * anew from the published papers, and knows nothing of what may be shown to whom: it holds only what
 * everybody may read.
 */
import MiniSearch, { type Query } from 'minisearch';

import { searchKey, searchWordsIn } from '#app/domain/paper/search-words.ts';

export type IndexedPassage = {
  readonly id: number;
  /** The consultation that it belongs to. */
  readonly slug: string;
  readonly name: string;
  readonly heading: string;
  readonly text: string;
  readonly otherNames: string;
};

export type FoundPassage = {
  readonly id: number;
  /** Words of the passage that were found, as `searchKey` writes them. */
  readonly words: readonly string[];
};

export type SearchIndex = {
  /** Best first. `words` are keys; `slug` narrows the search to one consultation. */
  readonly find: (words: readonly string[], slug: string | null) => readonly FoundPassage[];
};

/** A word in the name of a block tells more than one in its text. */
const BOOST = { name: 4, heading: 1.5, text: 2, otherNames: 1 };
const MIN_PREFIX_CHARACTERS = 3;
const MIN_FUZZY_CHARACTERS = 5;
/** One letter in five may differ. */
const FUZZY = 0.2;

export function openSearchIndex(passages: readonly IndexedPassage[]): SearchIndex {
  const engine = new MiniSearch<IndexedPassage>({
    fields: ['name', 'heading', 'text', 'otherNames'],
    storeFields: ['slug'],
    tokenize: (text) => [...searchWordsIn(text)],
    processTerm: (word) => searchKey(word),
  });
  engine.addAll(passages);

  const ask = (query: Query, slug: string | null) =>
    engine
      .search(query, {
        boost: BOOST,
        prefix: (word) => word.length >= MIN_PREFIX_CHARACTERS,
        fuzzy: (word) => (word.length >= MIN_FUZZY_CHARACTERS ? FUZZY : false),
        weights: { fuzzy: 0.25, prefix: 0.5 },
        filter: (result) => slug === null || result['slug'] === slug,
      })
      .map(({ id, terms }) => ({ id: Number(id), words: terms }));

  return {
    // Passages with every word first; those with any of them only when there is none.
    find: (words, slug) => {
      const all = ask({ queries: [...words], combineWith: 'AND' }, slug);
      return all.length > 0 ? all : ask({ queries: [...words], combineWith: 'OR' }, slug);
    },
  };
}
