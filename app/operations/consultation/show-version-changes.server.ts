/** Operation: what one published version of a paper changed in the version before it (D-05). */
import { comparePapers, type PartDifference } from '#app/domain/paper/compare-papers.ts';
import type { GlossaryEntry } from '#app/domain/paper/paper.ts';
import {
  findVersion,
  type VersionEntry,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { findPublicPaper, type PageDevices, type PublicPaper } from './public-paper.server.ts';

export type VersionChangesPage = Omit<PublicPaper, 'version'> & {
  readonly version: VersionEntry;
  /** Number of the version before. */
  readonly previous: number;
  readonly differences: readonly PartDifference[];
  /** Short forms of the version. */
  readonly glossary: readonly GlossaryEntry[];
};

/** Null when there is no such version, or none before it. */
export async function showVersionChanges(
  devices: PageDevices,
  slug: string,
  versionNumber: number,
): Promise<VersionChangesPage | null> {
  const found = await findPublicPaper(devices, slug, versionNumber);
  if (!found) return null;
  const { version, ...frame } = found;
  const previous = await findVersion(devices.db.read, found.consultation.id, versionNumber - 1);
  if (!previous) return null;
  const { paper, ...entry } = version;
  return {
    ...frame,
    version: entry,
    glossary: paper.glossary,
    previous: previous.number,
    differences: comparePapers(previous.paper, paper),
  };
}
