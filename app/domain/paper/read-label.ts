/**
 * The printed label at the start of a text ("2.1.1", "a)", "iv.", "Appendix 1", "Option A:") told
 * from the words after it. A label is only what is printed; what kind of block it stands on is
 * decided elsewhere (papers.md, RT2).
 */
export type LabelStyle = 'decimal' | 'number' | 'letter' | 'roman' | 'word';

export type LabelReading = {
  /** As printed, without the colon or dash that parts it from the words; null when none. */
  readonly label: string | null;
  readonly style: LabelStyle | null;
  /** Where the words after the label begin; 0 when there is no label. */
  readonly start: number;
};

const NO_LABEL: LabelReading = { label: null, style: null, start: 0 };

const WORD_LABEL =
  /^((?:appendix|annexe?|schedule|figure|fig\.|table|chart|diagram|section|part|option|recommendation|principle|objective|question|proposal|(?:proposed\s+)?change|action|outcome|issue)\s+(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[ivx]{1,4}|[IVX]{1,4}))(?:\s*[:.–—-]\s*|\s*\n\s*|\s*$)/iu;
const QUESTION_LABEL =
  /^(Q\.?\s?\d{1,2}[a-z]?)(?:[:.)]\s*|\s+[–—-]\s*|\s+(?=\p{Lu}\p{Ll}*\s))/u;
const HEADING_WORD_LABEL =
  /^((?:Appendix|APPENDIX|Annexe?|ANNEXE?|Schedule|Option|OPTION|Proposal|PROPOSAL|Recommendation|RECOMMENDATION|Question|QUESTION)\s+(?:\d{1,2}|[A-Z]))\s+(?=\p{Lu})/u;
const DECIMAL =
  /^(\(?\d{1,3}(?:\.\d{1,3})+[.):]?)(?:\s+|(?=\p{Lu}\p{L}))(?!(?:million|billion|thousand|per\b|times|hours|days|weeks|months|years|miles|km|metres|%))/u;
const NUMBER = /^(\(?\d{1,3}(?:[.)]|:(?=\s)))\s*(?=[\p{L}“"‘'(£])/u;
const BARE_NUMBER = /^(\d{1,2})\s+(?=\p{Lu})/u;
const LETTER = /^(\([a-zA-Z]\)|[a-zA-Z]\)|[a-z]\.)\s+(?=\S)/u;
const ROMAN = /^(\(?[ivxl]{1,6}[.)])\s+(?=\S)/u;
/** "A1", as questionnaires number within a section; not "A1 road". */
const SECTION_NUMBER = /^([A-H]\d{1,2}[.)]?)\s+(?=\p{Lu}[\p{L}’'-]*[\s,])/u;
/** True for the label of a paragraph within a lettered part: "B2". */
export function isSectionNumber(label: string): boolean {
  return /^[A-H]\d{1,2}[.)]?$/u.test(label);
}

const UPPER_LETTER = /^([A-Z][.)])\s+(?=\p{Lu})/u;
const UPPER_ROMAN = /^([IVX]{1,5}\.)\s+(?=\p{Lu})/u;

const READINGS: readonly (readonly [RegExp, LabelStyle])[] = [
  [WORD_LABEL, 'word'],
  [QUESTION_LABEL, 'word'],
  [DECIMAL, 'decimal'],
  [NUMBER, 'number'],
  [ROMAN, 'roman'],
  [LETTER, 'letter'],
  [SECTION_NUMBER, 'word'],
];

const HEADING_READINGS: readonly (readonly [RegExp, LabelStyle])[] = [
  ...READINGS,
  [HEADING_WORD_LABEL, 'word'],
  [UPPER_ROMAN, 'roman'],
  [BARE_NUMBER, 'number'],
  [UPPER_LETTER, 'letter'],
];

/** A heading may also print a bare number ("3 Options") or "Appendix 1" with no colon after it. */
export function readLabel(text: string, isHeading: boolean): LabelReading {
  for (const [pattern, style] of isHeading ? HEADING_READINGS : READINGS) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return { label: match[1], style, start: match[0].length };
  }
  return NO_LABEL;
}

/** Parts of a decimal label, a closing ".0" left out: "2.1." → [2, 1], "3.0" → [3]; else []. */
export function labelParts(label: string | null): readonly number[] {
  const match = /^\(?(\d+(?:\.\d+)*)[.):]?$/u.exec(label ?? '');
  if (match?.[1] === undefined) return [];
  const parts = match[1].split('.').map(Number);
  return parts.length > 1 && parts.at(-1) === 0 ? parts.slice(0, -1) : parts;
}

/** One form for labels that a reader takes to be the same: "2.1.", "2.1" and "(2.1)". */
export function plainLabel(label: string): string {
  return label
    .replace(/^\(|[.):]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(\d)\.0$/u, '$1')
    .toLowerCase();
}

/** The label that follows: "6.4" → "6.5", "1." → "2."; null for labels that are not numbers. */
export function nextLabel(label: string): string | null {
  const match = /^(.*?)(\d+)([.)]?)$/u.exec(label);
  if (match === null) return null;
  const [, before = '', number = '0', after = ''] = match;
  return `${before}${String(Number(number) + 1)}${after}`;
}
