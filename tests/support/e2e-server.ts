/**
 * Before the browser tests: builds if a source is newer than the build, makes a demonstration
 * database in a scratch folder, starts the built server on a free port, and tells the tests where.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { TestProject } from 'vitest/node';

import { buildIfStale, SERVER } from '../../scripts/steps/build.mjs';
import { demoSettings, makeDemoDatabase, makeSetUpLinks } from '../../scripts/steps/demo.mjs';
import { PROJECT_ROOT } from '../../scripts/steps/run.mjs';

declare module 'vitest' {
  // Declaration merging is vitest's own way to type what a global set-up provides.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    /** Scheme, host and port of the running portal. */
    baseUrl: string;
    /** `file:` address of its database. */
    databaseUrl: string;
    /** Address at which each role chooses a password, as often as it likes. */
    setUpLinks: Readonly<Record<string, string>>;
  }
}

const STARTS_WITHIN_MS = 30_000;
const ASKED_EVERY_MS = 100;

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
  const settings = {
    ...demoSettings({
      port: await unusedPort(),
      host: '127.0.0.1',
      database: join(folder, 'e2e.db'),
      folder: join(folder, 'data'),
    }),
    LOG_LEVEL: 'warn',
  };
  await makeDemoDatabase(settings);
  const links = await makeSetUpLinks(settings);
  const server = spawn(process.execPath, [SERVER], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilAnswering(`${settings.PUBLIC_URL}/health`, server);

  project.provide('baseUrl', settings.PUBLIC_URL);
  project.provide('databaseUrl', settings.DATABASE_URL);
  project.provide(
    'setUpLinks',
    Object.fromEntries(links.map(({ role, link }) => [role, link])),
  );
  return async () => {
    await stopped(server);
    rmSync(folder, { recursive: true, force: true });
  };
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < giveUpAt) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}`);
    if (await isAnswering(url)) return;
    await pause(ASKED_EVERY_MS);
  }
  server.kill('SIGKILL');
  throw new Error(`The server did not answer within ${STARTS_WITHIN_MS} ms`);
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((settle) => {
    server.once('exit', () => settle());
    server.kill('SIGTERM');
  });
}

function unusedPort(): Promise<number> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      // A server that listens on a port has an address of this kind.
      const { port } = probe.address() as AddressInfo;
      probe.close(() => settle(port));
    });
  });
}
