/**
 * The built portal as a process of its own, on a free port of loopback, with a demonstration
 * database in a scratch folder: for tests that press, overload or kill it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { SERVER } from '../../scripts/steps/build.mjs';
import { demoSettings } from '../../scripts/steps/demo.mjs';
import { PROJECT_ROOT } from '../../scripts/steps/run.mjs';

export type BuiltServer = {
  /** As an operator would: it may finish what it has begun. */
  readonly stop: () => Promise<void>;
  /** As a power cut would. */
  readonly kill: () => Promise<void>;
};

export type ServerSettings = ReturnType<typeof demoSettings> & { readonly LOG_LEVEL: string };

const STARTS_WITHIN_MS = 60_000;
const ASKED_EVERY_MS = 100;

/** Where a demonstration keeps its database and its files inside `folder`. */
export function placesIn(folder: string) {
  return { DATABASE_URL: `file:${join(folder, 'e2e.db')}`, DATA_DIR: join(folder, 'data') };
}

/** Settings of a demonstration inside `folder`, on a port that is free now. */
export async function demonstrationSettings(folder: string): Promise<ServerSettings> {
  const port = await unusedPort();
  const settings = demoSettings({ port, host: '127.0.0.1' });
  return { ...settings, ...placesIn(folder), LOG_LEVEL: 'warn' };
}

/** Answers when this returns. */
export async function startBuiltServer(settings: ServerSettings): Promise<BuiltServer> {
  const server = spawn(process.execPath, [SERVER], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilAnswering(`${settings.PUBLIC_URL}/health`, server);
  return {
    stop: () => ended(server, 'SIGTERM'),
    kill: () => ended(server, 'SIGKILL'),
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

function ended(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((settle) => {
    server.once('exit', () => settle());
    server.kill(signal);
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
