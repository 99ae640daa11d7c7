/**
 * The process: starts the server around Remix and stops it when it is told to. What it says on
 * standard output is for the person who started it; the log is on standard error.
 */
import { join } from 'node:path';
import process from 'node:process';

import { createRequestHandler } from '@remix-run/node';
import * as build from 'virtual:remix/server-build';

import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';
import { firstAdministratorLink } from '#app/operations/people/first-administrator.server.ts';
import { app } from './context.server.ts';
import { openRouteNames } from './server/route-names.server.ts';
import { startServer } from './server/run-server.server.ts';

const server = await startServer(app, {
  answer: createRequestHandler(build, 'production'),
  routeName: openRouteNames(build),
  clientFolder: join(PROJECT_ROOT, 'build/client'),
});
app.log.info({ port: server.port }, 'listening');
process.stdout.write(`The portal answers at ${app.config.publicUrl}\n`);

const link = await firstAdministratorLink(app);
if (link !== null) {
  process.stdout.write(`Nobody can sign in yet. Become the first administrator at ${link}\n`);
}

/** Ctrl-C arrives several times at once: from the terminal, from npm and from the script. */
const SAME_REQUEST_MS = 1000;
let askedToStopAt: number | null = null;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    const askedAt = performance.now();
    if (askedToStopAt !== null) {
      // Asked once more, it goes at once.
      if (askedAt - askedToStopAt > SAME_REQUEST_MS) process.exit(1);
      return;
    }
    askedToStopAt = askedAt;
    app.log.info({ signal }, 'stopping');
    void server.stop().then(() => process.exit(0));
  });
}
