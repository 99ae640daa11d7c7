/**
 * Personal details that people type into a comment without meaning to publish them.
 *
 * Finds what looks like a telephone number, an email address or a postcode, so that the respondent
 * can be warned before sending, never blocked. It would rather miss a strange form than warn
 * of paragraph numbers and sums of money.
 */
export type PersonalDetail = {
  readonly kind: 'telephone' | 'email' | 'postcode';
  /** As typed. */
  readonly text: string;
};

/** Each different detail once, in the order in which it is first met. */
export function findPersonalDetails(text: string): readonly PersonalDetail[] {
  const found = PATTERNS.flatMap(({ kind, pattern, isMeant }) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => isMeant(match))
      .map((match) => ({ at: match.index, detail: { kind, text: match[0].trim() } })),
  );
  const inOrder = found.sort((one, other) => one.at - other.at).map(({ detail }) => detail);
  return inOrder.filter(
    (detail, place) => inOrder.findIndex(({ text: other }) => other === detail.text) === place,
  );
}

type Pattern = {
  readonly kind: PersonalDetail['kind'];
  readonly pattern: RegExp;
  readonly isMeant: (match: string) => boolean;
};

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    // A local part of 64 characters at most (RFC 5321 §4.5.3.1.1) also keeps the search linear.
    pattern: /[\w.%+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/giu,
    isMeant: () => true,
  },
  {
    kind: 'telephone',
    // UK numbers: 0 or +44, then nine or ten more digits with spaces, brackets, dots or hyphens.
    pattern: /(?<![\d.])(?:\+44|0044|\(0|0)[\d ().-]{8,16}\d(?!\d)/gu,
    isMeant: hasDigitsOfATelephoneNumber,
  },
  {
    kind: 'postcode',
    pattern: /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/giu,
    isMeant: () => true,
  },
];

function hasDigitsOfATelephoneNumber(match: string): boolean {
  const digits = match.replace(/\D/g, '').replace(/^(?:0044|44)0?/, '0');
  return digits.length === 10 || digits.length === 11;
}
