/**
 * `node scripts/list-promises.mjs`: writes into docs/promises.md which tests prove each promise, by
 * the ids at the start of their titles, or else which tests name it in a comment. Node modules only.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PROMISES = join(ROOT, 'docs/promises.md');
/** More would hide the ones worth opening. */
const MAX_PARTS = 3;
const TITLE = /\b(?:test|it)(?:\.\w+(?:\([^)]*\))?)*\(\s*['"`]((?:[RPACDW]-\d\d[, ]*)+)/gu;
const ID = /\b[RPACDW]-\d\d\b/gu;

const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/u.test(name) && !name.startsWith('architecture'))
  .sort()
  .map((name) => readTest(`tests/${name.replaceAll('\\', '/')}`));

const listed = readFileSync(PROMISES, 'utf8').replace(
  /^(- \*\*([A-Z]-\d\d)\*\* .*?) → .*$/gmu,
  (_line, promise, id) => `${promise} → ${whereToLook(id)}`,
);
writeFileSync(PROMISES, listed);

function readTest(file) {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const titles = [...source.matchAll(TITLE)].map(([, ids]) => ids).join(' ');
  return { file, proves: idsIn(titles), names: idsIn(source) };
}

function idsIn(text) {
  return new Set(text.match(ID) ?? []);
}

function whereToLook(id) {
  const whole = tests.filter(({ proves }) => proves.has(id));
  if (whole.length > 0) return fileNames(whole);
  const parts = tests.filter(({ names }) => names.has(id)).slice(0, MAX_PARTS);
  return parts.length > 0 ? `in part ${fileNames(parts)}` : 'later';
}

function fileNames(found) {
  return found.map(({ file }) => `\`${file}\``).join(', ');
}
