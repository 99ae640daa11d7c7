/**
 * Runs other programs for the scripts: from the project's folder, with what they print passed on,
 * and with their exit code as the answer. Node modules only: this runs before any install.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const STANDARD_ERROR = 2;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A step that did not work; its reason has been printed by the program itself. */
export class StepFault extends Error {
  constructor(step, exitCode) {
    super(`${step} did not work (exit code ${exitCode})`);
    this.name = 'StepFault';
  }
}

/**
 * Exit code of `program`; 1 when it could not be started. A signal to stop is passed on, so that
 * Ctrl-C and a service manager stop the program and not just the script.
 */
export function run(program, args, { env = {}, stdout = 'inherit', stderr = 'inherit' } = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...env },
      stdio: ['inherit', stdout, stderr],
    });
    const passOn = (signal) => child.kill(signal);
    for (const signal of STOP_SIGNALS) process.on(signal, passOn);
    const end = (code) => {
      for (const signal of STOP_SIGNALS) process.off(signal, passOn);
      settle(code);
    };
    child.on('error', (fault) => {
      process.stderr.write(`${program}: ${fault.message}\n`);
      end(1);
    });
    child.on('exit', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** Like `run`, with everything on standard error; throws a `StepFault` unless it exits with 0. */
export async function runStep(step, program, args, { env = {} } = {}) {
  const exitCode = await run(program, args, { env, stdout: STANDARD_ERROR });
  if (exitCode !== 0) throw new StepFault(step, exitCode);
}

/** A Node program of an installed package, named by its path inside `node_modules`. */
export function packaged(path) {
  return [process.execPath, `node_modules/${path}`];
}

/** Runs a TypeScript file of the project by tsx. */
export function runTypeScript(file, args, options) {
  return run(process.execPath, ['--import', 'tsx', file, ...args], options);
}

/** Runs a script's steps; a step that fails ends it with exit code 1 and its name. */
export async function runScript(steps) {
  try {
    process.exitCode = (await steps()) ?? 0;
  } catch (fault) {
    process.stderr.write(`${fault instanceof StepFault ? fault.message : fault.stack}\n`);
    process.exitCode = 1;
  }
}
