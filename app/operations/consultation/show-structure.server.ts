/**
 * Operation: what a consultation would change, read from the one record of the structure (R-26,
 * R-29, W-01).
 */
import {
  changesFor,
  findGroup,
  openPointsOf,
  type OpenPoints,
} from '#app/domain/structure/group-changes.ts';
import { viewStructure, type StructureView } from '#app/domain/structure/structure-view.ts';
import type { Change, Group } from '#app/domain/structure/structure.ts';
import { findPublicPaper, type PageDevices, type PublicPaper } from './public-paper.server.ts';

export type StructurePage = PublicPaper & {
  readonly before: StructureView;
  readonly after: StructureView;
  readonly openPoints: OpenPoints;
  /** What the reader asked about; null when they asked about no group. */
  readonly asked: AskedGroup | null;
};

export type AskedGroup = {
  /** As it was asked for. */
  readonly words: string;
  /** Null when no group goes by those words. */
  readonly group: Group | null;
  readonly changes: readonly Change[];
};

/** `groupWords` is any name or the id of a group; null or blank asks for none. */
export async function showStructure(
  devices: PageDevices,
  slug: string,
  groupWords: string | null,
): Promise<StructurePage | null> {
  const found = await findPublicPaper(devices, slug);
  if (!found) return null;
  const { structure } = found.version.paper;
  const words = groupWords?.trim() ?? '';
  const group = findGroup(structure, words);
  return {
    ...found,
    before: viewStructure(structure, 'before'),
    after: viewStructure(structure, 'after'),
    openPoints: openPointsOf(structure),
    asked:
      words === ''
        ? null
        : { words, group, changes: group ? changesFor(structure, group.id) : [] },
  };
}
