/**
 * Asks the virus scanner that the settings name about one file.
 *
 * The scanner is any program that takes the path of a file and ends with 0 when the file is clean
 * and with 1 when it is not, as `clamdscan` does. Anything else means that it could not say.
 */
import { execFile } from 'node:child_process';

export type ScanVerdict = 'clean' | 'harmful' | 'not-scanned' | 'not-scannable';

/** `program` is null when no scanner is set. No shell reads the path. */
export function scanFile(program: string | null, path: string): Promise<ScanVerdict> {
  if (program === null) return Promise.resolve('not-scanned');
  return new Promise((settle) => {
    execFile(program, [path], { timeout: SCAN_WITHIN_MS, env: SCAN_ENVIRONMENT }, (fault) => {
      if (fault === null) settle('clean');
      else settle(fault.code === HARMFUL ? 'harmful' : 'not-scannable');
    });
  });
}

const HARMFUL = 1;
/** Not our own environment, which holds secrets. */
const SCAN_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  NODE_ENV: 'production',
} as const;
/** A person waits for it, and the request ends after a minute. */
const SCAN_WITHIN_MS = 30_000;
