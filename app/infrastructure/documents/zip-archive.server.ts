/**
 * A zip archive read under limits: the central directory first, then single entries on demand,
 * each held to its stated size and checksum (PKWARE APPNOTE 6.3, sections 4.3 to 4.5).
 * Encrypted archives, zip64 and archives that swell beyond the limits are refused.
 */
import { inflateSync } from 'fflate';

import { UnreadableFile } from './unreadable-document.ts';

const MAX_ENTRIES = 5_000;
const MAX_UNZIPPED_BYTES = 200 * 1024 * 1024;
const MAX_ENTRY_BYTES = 40 * 1024 * 1024;
/** Deflate cannot honestly pack office XML much further than this. */
const MAX_RATIO = 200;
const RATIO_FLOOR_BYTES = 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;

type ZipEntry = {
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
};

export type ZipArchive = {
  readonly names: readonly string[];
  /** The bytes of one entry, or null when there is none of that name. */
  readonly read: (name: string) => Uint8Array | null;
  /** The UTF-8 text of one entry, or null when there is none of that name. */
  readonly readText: (name: string) => string | null;
};

export function openZip(bytes: Uint8Array): ZipArchive {
  const entries = listEntries(bytes);
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    return entry === undefined ? null : unpack(bytes, entry);
  };
  return {
    names: [...entries.keys()],
    read,
    readText: (name) => {
      const content = read(name);
      return content === null ? null : decodeXmlText(content);
    },
  };
}

function listEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new UnreadableFile('too-large');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) at = readEntry(bytes, view, at, entries);
  refuseBombs([...entries.values()]);
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  throw new UnreadableFile('damaged');
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  entries: Map<string, ZipEntry>,
): number {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE)
    throw new UnreadableFile('damaged');
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new UnreadableFile('encrypted');
  const nameBytes = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
  entries.set(name, {
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  });
  return at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const swells = unpacked > RATIO_FLOOR_BYTES && unpacked > packed * MAX_RATIO;
  if (swells || unpacked > MAX_UNZIPPED_BYTES) throw new UnreadableFile('zip-bomb');
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.unpackedBytes > MAX_ENTRY_BYTES) throw new UnreadableFile('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    entry.offset + 30 > view.byteLength ||
    view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE
  )
    throw new UnreadableFile('damaged');
  const start =
    entry.offset +
    30 +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  const content = inflate(packed, entry);
  if (content.length !== entry.unpackedBytes || checksumOf(content) !== entry.checksum)
    throw new UnreadableFile('damaged');
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new UnreadableFile('unsupported');
  // The output buffer is of the stated size, so an entry that understates it cannot swell.
  return inflateSync(packed, { out: new Uint8Array(entry.unpackedBytes) });
}

function decodeXmlText(content: Uint8Array): string {
  const isUtf16 =
    (content[0] === 0xff && content[1] === 0xfe) ||
    (content[0] === 0xfe && content[1] === 0xff);
  if (!isUtf16) return new TextDecoder('utf-8').decode(content);
  return new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(content);
}

const CHECKSUM_TABLE = buildChecksumTable();

function buildChecksumTable(): Uint32Array {
  const table = new Uint32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1)
      value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    table[index] = value >>> 0;
  }
  return table;
}

/** CRC-32 as zip uses it (ISO 3309). */
function checksumOf(content: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of content)
    value = (CHECKSUM_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
