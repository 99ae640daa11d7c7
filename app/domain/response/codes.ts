/**
 * Codes that people copy by hand: Crockford's base 32, in groups of four, read back whatever the
 * case and with O, I and L for 0 and 1 (Crockford, "Base 32").
 */
const DIGITS_A_GROUP = 4;

/** Characters of the code that opens a saved draft: 80 random bits. */
export const RESUME_CODE_CHARACTERS = 16;

/** Characters of a reference without its `R-`: 60 random bits. */
const REFERENCE_CHARACTERS = 12;

/** The code as it was written out, from what a person typed; null when it cannot be one. */
export function codeFromTyped(typed: string, characters: number): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isCode = plain.length === characters && /^[0-9A-HJKMNP-TV-Z]*$/.test(plain);
  return isCode ? grouped(plain) : null;
}

/** The reference as it was written out, from what a person typed; null when it cannot be one. */
export function referenceFromTyped(typed: string): string | null {
  const plain = typed.replace(/[\s\p{Pd}]+/gu, '');
  const isPrefixed = plain.length === REFERENCE_CHARACTERS + 1 && /^r/i.test(plain);
  const code = codeFromTyped(isPrefixed ? plain.slice(1) : plain, REFERENCE_CHARACTERS);
  return code === null ? null : `R-${code}`;
}

/** Bytes as one whole number, the first byte the most significant. */
export function bitsFromBytes(bytes: Uint8Array): bigint {
  return bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
}

function grouped(digits: string): string {
  const groups = digits.match(new RegExp(`.{1,${DIGITS_A_GROUP}}`, 'g')) ?? [];
  return groups.join('-');
}
