/**
 * Office files are zip archives of XML. This writes one so that the same report gives the same
 * bytes: entries carry one fixed time, the document's own dates are those of the snapshot, and names
 * that a writer draws at random or counts on from file to file are numbered afresh.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Zip cannot hold a time before 1980. */
const ENTRY_TIME = new Date(1980, 0, 2);

export type Settling = {
  readonly snapshotAt: Date;
  /** Changes the text of an entry; returns it unchanged where there is nothing to do. */
  readonly edit?: (path: string, text: string) => string;
  readonly renumbered?: readonly Renumbered[];
};

/** Names to number afresh, from 1, in the order in which they first appear. */
export type Renumbered = {
  /** Global; matches the name alone. */
  readonly pattern: RegExp;
  readonly write: (number: number) => string;
};

export function settleArchive(archive: Uint8Array, settling: Settling): Uint8Array {
  const rename = renamer(settling.renumbered ?? []);
  const entries = Object.entries(unzipSync(archive))
    .filter(([path]) => !path.endsWith('/'))
    .sort(contentTypesFirst)
    .map(([path, bytes]): [string, Uint8Array] => [
      rename(path),
      settleEntry(path, bytes, { ...settling, rename }),
    ]);
  const settled: Zippable = {};
  for (const [path, bytes] of entries.sort(contentTypesFirst)) {
    settled[path] = [bytes, { mtime: ENTRY_TIME }];
  }
  return zipSync(settled, { level: 6 });
}

/** Readers expect the list of content types at the front; then by path, chart 2 before chart 10. */
function contentTypesFirst([one]: [string, Uint8Array], [other]: [string, Uint8Array]): number {
  const isFirst = (path: string) => path === '[Content_Types].xml';
  if (isFirst(one) || isFirst(other)) return isFirst(one) ? -1 : 1;
  return orderOf(one) < orderOf(other) ? -1 : 1;
}

function orderOf(path: string): string {
  return path.replaceAll(/\d+/g, (digits) => digits.padStart(9, '0'));
}

type Rename = (text: string) => string;

function renamer(renumbered: readonly Renumbered[]): Rename {
  const kinds = renumbered.map((kind) => ({ ...kind, given: new Map<string, string>() }));
  return (text) =>
    kinds.reduce(
      (left, { pattern, write, given }) =>
        left.replaceAll(pattern, (name) => {
          const known = given.get(name) ?? write(given.size + 1);
          given.set(name, known);
          return known;
        }),
      text,
    );
}

function settleEntry(
  path: string,
  bytes: Uint8Array,
  { snapshotAt, edit, rename }: Settling & { readonly rename: Rename },
): Uint8Array {
  // The workbook behind a chart is an archive of its own.
  if (path.endsWith('.xlsx')) return settleArchive(bytes, { snapshotAt });
  if (!/\.(xml|rels)$/.test(path)) return bytes;
  const text = strFromU8(bytes);
  const dated = path === 'docProps/core.xml' ? withDates(text, snapshotAt) : text;
  const named = rename(dated);
  return strToU8(edit ? edit(path, named) : named);
}

function withDates(core: string, snapshotAt: Date): string {
  const instant = snapshotAt.toISOString().replace(/\.\d+Z$/, 'Z');
  return core.replaceAll(
    /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_whole, open: string, _name, close: string) => `${open}${instant}${close}`,
  );
}
