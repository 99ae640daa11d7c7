/**
 * A request to have a paper in another format or language: a task for the assistant. It is no
 * response and stands in no count.
 */
import { accept, refuse, type Result } from '../result.ts';

/** In the order in which they are offered everywhere. */
export const PAPER_FORMATS = [
  'language',
  'large-print',
  'braille',
  'audio',
  'easy-read',
  'bsl',
] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export const PAPER_FORMAT_WORDS: Readonly<Record<PaperFormat, string>> = {
  language: 'Another language',
  'large-print': 'Large print on paper',
  braille: 'Braille',
  audio: 'Audio',
  'easy-read': 'Easy Read',
  bsl: 'British Sign Language (BSL)',
};

/** Days after which a request that was met is deleted: it is kept for no longer than questions come. */
export const DAYS_KEPT_AFTER_DONE = 30;

/** Days after which a request that nobody has marked as met is deleted all the same. */
export const DAYS_KEPT_UNMET = 365;

export type FormatRequest = {
  readonly id: string;
  readonly consultationId: string;
  /** At least one, in the order of `PAPER_FORMATS`. */
  readonly formats: readonly PaperFormat[];
  /** '' unless another language was asked for. */
  readonly language: string;
  /** '' when the person gave none. */
  readonly name: string;
  /** At least one of the three ways to reach the person is not ''. */
  readonly email: string;
  readonly telephone: string;
  readonly postalAddress: string;
  /** True when the field that people leave blank was filled in; a person still looks at it. */
  readonly isSuspect: boolean;
  readonly askedAt: Date;
  readonly doneAt: Date | null;
  /** Id of the staff member who marked it as done. */
  readonly doneBy: string | null;
};

export type AskForFormat = Omit<
  FormatRequest,
  'id' | 'consultationId' | 'askedAt' | 'doneAt' | 'doneBy'
>;

export type AskForFormatRefusal =
  | { readonly kind: 'no-format' }
  | { readonly kind: 'no-language' }
  | { readonly kind: 'no-way-to-reach' };

/** True for a form that was sent twice, and not for one that was gone back to and changed. */
export function isSameRequest(one: FormatRequest, other: FormatRequest): boolean {
  return (
    one.formats.join() === other.formats.join() &&
    SAID.every((field) => one[field] === other[field])
  );
}

const SAID = [
  'consultationId',
  'language',
  'name',
  'email',
  'telephone',
  'postalAddress',
] as const satisfies readonly (keyof FormatRequest)[];

export function askForFormat(
  asked: AskForFormat,
  entry: Pick<FormatRequest, 'id' | 'consultationId' | 'askedAt'>,
): Result<FormatRequest, AskForFormatRefusal> {
  if (asked.formats.length === 0) return refuse({ kind: 'no-format' });
  const isLanguage = asked.formats.includes('language');
  if (isLanguage && asked.language === '') return refuse({ kind: 'no-language' });
  const { email, telephone, postalAddress } = asked;
  if (`${email}${telephone}${postalAddress}`.trim() === '') {
    return refuse({ kind: 'no-way-to-reach' });
  }
  const language = isLanguage ? asked.language : '';
  return accept({ ...asked, language, ...entry, doneAt: null, doneBy: null });
}
