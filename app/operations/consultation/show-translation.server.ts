/** Operations: a paper in another language, as everybody reads it, and its file. */
import { readLanguageTag } from '#app/domain/consultation/languages.ts';
import {
  isBehind,
  type Check,
  type Translation,
} from '#app/domain/consultation/translation.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import { findShownTranslation } from '#app/infrastructure/db/translations.server.ts';
import type { AppContext } from '../context.ts';
import { readAttachedFile, type FileDownload } from '../files/read-file.server.ts';
import { findPublicPaper, type PageDevices, type PublicPaper } from './public-paper.server.ts';

export type PublicTranslation = PublicPaper & {
  readonly translation: Pick<Translation, 'language' | 'title' | 'note' | 'words' | 'videoUrl'>;
  readonly check: Check;
  /** True when the paper was corrected after the version that was translated. */
  readonly isBehind: boolean;
  readonly alternativeFormats: string;
};

type Sought = { readonly slug: string; readonly language: string };

/** Null when nothing is shown in that language, or the public may not see the consultation. */
export async function showTranslation(
  devices: PageDevices,
  { slug, language: typed }: Sought,
): Promise<PublicTranslation | null> {
  const found = await findPublicPaper(devices, slug);
  const language = readLanguageTag(typed);
  if (!found || language === null) return null;
  const { db } = devices;
  const translation = await findShownTranslation(db.read, found.consultation.id, language);
  if (!translation?.checked) return null;
  const { alternativeFormats } = await findSettings(db.read);
  return {
    ...found,
    translation,
    check: translation.checked,
    isBehind: isBehind(translation, found.version.number),
    alternativeFormats,
  };
}

/** Null where there is no page, or its language came without a file. */
export async function readShownTranslationFile(
  app: AppContext,
  sought: Sought,
): Promise<FileDownload | null> {
  const page = await showTranslation(app, sought);
  const words = page?.translation.words ?? null;
  return words && readAttachedFile(app, app.db.read, words.file);
}
