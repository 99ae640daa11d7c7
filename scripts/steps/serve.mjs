/** Starting the built server, and the commands that go before it. Node modules only. */
import { createServer } from 'node:net';

import { SERVER } from './build.mjs';
import { run, runTypeScript } from './run.mjs';

const COMMANDS = 'app/commands/main.ts';
const PORTS_TRIED = 20;

/** Exit code of the server once it has stopped. */
export function serve(env) {
  return run(process.execPath, [SERVER], { env: { NODE_ENV: 'production', ...env } });
}

/** Exit code of a command of the portal; a FILE is relative to where the person typed it. */
export function runCommand(args, { env = {}, stdout = 'inherit' } = {}) {
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  return runTypeScript(COMMANDS, args, { env: { INIT_CWD: typedIn, ...env }, stdout });
}

/** The first port from `wanted` on that nothing listens on; throws after twenty. */
export async function freePort(wanted, host) {
  for (let port = wanted; port < wanted + PORTS_TRIED; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`Every port from ${wanted} to ${wanted + PORTS_TRIED - 1} is taken`);
}

function isFree(port, host) {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => settle(true)));
  });
}
