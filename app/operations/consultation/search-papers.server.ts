/**
 * Operation: search the published papers, or one of them, with a page of what was found. Only the
 * latest published version of a consultation that the public may see is ever in the index; words of
 * responses never are. The index is made anew when the content stamp has moved.
 */
import { isPublic, stageAt } from '#app/domain/consultation/consultation.ts';
import { firstUses } from '#app/domain/paper/glossary-uses.ts';
import type { GlossaryEntry } from '#app/domain/paper/paper.ts';
import { searchPassages, type SearchPassage } from '#app/domain/paper/search-passages.ts';
import { excerptOf, readQuery, type ExcerptPiece } from '#app/domain/paper/search-words.ts';
import type { Database } from '#app/infrastructure/db/client.server.ts';
import { listConsultations } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import {
  openSearchIndex,
  type FoundPassage,
  type SearchIndex,
} from '#app/infrastructure/search/search-index.server.ts';
import type { PageDevices } from './public-paper.server.ts';

export type SearchRequest = {
  readonly query: string;
  /** From 1. */
  readonly page: number;
  /** Null for all papers. */
  readonly slug: string | null;
};

export type SearchResult = {
  readonly href: string;
  readonly name: string;
  readonly heading: string;
  readonly title: string;
  readonly excerpt: readonly ExcerptPiece[];
  /** Abbreviations that this result is the first of the page to use. */
  readonly terms: readonly GlossaryEntry[];
};

export type SearchPage = {
  readonly portalName: string;
  readonly query: string;
  /** The one paper that is searched; null for all of them, or when no such paper is public. */
  readonly within: { readonly slug: string; readonly title: string } | null;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly results: readonly SearchResult[];
};

const RESULTS_A_PAGE = 10;
/** Nobody reads further; a better query is the way to the rest. */
const MAX_RESULTS = 200;

export async function searchPapers(
  devices: PageDevices,
  { query, page, slug }: SearchRequest,
): Promise<SearchPage> {
  const { name: portalName } = await findSettings(devices.db.read);
  const library = await libraryOf(devices);
  const within = library.papers.get(slug ?? '') ?? null;
  const words = readQuery(query);
  const found =
    words.length === 0
      ? []
      : library.index.find(words, within?.slug ?? null).slice(0, MAX_RESULTS);
  const pages = Math.max(1, Math.ceil(found.length / RESULTS_A_PAGE));
  const shown = Math.min(page, pages);
  const from = (shown - 1) * RESULTS_A_PAGE;
  return {
    portalName,
    query,
    within: within && { slug: within.slug, title: within.title },
    total: found.length,
    page: shown,
    pages,
    results: toResults(library, found.slice(from, from + RESULTS_A_PAGE)),
  };
}

type LibraryPaper = {
  readonly slug: string;
  readonly title: string;
  readonly glossary: readonly GlossaryEntry[];
};

type Library = {
  readonly index: SearchIndex;
  readonly papers: ReadonlyMap<string, LibraryPaper>;
  readonly passages: readonly (SearchPassage & { readonly paper: LibraryPaper })[];
};

/** One a database, with the stamp that it was made under. */
const LIBRARIES = new WeakMap<Database, { stamp: number; library: Promise<Library> }>();

function libraryAt(devices: PageDevices, stamp: number): Promise<Library> {
  const known = LIBRARIES.get(devices.db);
  if (known?.stamp === stamp) return known.library;
  const library = makeLibrary(devices);
  LIBRARIES.set(devices.db, { stamp, library });
  library.catch(() => LIBRARIES.delete(devices.db));
  return library;
}

async function libraryOf(devices: PageDevices): Promise<Library> {
  return libraryAt(devices, await devices.db.contentStamp());
}

async function makeLibrary({ db, now }: PageDevices): Promise<Library> {
  const papers = new Map<string, LibraryPaper>();
  const passages: (SearchPassage & { paper: LibraryPaper })[] = [];
  for (const consultation of await listConsultations(db.read)) {
    const { slug, title } = consultation;
    const version = isPublic(stageAt(consultation, now()))
      ? await findLatestVersion(db.read, consultation.id)
      : null;
    if (!version) continue;
    const paper = { slug, title, glossary: version.paper.glossary };
    papers.set(slug, paper);
    for (const passage of searchPassages(version.paper)) passages.push({ ...passage, paper });
  }
  const index = openSearchIndex(
    passages.map(({ name, heading, text, otherNames, paper }, id) => ({
      id,
      slug: paper.slug,
      name,
      heading,
      text,
      otherNames,
    })),
  );
  return { index, papers, passages };
}

function toResults(
  { passages }: Library,
  found: readonly FoundPassage[],
): readonly SearchResult[] {
  const explained = new Set<string>();
  return found.flatMap(({ id, words }) => {
    const passage = passages[id];
    if (passage === undefined) return [];
    const { paper, name, heading, place, text } = passage;
    const excerpt = excerptOf(text, new Set(words));
    const shown = [name, heading, ...excerpt.map((piece) => piece.text)].join(' ');
    const uses =
      firstUses(paper.glossary, [{ key: 'result', text: shown }]).get('result') ?? [];
    const terms = uses.filter(({ term }) => !explained.has(`${paper.slug} ${term}`));
    for (const { term } of terms) explained.add(`${paper.slug} ${term}`);
    const href = `/consultations/${paper.slug}${place}`;
    return [{ href, name, heading, title: paper.title, excerpt, terms }];
  });
}
