/**
 * Files of the client build: styles, pictures, icons.
 *
 * The list of files is read once at the start, so an address can only ever lead to one of them. A
 * file whose name carries a hash of its content never changes and may be kept for good.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';

import { keepAnswer, type KeptAnswer } from './kept-answer.server.ts';

export type StaticFiles = {
  /** Null when no file has this address. */
  readonly find: (pathname: string) => KeptAnswer | null;
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const FOR_GOOD = 'public, max-age=31536000, immutable';
const FOR_A_WHILE = 'public, max-age=300';

/** No files when the folder is absent. */
export function openStaticFiles(folder: string): StaticFiles {
  const paths = new Set(listFiles(folder).filter((path) => !path.startsWith('/.')));
  const kept = new Map<string, KeptAnswer>();

  return {
    find: (pathname) => {
      if (!paths.has(pathname)) return null;
      const file = kept.get(pathname) ?? keepAnswer(readStaticFile(folder, pathname), 'static');
      kept.set(pathname, file);
      return file;
    },
  };
}

function readStaticFile(folder: string, pathname: string) {
  const headers = new Headers({
    'Content-Type': MEDIA_TYPES[extname(pathname)] ?? 'application/octet-stream',
    'Cache-Control': pathname.startsWith('/assets/') ? FOR_GOOD : FOR_A_WHILE,
  });
  return { status: 200, headers, body: new Uint8Array(readFileSync(join(folder, pathname))) };
}

/** Paths from the folder, each with a slash in front. */
function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
      .map((path) => posix.normalize(path.replaceAll('\\', '/')));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
    throw fault;
  }
}
