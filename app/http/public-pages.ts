/**
 * The addresses that only show, and show everyone the same (contract, Addresses).
 *
 * They may be kept rendered; every other address is `no-store`. The list is of what may be kept, so
 * a page that is forgotten here is only slower, and nothing personal is ever kept by mistake.
 */
type PublicPage = {
  /** Of the path as sent: lower case, no trailing slash, nothing percent-encoded. */
  readonly path: RegExp;
  /** Parts of the query string that change the page, with their values; all else is dropped. */
  readonly query: Readonly<Record<string, RegExp>>;
};

const SLUG = '[a-z0-9-]+';
const WORDS = /\S/;
const NUMBER = /^[1-9][0-9]{0,5}$/;
const ONE_SLUG = /^[a-z0-9-]+$/;
const LARGE = /^large$/;

const PUBLIC_PAGES: readonly PublicPage[] = [
  { path: /^\/$/, query: {} },
  { path: /^\/(accessibility|privacy|cookies|contact|calendar|open-data)$/, query: {} },
  { path: /^\/search$/, query: { q: WORDS, in: ONE_SLUG, page: NUMBER } },
  { path: new RegExp(`^/consultations/${SLUG}$`), query: { print: LARGE } },
  { path: new RegExp(`^/consultations/${SLUG}/structure$`), query: { group: WORDS } },
  { path: new RegExp(`^/consultations/${SLUG}/(options|outcome)$`), query: {} },
  { path: new RegExp(`^/consultations/${SLUG}/responses$`), query: { page: NUMBER } },
  {
    path: new RegExp(`^/consultations/${SLUG}/(versions|responses)/[0-9]+$`),
    query: { print: LARGE },
  },
  {
    path: new RegExp(
      `^/consultations/${SLUG}/((structure|groups|seats|reporting-lines|meetings)\\.csv|structure\\.json(ld)?|tables\\.json)$`,
    ),
    query: {},
  },
  { path: new RegExp(`^/consultations/${SLUG}/versions/[0-9]+/changes$`), query: {} },
  { path: new RegExp(`^/consultations/${SLUG}/languages/${SLUG}$`), query: {} },
  { path: new RegExp(`^/consultations/${SLUG}/(responses\\.csv|receipts\\.txt)$`), query: {} },
  { path: new RegExp(`^/consultations(/${SLUG})?\\.json$`), query: {} },
  { path: new RegExp(`^/consultations/${SLUG}\\.txt$`), query: {} },
  {
    path: /^\/(consultations\.atom|calendar\.ics|schemas\/(consultation|structure)\.json)$/,
    query: {},
  },
];

const MAX_QUERY_CHARACTERS = 500;

/**
 * The address under which a public page is kept: its path and the parts of its query that count, in
 * one order. Null when the page is not one of them.
 */
export function publicAddress({ pathname, searchParams }: URL): string | null {
  const page = PUBLIC_PAGES.find(({ path }) => path.test(pathname));
  if (!page) return null;
  const kept = new URLSearchParams();
  for (const [name, values] of Object.entries(page.query)) {
    const value = (searchParams.get(name) ?? '').slice(0, MAX_QUERY_CHARACTERS);
    if (values.test(value)) kept.set(name, value);
  }
  return kept.size === 0 ? pathname : `${pathname}?${kept.toString()}`;
}
