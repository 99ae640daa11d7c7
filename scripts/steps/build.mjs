/** The production build, made one at a time: two at once would write over each other. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { isNewer } from './freshness.mjs';
import { generateIfNeeded, installIfNeeded } from './install.mjs';
import { PROJECT_ROOT, packaged, runStep } from './run.mjs';

export const SERVER = 'build/server/server.js';
/** Written last, so that a build that was cut short does not count. */
const DONE = 'build/done';
const SOURCES = [
  'app',
  'public',
  'prisma/schema.prisma',
  'vite.config.ts',
  'remix.config.js',
  'package-lock.json',
];
const LOCK = join(PROJECT_ROOT, 'node_modules/.cache/portal/build.lock');
const RETRY_MS = 500;

/** Installs, generates and builds, whatever is there already. */
export async function build() {
  await prepare();
  await locked(buildNow);
}

/** Builds when there is no build. */
export async function buildIfMissing() {
  await prepare();
  await locked(async () => {
    if (!isNewer(DONE, [])) await buildNow();
  });
}

/** Builds when a source is newer than the build. */
export async function buildIfStale() {
  await prepare();
  await locked(async () => {
    if (!isNewer(DONE, SOURCES)) await buildNow();
  });
}

async function prepare() {
  await installIfNeeded();
  await generateIfNeeded();
}

async function buildNow() {
  const startedAt = new Date();
  rmSync(join(PROJECT_ROOT, DONE), { force: true });
  process.stderr.write('Building…\n');
  const [node, remix] = packaged('@remix-run/dev/dist/cli.js');
  await runStep('remix vite:build', node, [remix, 'vite:build', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  writeFileSync(join(PROJECT_ROOT, DONE), `${startedAt.toISOString()}\n`);
}

async function locked(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  while (!takeLock()) await pause(RETRY_MS);
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** The lock names the process that holds it; one that has ended no longer holds it. */
function takeLock() {
  try {
    const file = openSync(LOCK, 'wx');
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
    if (!isRunning(holder())) rmSync(LOCK, { force: true });
    return false;
  }
}

function holder() {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return process.pid;
  }
}

function isRunning(pid) {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}
