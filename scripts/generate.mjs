/** `npm run db:generate`: the database clients, from the schema, when they are older than it. */
import { generateIfNeeded } from './steps/install.mjs';
import { runScript } from './steps/run.mjs';

await runScript(generateIfNeeded);
