/**
 * Colours and measures that the formats share, so that they look like one family.
 *
 * The two series differ in lightness as well as hue, so that they can be told apart in print and by
 * people who do not see colour; both reach 3:1 on white (WCAG 2.2 SC 1.4.11).
 */
export const INK = '0B0C0C';
export const QUIET = '505A5F';
export const RULE = 'B1B4B6';
export const TINT = 'F0F4F5';
export const ACCENT = '12436D';
export const NOTICE_TINT = 'FFF7D9';

/** Individuals, then organisations. */
export const SERIES_COLOURS = ['12436D', 'D4730B'] as const;

export function seriesColour(index: number): string {
  return SERIES_COLOURS[index % SERIES_COLOURS.length] ?? ACCENT;
}

/** A face that Office, LibreOffice and browsers have, or have a metric twin of. */
export const FONT = 'Arial';

/** Enough of the hash to compare by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
