/**
 * `npm run --silent portal -- COMMAND`: the commands, with their own exit codes and with nothing
 * else on standard output. It builds nothing; only what commands cannot run without is made.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { generateIfNeeded, installIfNeeded } from './steps/install.mjs';
import { PROJECT_ROOT, runScript } from './steps/run.mjs';
import { runCommand } from './steps/serve.mjs';

await runScript(async () => {
  if (!existsSync(join(PROJECT_ROOT, 'node_modules'))) await installIfNeeded();
  await generateIfNeeded();
  return runCommand(process.argv.slice(2));
});
