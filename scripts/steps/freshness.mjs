/** Whether what is made from files is newer than all of them. Node modules only. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT_ROOT } from './run.mjs';

const MADE_HERE = new Set(['node_modules', 'generated', 'build', 'data']);

/** Milliseconds of the last change of a file, or of anything inside a folder; null when absent. */
export function lastChange(path) {
  const stats = statSync(join(PROJECT_ROOT, path), { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(join(PROJECT_ROOT, path))
    .filter((name) => !MADE_HERE.has(name))
    .map((name) => lastChange(join(path, name)) ?? 0);
  return Math.max(stats.mtimeMs, ...inside);
}

/** True when `made` exists and none of `sources` changed after it. */
export function isNewer(made, sources) {
  const madeAt = lastChange(made);
  if (madeAt === null) return false;
  return sources.every((source) => (lastChange(source) ?? 0) <= madeAt);
}
