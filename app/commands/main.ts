/** The entry of the command line: `npm run --silent portal -- COMMAND`. */
import { runProgram } from './program.ts';

await runProgram(process.argv.slice(2));
