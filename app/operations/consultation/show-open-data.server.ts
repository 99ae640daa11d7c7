/**
 * Operations: the open-data document of one consultation, and the list of all that are public.
 *
 * A draft is never in either; only `showDocument`, for whoever runs the server, shows one.
 */
import { isPublic, stageAt } from '#app/domain/consultation/consultation.ts';
import {
  openDataDocument,
  openDataEntry,
  type OpenDataDocument,
} from '#app/domain/consultation/open-data.ts';
import {
  findConsultationBySlug,
  listConsultations,
} from '#app/infrastructure/db/consultations.server.ts';
import {
  findLatestVersion,
  findWorkingPaper,
  listVersions,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { listShownTranslations } from '#app/infrastructure/db/translations.server.ts';
import type { AppContext } from '../context.ts';

/** Null for a slug that nobody has and for a consultation that is not public. */
export async function showOpenData(
  { db, now }: Pick<AppContext, 'db' | 'now'>,
  slug: string,
): Promise<OpenDataDocument | null> {
  const consultation = await findConsultationBySlug(db.read, slug);
  if (!consultation || !isPublic(stageAt(consultation, now()))) return null;
  const latest = await findLatestVersion(db.read, consultation.id);
  if (!latest) return null;
  const versions = await listVersions(db.read, consultation.id);
  const translations = await listShownTranslations(db.read, consultation.id);
  const { paper, number: version } = latest;
  const subject = { consultation, paper, version, versions, translations };
  return openDataDocument(subject, now());
}

/** As `showOpenData`, and for a draft its working copy, with no version. */
export async function showDocument(
  app: Pick<AppContext, 'db' | 'now'>,
  slug: string,
): Promise<OpenDataDocument | null> {
  const published = await showOpenData(app, slug);
  if (published) return published;
  const { db, now } = app;
  const consultation = await findConsultationBySlug(db.read, slug);
  const working = consultation && (await findWorkingPaper(db.read, consultation.id));
  if (!consultation || !working) return null;
  const { paper } = working;
  const subject = { consultation, paper, version: null, versions: [], translations: [] };
  return openDataDocument(subject, now());
}

export type OpenDataList = {
  readonly consultations: readonly ReturnType<typeof openDataEntry>[];
};

/** Every public consultation, the latest opening first. */
export async function listOpenData({
  db,
  now,
}: Pick<AppContext, 'db' | 'now'>): Promise<OpenDataList> {
  const all = await listConsultations(db.read);
  const published = all.filter((consultation) => isPublic(stageAt(consultation, now())));
  const entries = await Promise.all(
    published.map(async (consultation) => {
      const number = (await listVersions(db.read, consultation.id)).at(-1)?.number;
      return number === undefined ? [] : [openDataEntry(consultation, number, now())];
    }),
  );
  return { consultations: entries.flat().sort(byOpeningLatestFirst) };
}

function byOpeningLatestFirst(
  one: { readonly opensAt: string | null; readonly slug: string },
  other: { readonly opensAt: string | null; readonly slug: string },
): number {
  const [a, b] = [one.opensAt ?? '', other.opensAt ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return one.slug < other.slug ? -1 : 1;
}
