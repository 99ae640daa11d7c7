/**
 * Bytes of a text file as characters: byte order marks obeyed, else UTF-8, else Windows-1252 as
 * older office software writes. Characters that no text holds are dropped from view by the caller.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
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
