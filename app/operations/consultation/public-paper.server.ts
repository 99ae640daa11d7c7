/**
 * What every public page of one consultation starts from: the consultation, the stage it has
 * reached, and a published version of its paper.
 */
import {
  isPublic,
  stageAt,
  type Consultation,
  type PaperVersion,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findLatestVersion,
  findVersion,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';

export type PublicPaper = {
  /** Name of the partnership office that runs the portal. */
  readonly portalName: string;
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly version: PaperVersion;
};

export type PageDevices = Pick<AppContext, 'db' | 'now'>;

/**
 * The latest version, or the numbered one; null when there is none, or the public may not see the
 * consultation yet: the two look the same from outside.
 */
export async function findPublicPaper(
  { db, now }: PageDevices,
  slug: string,
  versionNumber: number | null = null,
): Promise<PublicPaper | null> {
  const consultation = await findConsultationBySlug(db.read, slug);
  if (!consultation) return null;
  const stage = stageAt(consultation, now());
  if (!isPublic(stage)) return null;
  const version =
    versionNumber === null
      ? await findLatestVersion(db.read, consultation.id)
      : await findVersion(db.read, consultation.id, versionNumber);
  if (!version) return null;
  const { name: portalName } = await findSettings(db.read);
  return { portalName, consultation, stage, version };
}
