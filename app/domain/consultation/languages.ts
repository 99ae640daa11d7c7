/**
 * Languages in which a paper can be read: their tags (BCP 47), their names and their direction.
 *
 * A simplified form is a variant of its language, as Easy Read is of English: `en-simple`.
 */

/** The names of a language: as those who read it write it, and in English. */
export type LanguageNames = { readonly own: string; readonly english: string };

/** Languages that English councils are asked for most, by the order of their English names. */
const LISTED: Readonly<Record<string, LanguageNames>> = {
  sq: { own: 'shqip', english: 'Albanian' },
  am: { own: 'አማርኛ', english: 'Amharic' },
  ar: { own: 'العربية', english: 'Arabic' },
  bn: { own: 'বাংলা', english: 'Bengali' },
  bfi: { own: 'British Sign Language (BSL)', english: 'British Sign Language (BSL)' },
  bg: { own: 'български', english: 'Bulgarian' },
  'zh-Hans': { own: '简体中文', english: 'Chinese (simplified)' },
  'zh-Hant': { own: '繁體中文', english: 'Chinese (traditional)' },
  cs: { own: 'čeština', english: 'Czech' },
  'fa-AF': { own: 'دری', english: 'Dari' },
  'en-simple': { own: 'Easy Read', english: 'Easy Read, in English' },
  fr: { own: 'français', english: 'French' },
  gu: { own: 'ગુજરાતી', english: 'Gujarati' },
  hi: { own: 'हिन्दी', english: 'Hindi' },
  hu: { own: 'magyar', english: 'Hungarian' },
  it: { own: 'italiano', english: 'Italian' },
  ku: { own: 'kurdî (kurmancî)', english: 'Kurdish (Kurmanji)' },
  ckb: { own: 'کوردیی ناوەندی', english: 'Kurdish (Sorani)' },
  lt: { own: 'lietuvių', english: 'Lithuanian' },
  ne: { own: 'नेपाली', english: 'Nepali' },
  ps: { own: 'پښتو', english: 'Pashto' },
  fa: { own: 'فارسی', english: 'Persian (Farsi)' },
  pl: { own: 'polski', english: 'Polish' },
  pt: { own: 'português', english: 'Portuguese' },
  pa: { own: 'ਪੰਜਾਬੀ', english: 'Punjabi (Gurmukhi script)' },
  'pa-Arab': { own: 'پنجابی', english: 'Punjabi (Shahmukhi script)' },
  ro: { own: 'română', english: 'Romanian' },
  ru: { own: 'русский', english: 'Russian' },
  sk: { own: 'slovenčina', english: 'Slovak' },
  so: { own: 'Soomaali', english: 'Somali' },
  es: { own: 'español', english: 'Spanish' },
  ta: { own: 'தமிழ்', english: 'Tamil' },
  ti: { own: 'ትግርኛ', english: 'Tigrinya' },
  tr: { own: 'Türkçe', english: 'Turkish' },
  uk: { own: 'українська', english: 'Ukrainian' },
  ur: { own: 'اردو', english: 'Urdu' },
  vi: { own: 'Tiếng Việt', english: 'Vietnamese' },
  cy: { own: 'Cymraeg', english: 'Welsh' },
};

/** Tags to choose among, by the order of their English names. */
export const LISTED_LANGUAGES: readonly string[] = Object.keys(LISTED);

/** Longer tags carry what no reader can use. */
const MAX_TAG_CHARACTERS = 35;
/** A language, its script, its region and its variants: no extensions and nothing private. */
const TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[a-z\d]{5,8})*$/;

/** The tag in its usual form; null for one that is not well formed or names no language known. */
export function readLanguageTag(typed: string): string | null {
  const wanted = typed.trim().replaceAll('_', '-');
  if (wanted === '' || wanted.length > MAX_TAG_CHARACTERS) return null;
  const tag = canonicalTag(wanted);
  return tag !== null && TAG.test(tag) && namesOf(tag) !== null ? tag : null;
}

function canonicalTag(wanted: string): string | null {
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? null;
  } catch {
    return null; // What it throws says only that the tag is not well formed.
  }
}

/** Of a tag that `readLanguageTag` gave; the tag itself where no name is known any more. */
export function languageNames(tag: string): LanguageNames {
  return namesOf(tag) ?? { own: tag, english: tag };
}

function namesOf(tag: string): LanguageNames | null {
  const listed = LISTED[tag];
  if (listed) return listed;
  const english = displayName(tag, 'en-GB');
  return english === null ? null : { own: displayName(tag, tag) ?? english, english };
}

function displayName(tag: string, within: string): string | null {
  const names = new Intl.DisplayNames([within], { type: 'language', fallback: 'none' });
  return names.of(tag) ?? null;
}

export type Direction = 'ltr' | 'rtl';

/** Scripts that are written from right to left. */
const FROM_THE_RIGHT: ReadonlySet<string> = new Set([
  ...['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo'],
  ...['Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'],
]);

/** By the script that the tag names, or the one in which its language is mostly written. */
export function directionOf(tag: string): Direction {
  const canonical = canonicalTag(tag);
  if (canonical === null) return 'ltr';
  const { script } = new Intl.Locale(canonical).maximize();
  return script !== undefined && FROM_THE_RIGHT.has(script) ? 'rtl' : 'ltr';
}

/** True where a reader of the one reads the other: a simplified form is a language of its own. */
export function isSameLanguage(tag: string, other: string): boolean {
  const [one, two] = [canonicalTag(tag), canonicalTag(other)];
  if (one === null || two === null) return false;
  const isVaried = /-[a-z\d]{5,8}(?:-|$)/.test(one);
  return !isVaried && new Intl.Locale(one).language === new Intl.Locale(two).language;
}

/** The tag as it stands in an address: lower case, since addresses are. */
export function languageInAddress(tag: string): string {
  return tag.toLowerCase();
}
