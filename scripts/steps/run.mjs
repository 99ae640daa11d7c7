/**
 * Runs other programs for the scripts: from the project's folder, with what they print passed on,
 * and with their exit code as the answer. Node modules only: this runs before any install.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Exit code of `program`; 1 when it could not be started or was ended by a signal. */
export function run(program, args, { env = {}, stdout = 'inherit' } = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...env },
      stdio: ['inherit', stdout, 'inherit'],
    });
    child.on('error', (fault) => {
      process.stderr.write(`${program}: ${fault.message}\n`);
      settle(1);
    });
    child.on('exit', (code) => settle(code ?? 1));
  });
}

/** Runs a TypeScript file of the project by tsx. */
export function runTypeScript(file, args, options) {
  return run(process.execPath, ['--import', 'tsx', file, ...args], options);
}
