/** Holds what lies beside the code to the code: addresses, decisions, schemas, and plain paths. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { derivePostgresqlSchema } from '../../scripts/steps/derive-postgresql.ts';
import { missingOptionals } from '../../scripts/steps/lockfile.mjs';
import { listFiles, readText, ROOT } from './source-files.ts';

const decisions = listFiles('docs/decisions', ['.md']);

test('every file under routes is an address of routes.ts, and every address has its file', () => {
  const named = [...readText('app/routes.ts').matchAll(/'(routes\/[^']+)'/gu)].map(
    ([, file]) => `app/${file ?? ''}`,
  );

  expect([...new Set(named)].sort()).toEqual(listFiles('app/routes', ['.ts', '.tsx']));
});

test('decisions are numbered from 0001 without a gap', () => {
  const numbers = decisions.map((file) => /(\d{4})-[a-z0-9-]+\.md$/u.exec(file)?.[1] ?? file);

  expect(decisions.length).toBeGreaterThan(0);
  expect(numbers).toEqual(decisions.map((_, i) => String(i + 1).padStart(4, '0')));
});

test('each decision has its four parts, and says plainly whether it stands', () => {
  const incomplete = decisions.filter((file) => {
    const text = readText(file);
    const hasStatus = /\b(Proposed|Accepted|Superseded by)\b/iu.test(text);
    return (
      !hasStatus ||
      !['Status', 'Context', 'Decision', 'Consequences'].every((part) => text.includes(part))
    );
  });

  expect(incomplete).toEqual([]);
});

test('a decision that is superseded says by which, and that one names it too', () => {
  const oneWay = decisions.flatMap((file) => {
    const number = /(\d{4})-/u.exec(file)?.[1] ?? '';
    const next = /superseded by \[?(?:ADR )?(\d{4})/iu.exec(readText(file))?.[1];
    if (next === undefined) return [];
    const successor = decisions.find((other) => other.includes(`/${next}-`));
    return successor !== undefined && readText(successor).includes(number) ? [] : [file];
  });

  expect(oneWay).toEqual([]);
});

test('the PostgreSQL schema is the one that follows from the SQLite schema', () => {
  const derived = derivePostgresqlSchema(readText('prisma/schema.prisma'));

  expect(readText('prisma/postgresql/schema.prisma')).toBe(derived);
});

test('both kinds of database have the same migrations', () => {
  const names = (folder: string) =>
    listFiles(folder, ['.sql']).map((file) => file.replace(`${folder}/`, ''));

  expect(names('prisma/postgresql/migrations')).toEqual(names('prisma/migrations'));
});

test('no folder is an attic', () => {
  const attics = listFiles('app', ['.ts', '.tsx']).filter((file) =>
    /\/(utils?|helpers?|lib|libs|types|common|misc|shared)\//u.test(file),
  );

  expect(attics).toEqual([]);
});

test('every module of the portal opens with a comment', () => {
  const silent = listFiles('app', ['.ts', '.tsx']).filter(
    (file) => !/^(#!.*\n)?\s*\/(\*\*|\*|\/)/u.test(readText(file)),
  );

  expect(silent).toEqual([]);
});

test('every test file stands where the file that it tests stands', () => {
  const rooms = /^tests\/(domain|forms|emails|reports|ui|infrastructure|operations|http)\//u;
  const astray = listFiles('tests', ['.test.ts', '.test.tsx'])
    .filter((file) => rooms.test(file))
    .filter((file) => {
      const folder = file.replace(/^tests\//u, 'app/').replace(/\/[^/]+$/u, '');
      return !existsSync(join(ROOT, folder));
    });

  expect(astray).toEqual([]);
});

test('every test file belongs to a project of vitest.config.ts', () => {
  const folders = [
    ...readText('vitest.config.ts').matchAll(/tests\/\{?([\w,]+)\}?\/\*\*/gu),
  ].flatMap(([, names]) => (names ?? '').split(','));
  const forgotten = listFiles('tests', ['.test.ts', '.test.tsx']).filter(
    (file) => !folders.includes(file.split('/')[1] ?? ''),
  );

  expect(forgotten).toEqual([]);
});

test('no file names a folder of the machine that it was written on', () => {
  const extensions = [
    '.ts',
    '.tsx',
    '.mjs',
    '.js',
    '.json',
    '.md',
    '.prisma',
    '.sql',
    '.css',
    '.toml',
  ];
  const folders = ['app', 'docs', 'prisma', 'public', 'scripts', 'tests', '.ci'];
  const machinePath = /(?<![\w.:/])\/(work|home|root|Users|tmp|mnt)\/\w/u;
  const naming = folders
    .flatMap((folder) => listFiles(folder, extensions))
    .filter((file) => machinePath.test(readText(file)));

  expect(naming).toEqual([]);
});

// `node scripts/complete-lockfile.mjs` adds them.
test('the lockfile has the optional packages of every system, which npm ci insists on', () => {
  // npm's own file; its shape is of no further interest here.
  const { packages } = JSON.parse(readText('package-lock.json')) as { packages: object };

  expect(missingOptionals(packages)).toEqual([]);
});
