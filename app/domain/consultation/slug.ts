/** The word by which an address names a consultation: `[a-z0-9-]`, unique, never changed. */
const MAX_SLUG_CHARACTERS = 60;
/** For a title that has no letter or digit of ours to offer. */
const SLUG_WITHOUT_WORDS = 'consultation';

/** Words that stand in an address where a slug could: no consultation may have them. */
const RESERVED_SLUGS: readonly string[] = ['new'];

export function isSlug(text: string): boolean {
  if (RESERVED_SLUGS.includes(text)) return false;
  return text.length <= MAX_SLUG_CHARACTERS && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** A slug from the words of a title, cut between words; accents are dropped, other scripts left out. */
export function slugFromTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, MAX_SLUG_CHARACTERS));
  const slug = words.reduce((start, word) => {
    const longer = start === '' ? word : `${start}-${word}`;
    return longer.length <= MAX_SLUG_CHARACTERS ? longer : start;
  }, '');
  return slug === '' ? SLUG_WITHOUT_WORDS : slug;
}

/** The wanted slug, or the first of `-2`, `-3`, … that nobody has. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const slug =
      wanted.slice(0, MAX_SLUG_CHARACTERS - ending.length).replace(/-+$/, '') + ending;
    if (!taken.has(slug) && isSlug(slug)) return slug;
  }
}
