/**
 * The folder of the project: what relative paths in the settings are relative to, and where the
 * migrations lie. It is the nearest folder above this module that holds package.json, so it is the
 * same from the sources and from the built server, whatever the working directory.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above the portal’s own modules');
  return nearestPackage(above);
}

export const PROJECT_ROOT = nearestPackage(dirname(fileURLToPath(import.meta.url)));
