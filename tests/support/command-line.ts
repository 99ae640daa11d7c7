/** The command line as a person has it: a process of its own, with its output and exit code. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** A process loads all its modules anew, which is slow on a busy machine. */
export const COMMAND_TIMEOUT_MS = 180_000;

export type Ran = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
};

export type Place = {
  readonly databaseUrl: string;
  /** The folder in which the person stands. */
  readonly folder: string;
};

/** Runs `portal` with these words, on its own database, from a folder. */
export function runPortal(
  words: readonly string[],
  { databaseUrl, folder }: Place,
): Promise<Ran> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, INIT_CWD: folder };
  return new Promise((settle) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'app/commands/main.ts', ...words],
      { cwd: ROOT, env, timeout: COMMAND_TIMEOUT_MS },
      (fault, stdout, stderr) => {
        const exitCode = fault === null ? 0 : typeof fault.code === 'number' ? fault.code : -1;
        settle({ exitCode, stdout, stderr });
      },
    );
  });
}

/** What `--json` printed; throws unless it is one JSON value and nothing else. */
export function jsonOf({ stdout }: Ran): unknown {
  return JSON.parse(stdout);
}
