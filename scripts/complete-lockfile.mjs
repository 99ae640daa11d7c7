/**
 * Adds to package-lock.json the optional packages for other systems that the registry in use did not
 * have when the lockfile was written. Without them `npm ci` says that the lockfile is out of step,
 * on every system. To be run after a package was added; a test says when it is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { missingOptionals, optionalEntry } from './steps/lockfile.mjs';
import { PROJECT_ROOT } from './steps/run.mjs';

const path = join(PROJECT_ROOT, 'package-lock.json');
const lockfile = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingOptionals(lockfile.packages);
for (const { key, name, version, isDev } of missing) {
  lockfile.packages[key] = optionalEntry(name, version, isDev);
}
lockfile.packages = Object.fromEntries(
  Object.entries(lockfile.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
);
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`);
process.stderr.write(`Added ${missing.length} packages for other systems\n`);
