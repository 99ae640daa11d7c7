/** Operations: the translations of a paper as staff see them: all of them, one by one, and the file. */
import { isPublic, stageAt } from '#app/domain/consultation/consultation.ts';
import type { Translation, TranslationFacts } from '#app/domain/consultation/translation.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { listVersions } from '#app/infrastructure/db/paper-revisions.server.ts';
import { findStaffById } from '#app/infrastructure/db/staff.server.ts';
import {
  findTranslation,
  listTranslations,
} from '#app/infrastructure/db/translations.server.ts';
import type { AppContext } from '../context.ts';
import { readAttachedFile, type FileDownload } from '../files/read-file.server.ts';
import { permits } from '../people/permits.server.ts';

type Unreachable = {
  readonly kind: 'not-permitted' | 'unknown-consultation' | 'unknown-translation';
};

type Frame = {
  readonly slug: string;
  readonly title: string;
  readonly isPublic: boolean;
  /** Numbers of the published versions of the paper, oldest first. */
  readonly versions: readonly number[];
};

export type TranslationsPage = Frame & {
  /** The newest first. */
  readonly translations: readonly TranslationFacts[];
};

export async function showTranslations(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<Result<TranslationsPage, Unreachable>> {
  const found = await findFrame(app, staff, slug);
  if (!found.ok) return found;
  const { frame, consultationId } = found.value;
  const translations = await listTranslations(app.db.read, consultationId);
  return accept({ ...frame, translations });
}

export type TranslationPage = Frame & {
  readonly translation: Translation;
  /** Addresses of those who added, checked and withdrew it; '' where nobody did. */
  readonly people: {
    readonly added: string;
    readonly checked: string;
    readonly withdrawn: string;
  };
};

export async function showTranslationToStaff(
  app: AppContext,
  staff: StaffMember,
  { slug, translationId }: { readonly slug: string; readonly translationId: string },
): Promise<Result<TranslationPage, Unreachable>> {
  const found = await findFrame(app, staff, slug);
  if (!found.ok) return found;
  const translation = await findTranslation(app.db.read, translationId);
  if (translation?.consultationId !== found.value.consultationId) {
    return refuse({ kind: 'unknown-translation' });
  }
  const emailOf = async (id: string | undefined) =>
    (id === undefined ? null : await findStaffById(app.db.read, id))?.email ?? '';
  const people = {
    added: await emailOf(translation.addedBy),
    checked: await emailOf(translation.checked?.by),
    withdrawn: await emailOf(translation.withdrawn?.by),
  };
  return accept({ ...found.value.frame, translation, people });
}

/** Null when there is no such translation, or it came without a file. */
export async function readTranslationFile(
  app: AppContext,
  staff: StaffMember,
  sought: { readonly slug: string; readonly translationId: string },
): Promise<FileDownload | null> {
  const page = await showTranslationToStaff(app, staff, sought);
  const words = page.ok ? page.value.translation.words : null;
  return words && readAttachedFile(app, app.db.read, words.file);
}

async function findFrame(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<Result<{ readonly frame: Frame; readonly consultationId: string }, Unreachable>> {
  if (!permits(app, staff, 'edit-translations')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const versions = await listVersions(app.db.read, consultation.id);
  const frame = {
    slug,
    title: consultation.title,
    isPublic: isPublic(stageAt(consultation, app.now())),
    versions: versions.map(({ number }) => number),
  };
  return accept({ frame, consultationId: consultation.id });
}
