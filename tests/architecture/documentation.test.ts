/** Holds the documents to the code: words, promises and links must lead to something. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAX_README_LINES = 150;

test('each word of the glossary stands there once and its home exists', () => {
  const rows = tableRows('docs/glossary.md').filter(([word]) => word !== 'Word');
  const words = rows.map(([word]) => word);
  const homes = rows.map((cells) => (cells[3] ?? '').replaceAll('`', ''));

  expect(rows.length).toBeGreaterThan(0);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  expect(homes.filter((home) => !home.startsWith('app/') || !exists(home))).toEqual([]);
});

test('each promise is made once, and what proves it is a test that names it', () => {
  const rows = promises();
  const ids = rows.map(({ id }) => id);
  const astray = rows.flatMap(({ id, tests }) =>
    tests.filter((file) => !exists(file) || !read(file).includes(id)).map((file) => [id, file]),
  );

  expect(rows.length).toBeGreaterThan(0);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(astray).toEqual([]);
});

// When this fails, `node scripts/list-promises.mjs` writes what the tests prove into the list.
test('a promise that a test proves is not put off', () => {
  const putOff = new Set(
    promises()
      .filter(({ isWhole }) => !isWhole)
      .map(({ id }) => id),
  );
  const kept = testFiles().flatMap((file) =>
    idsInTitles(read(file))
      .filter((id) => putOff.has(id))
      .map((id) => `${id} is proved in ${file}`),
  );

  expect(kept).toEqual([]);
});

test.each(['README.md', ...markdownUnder('docs')])('the links of %s lead to files', (file) => {
  const targets = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)].map(
    ([, target]) => target ?? '',
  );
  const broken = targets.filter(
    (target) => !/^[a-z]+:/u.test(target) && !exists(join(dirname(file), target)),
  );

  expect(broken).toEqual([]);
});

test('the README names every setting that is read, and no other', () => {
  const source = read('app/infrastructure/config.server.ts');
  const parsed = [...source.matchAll(/^ {4}([A-Z][A-Z_]+): /gmu)].map(([, name]) => name);
  const [, table = ''] = /## Settings\n([\s\S]*?)\n## /u.exec(read('README.md')) ?? [];
  const named = [...table.matchAll(/^\| +(`[^|]*`) +\|/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([A-Z_]+)`/gu)].map(([, name]) => name),
  );

  expect(parsed).toContain('PORT');
  expect(named.sort()).toEqual(parsed.sort());
});

test('the README stays short enough to be read', () => {
  expect(read('README.md').split('\n').length).toBeLessThan(MAX_README_LINES);
});

function promises() {
  const lines = read('docs/promises.md').matchAll(/^- \*\*([A-Z]-\d\d)\*\* (.*)$/gmu);
  return [...lines].map(([, id, rest]) => ({
    id: id ?? '',
    isWhole: (rest ?? '').includes(' → `'),
    tests: [...(rest ?? '').matchAll(/`(tests\/[^`]+)`/gu)].map(([, file]) => file ?? ''),
  }));
}

/** Ids with which the titles of tests begin, several of them with commas between. */
function idsInTitles(source: string): readonly string[] {
  const titles = source.matchAll(
    /\b(?:test|it)(?:\.\w+(?:\([^)]*\))?)*\(\s*['"`]((?:[RPACDW]-\d\d[, ]*)+)/gu,
  );
  return [...titles].flatMap(([, ids]) => (ids ?? '').match(/[RPACDW]-\d\d/gu) ?? []);
}

/** Cells of every row of every table in a document, the dashes left out. */
function tableRows(file: string): readonly (readonly string[])[] {
  return read(file)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

function markdownUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort();
}

function testFiles(): readonly string[] {
  return readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/u.test(name))
    .map((name) => join('tests', name));
}

function exists(path: string): boolean {
  return existsSync(join(ROOT, path));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
