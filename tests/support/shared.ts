/**
 * The material that may lie beside the project: real papers and data sets that tests read but the
 * project never holds. Tests that need it are skipped by name where it is absent.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasShared: boolean = existsSync(SHARED);

/** The full path of a file of that material, such as `papers/some-paper.pdf`. */
export function sharedPath(path: string): string {
  return `${SHARED}${path}`;
}
