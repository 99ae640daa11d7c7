/** The portal's own listener on a free port of loopback, around pages that a test writes. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';

import { inject, onTestFinished } from 'vitest';

import { readConfig } from '#app/infrastructure/config.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { startServer, type RunningServer } from '#app/server/run-server.server.ts';
import { testContext, type TestContext } from './test-context.ts';

export type TestServer = RunningServer & {
  readonly app: TestContext;
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
};

type Setting = {
  /** Stands for Remix. */
  readonly answer: (request: Request) => Promise<Response> | Response;
  /** Files of the client build by path, such as `/assets/a.css`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly context?: Partial<AppContext>;
};

/** Stopped when the test ends, unless the test has stopped it. */
export async function aRunningServer(setting: Setting): Promise<TestServer> {
  const config = readConfig({ ...process.env, PORT: '0', HOST: '127.0.0.1', ...setting.env });
  const app = await testContext({ config, ...setting.context });
  const server = await startServer(app, {
    answer: async (request) => setting.answer(request),
    routeName: (pathname) => `route of ${pathname.length}`,
    clientFolder: folderOf(setting.files ?? {}),
  });
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= server.stop());
  onTestFinished(stop);
  return { port: server.port, stop, app, url: `http://127.0.0.1:${server.port}` };
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(inject('scratchFolder'), 'client-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Sends bytes as they are and gives back all that came until the connection ended. */
export function exchangeRaw(port: number, request: string | Buffer): Promise<string> {
  return new Promise((settle) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => chunks.push(chunk));
    // A reset after the answer is an end like any other.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => settle(Buffer.concat(chunks).toString('latin1')));
  });
}

/** The status of a raw answer; null when there was none. */
export function statusOf(answer: string): number | null {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
  return status === undefined ? null : Number(status);
}
