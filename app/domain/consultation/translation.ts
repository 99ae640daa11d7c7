/**
 * A paper in another language, or in a simpler or a signed form: a file that staff upload, read as
 * a paper is, or the address of a video. It is shown once a person has checked it against one
 * published version of the paper, and says when the paper was corrected after that.
 */
import type { Block } from '../paper/block.ts';
import type { SetAside } from '../paper/source.ts';
import type { AttachedFile } from '../response/attachment.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isSameLanguage, readLanguageTag } from './languages.ts';

export type TranslatedWords = {
  /** As the import read them, in the order of reading. */
  readonly blocks: readonly Block[];
  /** What of the file is in no block, and why. */
  readonly setAside: readonly SetAside[];
  readonly file: AttachedFile;
};

export type Translation = {
  readonly id: string;
  readonly consultationId: string;
  /** BCP 47, in its usual form. */
  readonly language: string;
  /** In that language. */
  readonly title: string;
  /** What readers should know, such as that it is a summary; '' for nothing. */
  readonly note: string;
  /** Null where only a video is given. */
  readonly words: TranslatedWords | null;
  /** Where it can be watched; null for none. One of the two is there. */
  readonly videoUrl: string | null;
  readonly addedBy: string;
  readonly addedAt: Date;
  /** Who said that it may be read by everybody, and as which version of the paper. */
  readonly checked: Check | null;
  readonly withdrawn: Withdrawal | null;
};

/** What is said of a translation without its words. */
export type TranslationFacts = Omit<Translation, 'words'>;

export type Check = {
  /** Number of the published version that it translates. */
  readonly version: number;
  readonly by: string;
  readonly at: Date;
};

export type Withdrawal = {
  readonly by: string;
  readonly at: Date;
  /** '' for one that nobody had been shown. */
  readonly reason: string;
};

export const TRANSLATION_LIMITS = { titleCharacters: 200, noteCharacters: 1000 } as const;

/** What a translation that a checked one takes the place of is said to be withdrawn for. */
export const REPLACED = 'A newer one took its place.';

export type TranslationState = 'waiting' | 'shown' | 'withdrawn';

export function stateOfTranslation({
  checked,
  withdrawn,
}: Pick<Translation, 'checked' | 'withdrawn'>): TranslationState {
  if (withdrawn !== null) return 'withdrawn';
  return checked === null ? 'waiting' : 'shown';
}

/** True when a later version of the paper stands than the one that was translated. */
export function isBehind(
  { checked }: Pick<Translation, 'checked'>,
  latestVersion: number,
): boolean {
  return checked !== null && checked.version < latestVersion;
}

export type TranslationRefusal =
  | { readonly kind: 'not-a-language' }
  /** The paper itself is in that language. */
  | { readonly kind: 'language-of-paper' }
  | { readonly kind: 'nothing-sent' }
  | { readonly kind: 'not-a-web-address' };

/** What is sent for a translation, before its file is read. */
export type SentTranslation = {
  readonly language: string;
  readonly videoUrl: string;
  readonly hasFile: boolean;
};

/** The language and the video of a translation; `ofPaper` is the language of the paper itself. */
export function readSentTranslation(
  sent: SentTranslation,
  ofPaper: string,
): Result<Pick<Translation, 'language' | 'videoUrl'>, TranslationRefusal> {
  const language = readLanguageTag(sent.language);
  if (language === null) return refuse({ kind: 'not-a-language' });
  if (isSameLanguage(language, ofPaper)) return refuse({ kind: 'language-of-paper' });
  if (sent.videoUrl === '') {
    return sent.hasFile
      ? accept({ language, videoUrl: null })
      : refuse({ kind: 'nothing-sent' });
  }
  const videoUrl = readWebAddress(sent.videoUrl);
  return videoUrl === null
    ? refuse({ kind: 'not-a-web-address' })
    : accept({ language, videoUrl });
}

/** Only `https`, and nobody's name or password in it. */
function readWebAddress(typed: string): string | null {
  if (!URL.canParse(typed)) return null;
  const address = new URL(typed);
  const isPlain = address.username === '' && address.password === '';
  return address.protocol === 'https:' && isPlain ? address.href : null;
}

export type CheckRefusal =
  | { readonly kind: 'withdrawn' }
  /** No version of that number has been published. */
  | { readonly kind: 'unknown-version' };

/** Shows it as the translation of that version, or says that it holds for a later one as well. */
export function checkTranslation(
  translation: Translation,
  check: Check,
  published: readonly number[],
): Result<Translation, CheckRefusal> {
  if (translation.withdrawn !== null) return refuse({ kind: 'withdrawn' });
  if (!published.includes(check.version)) return refuse({ kind: 'unknown-version' });
  return accept({ ...translation, checked: check });
}

export type WithdrawTranslationRefusal =
  { readonly kind: 'withdrawn' } | { readonly kind: 'reason-missing' };

/** Takes it away from readers. What nobody was shown needs no reason. */
export function withdrawTranslation(
  translation: Translation,
  withdrawal: Withdrawal,
): Result<Translation, WithdrawTranslationRefusal> {
  if (translation.withdrawn !== null) return refuse({ kind: 'withdrawn' });
  const needsReason = translation.checked !== null;
  if (needsReason && withdrawal.reason.trim() === '') return refuse({ kind: 'reason-missing' });
  return accept({ ...translation, withdrawn: withdrawal });
}
