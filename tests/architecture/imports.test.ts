/**
 * Holds the house to its plan: each room of app/ may import only from the rooms listed for it.
 *
 * The table is the architecture. Changing it is a decision, recorded in docs/decisions/.
 */
import { expect, test } from 'vitest';

import { importsOf, listFiles, localTarget } from './source-files.ts';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  forms: ['domain'],
  emails: ['domain'],
  reports: ['domain'],
  infrastructure: ['domain'],
  operations: ['domain', 'emails', 'reports', 'infrastructure'],
  http: ['domain', 'forms', 'operations'],
  ui: ['domain', 'forms', 'reports'],
  routes: ['domain', 'forms', 'reports', 'operations', 'http', 'ui', 'context.server.ts'],
  // Commands are routes for a terminal: arguments in, an operation, words or JSON out.
  commands: ['domain', 'forms', 'reports', 'operations', 'http', 'ui', 'context.server.ts'],
  // The process around Remix: listener, page cache, origin check, timers.
  server: ['domain', 'http', 'operations'],
  'context.server.ts': ['infrastructure', 'operations'],
  'server.ts': ['server', 'operations', 'infrastructure', 'context.server.ts'],
  'root.tsx': ['http', 'ui', 'domain'],
  'entry.server.tsx': ['http', 'context.server.ts'],
  'entry.client.tsx': [],
  'routes.ts': [],
};

/** The only files that may import these packages; every other file meets them through these. */
const PACKAGE_OWNERS: Readonly<Record<string, RegExp>> = {
  '@prisma/': /^app\/infrastructure\/db\//,
  'better-sqlite3': /^app\/infrastructure\/db\//,
  pg: /^app\/infrastructure\/db\//,
  pino: /^app\/infrastructure\/log\.server\.ts$/,
  nodemailer: /^app\/infrastructure\/mail\//,
  'pdfjs-dist': /^app\/infrastructure\/documents\//,
  parse5: /^app\/infrastructure\/documents\//,
  'fast-xml-parser': /^app\/infrastructure\/documents\//,
  marked: /^app\/infrastructure\/documents\//,
  docx: /^app\/reports\/renderers\/docx[\w-]*(\.server)?\.ts$/,
  pptxgenjs: /^app\/reports\/renderers\/pptx[\w-]*(\.server)?\.ts$/,
  'write-excel-file': /^app\/reports\/renderers\/xlsx[\w-]*(\.server)?\.ts$/,
  'csv-parse': /^app\/infrastructure\/tables\//,
  'read-excel-file': /^app\/infrastructure\/tables\//,
  mailparser: /^app\/infrastructure\/mail\//,
  minisearch: /^app\/infrastructure\/search\//,
  zod: /^app\/(forms|commands|infrastructure)\//,
  commander: /^app\/commands\//,
  '@remix-run/':
    /^app\/(routes|http|ui|server)\/|^app\/(root|entry\.\w+)\.tsx$|^app\/(routes|server|remix\.d)\.ts$/,
  react:
    /^app\/(routes|ui)\/|^app\/reports\/renderers\/html[\w-]*\.tsx$|^app\/(root|entry\.\w+)\.tsx$/,
};

/** Files without `.server` reach a browser; these packages and Node's own modules cannot. */
const SERVER_ONLY = /^(node:|@prisma\/|better-sqlite3|pg$|pino|nodemailer|pdfjs-dist)/;
const RUNS_IN_NODE = /\.server\.tsx?$|^app\/(commands|server)\/|^app\/server\.ts$/;

const files = listFiles('app', ['.ts', '.tsx']);

test.each(files)('%s imports only what its room allows', (file) => {
  const strays = importsOf(file).filter((specifier) => !mayImport(file, specifier));

  expect(strays).toEqual([]);
});

test('every room is in the plan', () => {
  const unplanned = files
    .map(roomOf)
    .filter((room) => !(room in MAY_IMPORT) && room !== 'remix.d.ts');

  expect([...new Set(unplanned)]).toEqual([]);
});

test('the domain imports no package and no Node module', () => {
  const outside = files
    .filter((file) => roomOf(file) === 'domain')
    .flatMap((file) =>
      importsOf(file).filter((specifier) => localTarget(file, specifier) === null),
    );

  expect(outside).toEqual([]);
});

test('a file that may reach a browser imports no device and nothing of Node', () => {
  const strays = files
    .filter((file) => !RUNS_IN_NODE.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((specifier) => SERVER_ONLY.test(specifier))
        .map((specifier) => `${file}: ${specifier}`),
    );

  expect(strays).toEqual([]);
});

test('a room names its own files from where it stands, and others from the root', () => {
  const strays = files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('../') && leavesRoom(file, specifier))
      .map((specifier) => `${file}: ${specifier}`),
  );

  expect(strays).toEqual([]);
});

test('every import of a file of the project leads to a file', () => {
  const generated = /\/generated\/|\/\+types\//;
  const known = new Set([
    ...files,
    ...listFiles('.', ['.mjs', '.js', '.json', '.css', '.scss']),
  ]);
  const lost = files.flatMap((file) =>
    importsOf(file)
      .map((specifier) => localTarget(file, specifier))
      .filter((target) => target !== null && !generated.test(target))
      .filter((target) => !known.has((target ?? '').replace(/\?\w+$/, '')))
      .map((target) => `${file}: ${target ?? ''}`),
  );

  expect(lost).toEqual([]);
});

test('no file reaches itself by following imports', () => {
  const reach = new Map(files.map((file) => [file, localImportsOf(file)]));

  expect(files.filter((file) => reachableFrom(file, reach).has(file))).toEqual([]);
});

function mayImport(file: string, specifier: string): boolean {
  const target = localTarget(file, specifier);
  const room = roomOf(file);
  if (target === null) return ownerOf(specifier)?.test(file) ?? true;
  return roomOf(target) === room || (MAY_IMPORT[room] ?? []).includes(roomOf(target));
}

/** A package's owner by its whole name, or by its scope when the key ends in a slash. */
function ownerOf(specifier: string): RegExp | undefined {
  const owned = Object.entries(PACKAGE_OWNERS).find(
    ([name]) =>
      specifier === name || specifier.startsWith(name.endsWith('/') ? name : `${name}/`),
  );
  return owned?.[1];
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function leavesRoom(file: string, specifier: string): boolean {
  return roomOf(localTarget(file, specifier) ?? '') !== roomOf(file);
}

function localImportsOf(file: string): string[] {
  return importsOf(file)
    .map((specifier) => localTarget(file, specifier) ?? '')
    .filter((target) => files.includes(target));
}

function reachableFrom(
  start: string,
  reach: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const reached = new Set<string>();
  const toVisit = [start];
  for (let file = toVisit.pop(); file !== undefined; file = toVisit.pop()) {
    for (const target of reach.get(file) ?? []) {
      if (!reached.has(target)) toVisit.push(target);
      reached.add(target);
    }
  }
  return reached;
}
