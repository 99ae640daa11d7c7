/**
 * Writes a new migration from the schema, for both kinds of database:
 * `node scripts/new-migration.mjs NAME`. Needs the packages, and no network.
 */
import { runTypeScript } from './steps/run.mjs';

process.exitCode = await runTypeScript(
  'scripts/steps/author-migration.ts',
  process.argv.slice(2),
);
