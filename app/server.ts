/** The process: listens, and stops when it is told to. Everything around Remix is in `server/`. */
import * as build from 'virtual:remix/server-build';

import { app } from './context.server.ts';
import { runServer } from './server/run-server.server.ts';

await runServer(app, { loadBuild: () => Promise.resolve(build) });
