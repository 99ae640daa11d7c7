/** The files of a pack with their sizes and digests, made again from its snapshot each time. */
import { createHash } from 'node:crypto';

import type { Pack } from '#app/infrastructure/db/packs.server.ts';
import { renderPack } from '#app/reports/render-pack.server.ts';

export type PackFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
};

export async function renderPackFiles(
  pack: Pick<Pack, 'snapshot' | 'hash'>,
): Promise<readonly PackFile[]> {
  const files = await renderPack(pack.snapshot, pack.hash);
  return files.map((file) => ({
    ...file,
    bytes: file.content.byteLength,
    sha256: createHash('sha256').update(file.content).digest('hex'),
  }));
}
