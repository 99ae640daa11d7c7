/**
 * Office files are zip archives of XML. This writes one so that the same report gives the same
 * bytes: entries carry one fixed time, and the document's own dates are those of the snapshot.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Zip cannot hold a time before 1980. */
const ENTRY_TIME = new Date(1980, 0, 2);

/** Changes the text of an entry; the entry stays as it is where it returns it unchanged. */
export type EntryEdit = (path: string, text: string) => string;

export function settleArchive(
  archive: Uint8Array,
  snapshotAt: Date,
  edit: EntryEdit = (_path, text) => text,
): Uint8Array {
  const settled: Zippable = {};
  const entries = Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith('/'));
  for (const [path, bytes] of entries.sort(contentTypesFirst)) {
    settled[path] = [settleEntry(path, bytes, snapshotAt, edit), { mtime: ENTRY_TIME }];
  }
  return zipSync(settled, { level: 6 });
}

/** Readers expect the list of content types at the front; the rest stands in order of path. */
function contentTypesFirst([one]: [string, Uint8Array], [other]: [string, Uint8Array]): number {
  const isFirst = (path: string) => path === '[Content_Types].xml';
  if (isFirst(one) || isFirst(other)) return isFirst(one) ? -1 : 1;
  return one < other ? -1 : 1;
}

function settleEntry(
  path: string,
  bytes: Uint8Array,
  snapshotAt: Date,
  edit: EntryEdit,
): Uint8Array {
  // The workbook behind a chart is an archive of its own.
  if (path.endsWith('.xlsx')) return settleArchive(bytes, snapshotAt);
  if (!/\.(xml|rels)$/.test(path)) return bytes;
  const text = strFromU8(bytes);
  const dated = path === 'docProps/core.xml' ? withDates(text, snapshotAt) : text;
  return strToU8(edit(path, dated));
}

function withDates(core: string, snapshotAt: Date): string {
  const instant = snapshotAt.toISOString().replace(/\.\d+Z$/, 'Z');
  return core.replaceAll(
    /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_whole, open: string, _name, close: string) => `${open}${instant}${close}`,
  );
}
