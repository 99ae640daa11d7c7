/**
 * The files of a pack: one snapshot in, every format out, with the snapshot itself.
 *
 * The same snapshot gives the same bytes each time. The names of the files are settled here.
 */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import { toJson, type PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import { buildReport } from './build-report.ts';
import { RENDERERS } from './renderers/all.server.ts';

export type RenderedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
};

/** `hash` is the SHA-256 of the snapshot's canonical JSON: that of the JSON file's bytes as well. */
export async function renderPack(
  snapshot: PackSnapshot,
  hash: string,
): Promise<readonly RenderedFile[]> {
  const report = buildReport(snapshot, hash);
  const files: RenderedFile[] = [];
  // One after another: each holds a whole file in memory.
  for (const { extension, mediaType, render } of RENDERERS) {
    const name = packFileName(snapshot.consultation.slug, extension);
    files.push({ name, mediaType, content: await render(report) });
  }
  return [...files, snapshotFile(snapshot)];
}

function snapshotFile(snapshot: PackSnapshot): RenderedFile {
  return {
    name: packFileName(snapshot.consultation.slug, 'json'),
    mediaType: 'application/json',
    content: new TextEncoder().encode(canonicalJson(toJson(snapshot))),
  };
}

/** The names of a pack's files, in the order in which they are made. */
export function packFileNames(slug: string): readonly string[] {
  return [...RENDERERS.map(({ extension }) => extension), 'json'].map((extension) =>
    packFileName(slug, extension),
  );
}

/** `harbour-review-summary.docx`. */
function packFileName(slug: string, extension: string): string {
  return `${slug}-summary.${extension}`;
}
