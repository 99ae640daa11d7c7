/** `npm run build`: the production build, with what it needs before it. */
import { build } from './steps/build.mjs';
import { runScript } from './steps/run.mjs';

await runScript(build);
