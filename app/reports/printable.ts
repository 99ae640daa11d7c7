/**
 * Text that every format can hold: characters that break a file or its layout are taken out, once,
 * when the report is built.
 *
 * Word, PowerPoint and Excel refuse what XML 1.0 §2.2 does not allow: control characters, lone
 * surrogates, U+FFFE and U+FFFF. Marks that force the direction of text are dropped too, since they
 * would turn round the words that follow; right-to-left words need none to read correctly.
 */
// eslint-disable-next-line no-control-regex -- these are the characters to take out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;
const LONE_SURROGATE =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Line ends become line feeds; tabs and line feeds stay. */
export function printableText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROL, '')
    .replaceAll(DIRECTION, '')
    .replaceAll(LONE_SURROGATE, '');
}

/** The value with every text in it printable. */
export function printable<Value>(value: Value): Value {
  // The type is the same by construction: only texts change, and texts stay texts.
  return mapTexts(value) as Value;
}

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(mapTexts);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, mapTexts(member)]),
  );
}
