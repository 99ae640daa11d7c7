/** Files named on the command line, relative to where the command was typed. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { accept, refuse, type Result } from '#app/domain/result.ts';
import { refused, type CommandRefused } from './outcome.ts';

/** Above what any reader takes, so that a huge file is refused before it fills the memory. */
const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** Absolute path: npm and the script set INIT_CWD to the folder in which the person stands. */
export function typedPath(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}

export async function readTypedFile(file: string): Promise<Result<Uint8Array, CommandRefused>> {
  const path = typedPath(file);
  try {
    const found = await stat(path);
    if (!found.isFile()) return refuse(refused('not-a-file', `${file} is not a file.`));
    if (found.size > MAX_FILE_BYTES) {
      return refuse(refused('too-large', `${file} is too large: send a shorter file.`));
    }
    return accept(await readFile(path));
  } catch {
    // Whatever the system says about it, the person can do the same: look at the name and rights.
    return refuse(refused('no-such-file', `${file} cannot be read: check its name and place.`));
  }
}
