/**
 * Operation: the page of one consultation, with its paper.
 *
 * The same for every reader: time enters only as the stage and the London days left.
 */
import {
  daysLeft,
  periodLength,
  type PeriodLength,
} from '#app/domain/consultation/london-time.ts';
import { showsResponses } from '#app/domain/response/publication.ts';
import { findLatestOutcome } from '#app/infrastructure/db/outcomes.server.ts';
import {
  listVersions,
  type VersionEntry,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { countPublished } from '#app/infrastructure/db/publications.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import { listShownTranslations } from '#app/infrastructure/db/translations.server.ts';
import type { AppContext } from '../context.ts';
import { findPublicPaper, type PageDevices, type PublicPaper } from './public-paper.server.ts';

export type ConsultationPage = PublicPaper & {
  /** Where it is on the web, for those who hold it on paper. */
  readonly address: string;
  /** Null until both instants are set. */
  readonly length: PeriodLength | null;
  /** 0 on the closing day, null once closed or while no closing instant is set. */
  readonly daysLeft: number | null;
  /** Oldest first. */
  readonly versions: readonly VersionEntry[];
  readonly hasOutcome: boolean;
  /** Responses that can be read by everybody; 0 until the consultation has closed. */
  readonly publishedResponses: number;
  readonly alternativeFormats: string;
  /** Other languages and forms in which the paper can be read here, by their tags. */
  readonly languages: readonly string[];
};

/** With the numbered version of the paper, or the latest; null when there is no such page. */
export async function showConsultation(
  devices: PageDevices & Pick<AppContext, 'config'>,
  slug: string,
  versionNumber: number | null = null,
): Promise<ConsultationPage | null> {
  const found = await findPublicPaper(devices, slug, versionNumber);
  if (!found) return null;
  const { db, now } = devices;
  const { id, opensAt, closesAt } = found.consultation;
  const { alternativeFormats } = await findSettings(db.read);
  return {
    ...found,
    address: `${devices.config.publicUrl}/consultations/${slug}`,
    length: opensAt && closesAt ? periodLength(opensAt, closesAt) : null,
    daysLeft: closesAt && daysLeft(now(), closesAt),
    versions: await listVersions(db.read, id),
    publishedResponses: showsResponses(found.stage) ? await countPublished(db.read, id) : 0,
    hasOutcome: (await findLatestOutcome(db.read, id)) !== null,
    alternativeFormats,
    languages: (await listShownTranslations(db.read, id)).map(({ language }) => language),
  };
}
