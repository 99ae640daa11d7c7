/**
 * `npm test`: everything on a fresh clone. Installs, generates, checks format, lint, types and
 * unused code, then runs the unit, integration and browser tests. Arguments go to vitest, and then
 * the checks are left out: `npm test -- tests/domain`.
 */
import { generateIfNeeded, installIfNeeded } from './steps/install.mjs';
import { packaged, run, runScript } from './steps/run.mjs';

const CHECKS = [
  { step: 'check:format', program: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
  { step: 'check:lint', program: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { step: 'check:types', program: 'typescript/bin/tsc', args: [] },
  { step: 'check:unused', program: 'knip/bin/knip.js', args: [] },
];

await runScript(async () => {
  await installIfNeeded();
  await generateIfNeeded();
  const wanted = process.argv.slice(2);
  if (wanted.length === 0) {
    await requireBrowser();
    const failed = await failedChecks();
    if (failed.length > 0) {
      process.stderr.write(`Failed: ${failed.join(', ')}\n`);
      return 1;
    }
  }
  const [node, vitest] = packaged('vitest/vitest.mjs');
  return run(node, [vitest, 'run', ...wanted]);
});

/** Looked for before anything slow, so that a machine without one says so at once. */
async function requireBrowser() {
  const { findBrowser } = await import('./steps/find-browser.mjs');
  process.stderr.write(`Browser tests will use ${await findBrowser()}\n`);
}

async function failedChecks() {
  const failed = [];
  for (const { step, program, args } of CHECKS) {
    process.stderr.write(`${step}\n`);
    const [node, path] = packaged(program);
    if ((await run(node, [path, ...args])) !== 0) failed.push(step);
  }
  return failed;
}
