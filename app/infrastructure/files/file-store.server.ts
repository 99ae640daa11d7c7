/**
 * The store of attached files: a folder beside the database, outside what the web server shows.
 *
 * A file is written under a passing name, brought to the disk, scanned, and only then given its
 * own name, so that what has a name is whole and was looked at. Names are made by us: hexadecimal
 * digits and nothing else, so none can lead out of the folder.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { scanFile, type ScanVerdict } from './scan-file.server.ts';

export type FileStore = {
  /** Keeps the bytes unless the scanner objects or cannot be asked. */
  readonly keep: (name: string, bytes: Uint8Array) => Promise<ScanVerdict>;
  /** Null when there is no such file. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  /** Leaves things as they are when there is no such file. */
  readonly remove: (name: string) => Promise<void>;
  /** Every file, also those whose writing was broken off. */
  readonly list: () => Promise<readonly StoredFile[]>;
  /** Of the bytes, lower-case hex. */
  readonly digest: (bytes: Uint8Array) => string;
};

export type StoredFile = { readonly name: string; readonly modifiedAt: Date };

type Settings = { readonly dataDir: string; readonly scanCommand: string | null };

const FOLDER = 'attachments';
const UNFINISHED = '.part';

export function openFileStore({ dataDir, scanCommand }: Settings): FileStore {
  const folder = join(dataDir, FOLDER);
  return {
    keep: async (name, bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const passing = pathOf(folder, name) + UNFINISHED;
      try {
        await writeToDisk(passing, bytes);
        const verdict = await scanFile(scanCommand, passing);
        if (verdict === 'clean' || verdict === 'not-scanned') {
          await rename(passing, pathOf(folder, name));
          await bringToDisk(folder);
        }
        return verdict;
      } finally {
        await rm(passing, { force: true });
      }
    },
    read: async (name) => unlessAbsent(readFile(pathOf(folder, name))),
    remove: (name) => rm(join(folder, name), { force: true }),
    list: () => listFolder(folder),
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
}

async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is on the disk once its folder is. */
async function bringToDisk(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function listFolder(folder: string): Promise<readonly StoredFile[]> {
  const names = (await unlessAbsent(readdir(folder))) ?? [];
  const files: StoredFile[] = [];
  for (const name of names.sort()) {
    const facts = await unlessAbsent(stat(join(folder, name)));
    if (facts?.isFile()) files.push({ name, modifiedAt: facts.mtime });
  }
  return files;
}

function pathOf(folder: string, name: string): string {
  if (!/^[0-9a-f]{32}$/.test(name)) throw new Error('Not a name of the file store');
  return join(folder, name);
}

async function unlessAbsent<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
}
