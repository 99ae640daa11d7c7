/**
 * Bytes of a text file as characters: byte order marks obeyed, else UTF-8, else Windows-1252 as
 * older office software writes. Characters that no text holds are dropped from view by the caller.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** As `decodeText`, in pieces, so that a long file is never held as text. */
export function* decodePieces(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (const piece of piecesOf(bytes)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

const PIECE_BYTES = 256 * 1024;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield bytes.subarray(at, at + PIECE_BYTES);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (const piece of piecesOf(bytes)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    // A byte that UTF-8 does not have: it was written by something older.
    return 'windows-1252';
  }
}

/** True for text that holds control characters which no text file has. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = Array.from(sample).filter(isControl).length;
  return controls > 0 && (sample.includes('\0') || controls * 50 > sample.length);
}

/** Tab, line feed, form feed and carriage return are text; so is escape, in old printer files. */
function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b;
}
