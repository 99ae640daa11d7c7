/**
 * Installs the packages when they are missing or are not those of the lockfile, and generates the
 * database clients when they are missing or older than the schema. Node modules only.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isNewer } from './freshness.mjs';
import { PROJECT_ROOT, packaged, runStep } from './run.mjs';

const LOCKFILE = 'package-lock.json';
/** npm's own note of what it has installed. */
const INSTALLED = 'node_modules/.package-lock.json';
const CLIENTS = [
  { schema: 'prisma/schema.prisma', folder: 'app/infrastructure/db/generated/sqlite' },
  {
    schema: 'prisma/postgresql/schema.prisma',
    folder: 'app/infrastructure/db/generated/postgresql',
  },
];

export async function installIfNeeded() {
  if (isInstalled()) return;
  process.stderr.write('Installing the packages of package-lock.json…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await runStep('npm ci', npm, ['ci', '--include=dev', '--no-audit', '--no-fund']);
}

/** True when every package of the lockfile is there; one that is optional may be for elsewhere. */
function isInstalled() {
  if (!existsSync(join(PROJECT_ROOT, INSTALLED))) return false;
  if (isNewer(INSTALLED, [LOCKFILE])) return true;
  const there = packagesOf(INSTALLED);
  return Object.entries(packagesOf(LOCKFILE)).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || there[path]?.version === version,
  );
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, lockfile), 'utf8')).packages;
}

export async function generateIfNeeded() {
  for (const { schema, folder } of CLIENTS) {
    if (isNewer(`${folder}/client.ts`, [schema])) continue;
    const [node, prisma] = packaged('prisma/build/index.js');
    await runStep('prisma generate', node, [prisma, 'generate', '--schema', schema]);
  }
}
