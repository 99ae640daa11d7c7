/**
 * The text of an e-mail, parted into what its writer says and the earlier mails quoted below. Nothing
 * is dropped: both parts together are the whole text.
 */
export type EmailText = {
  readonly own: string;
  /** From the line that begins the earlier mail; '' when none is quoted. */
  readonly quoted: string;
};

/** Lines with which mail programs begin what they quote. */
const QUOTE_BEGINS = [
  /^\s*-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht)\s*-{2,}\s*$/i,
  /^\s*on .{6,120} wrote:\s*$/i,
  /^\s*_{20,}\s*$/,
  /^\s*from: .+$/i,
];

/** A "From:" line begins a quotation only when more of a mail's head follows it. */
const HEAD_GOES_ON = /^\s*(?:sent|date|to|subject): .+$/im;

export function splitEmailText(text: string): EmailText {
  const lines = text.split('\n');
  const at = lines.findIndex((line, place) => beginsQuote(lines, line, place));
  if (at < 0) return { own: text, quoted: '' };
  const own = lines.slice(0, at).join('\n');
  // A reply written below what it answers is all quotation above: then nothing is parted.
  if (own.trim() === '') return { own: text, quoted: '' };
  return { own, quoted: lines.slice(at).join('\n') };
}

function beginsQuote(lines: readonly string[], line: string, at: number): boolean {
  if (line.startsWith('>'))
    return lines.slice(at).every((rest) => rest.trim() === '' || rest.startsWith('>'));
  const begins = QUOTE_BEGINS.some((pattern) => pattern.test(line));
  if (!begins || !/^\s*from:/i.test(line)) return begins;
  return HEAD_GOES_ON.test(lines.slice(at + 1, at + 4).join('\n'));
}
