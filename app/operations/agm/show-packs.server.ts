/** Operations: the packs built for a consultation, and one file of one of them. */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import { toJson } from '#app/domain/agm/pack-snapshot.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findPack, listPacks, type PackEntry } from '#app/infrastructure/db/packs.server.ts';
import { packFileNames } from '#app/reports/render-pack.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { renderPackFiles, type PackFile } from './render-pack-files.server.ts';

export type PacksPage = {
  readonly title: string;
  readonly slug: string;
  /** Newest first. */
  readonly packs: readonly PackEntry[];
  /** Names of the files that every pack has. */
  readonly fileNames: readonly string[];
  readonly mayBuild: boolean;
};

/** Null when there is no such consultation, or the staff member may not see its summary. */
export async function showPacks(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<PacksPage | null> {
  if (!permits(app, staff, 'see-summary')) return null;
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) return null;
  return {
    title: consultation.title,
    slug,
    packs: await listPacks(app.db.read, consultation.id),
    fileNames: packFileNames(slug),
    mayBuild: may(staff, 'build-pack'),
  };
}

/**
 * One file of a pack, made again from its snapshot; null when there is none of that name. Throws
 * when the stored snapshot is no longer the one that was hashed.
 */
export async function downloadPackFile(
  app: AppContext,
  staff: StaffMember,
  wanted: { readonly slug: string; readonly packId: string; readonly name: string },
): Promise<PackFile | null> {
  if (!permits(app, staff, 'see-summary')) return null;
  const pack = await findPack(app.db.read, wanted.packId);
  if (pack?.snapshot.consultation.slug !== wanted.slug) return null;
  if (app.secrets.sha256(canonicalJson(toJson(pack.snapshot))) !== pack.hash) {
    throw new Error(`The snapshot of pack ${pack.id} does not match its hash`);
  }
  const files = await renderPackFiles(pack);
  return files.find(({ name }) => name === wanted.name) ?? null;
}
