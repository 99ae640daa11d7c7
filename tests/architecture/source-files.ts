/** The project's files and what they import, for the tests that hold its plan. */
import { readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Paths from the project's root with `/` between folders, in order; generated code left out. */
export function listFiles(folder: string, extensions: readonly string[]): string[] {
  return ts.sys
    .readDirectory(join(ROOT, folder), extensions, ['**/generated/**', '**/node_modules/**'])
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .sort();
}

export function readText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The specifiers that a source file imports, `import type` included. */
export function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readText(file), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}

/** Where a specifier leads inside the project, or null when it names a package. */
export function localTarget(file: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  return null;
}
