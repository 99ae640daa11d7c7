/**
 * `npm start`: the production server on the configured database. Builds if there is no build,
 * applies migrations, serves. The server itself prints a link when there is no administrator yet.
 */
import { buildIfMissing } from './steps/build.mjs';
import { runScript } from './steps/run.mjs';
import { runCommand, serve } from './steps/serve.mjs';

const STANDARD_ERROR = 2;

await runScript(async () => {
  await buildIfMissing();
  const migrated = await runCommand(['migrate'], { stdout: STANDARD_ERROR });
  return migrated === 0 ? serve({}) : migrated;
});
