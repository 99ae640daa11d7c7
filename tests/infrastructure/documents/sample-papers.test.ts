/**
 * The three sample papers from every format they come in: the traps that a program can see, and that no
 * word is lost. Their counts are in tests/operations/paper/sample-papers.test.ts, as the review screen
 * reaches them.
 */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { readStatedFacts } from '#app/domain/paper/stated-facts.ts';
import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';
import { hasShared, sharedPath } from '#tests/support/shared.ts';

async function importSample(name: string): Promise<Paper> {
  const outcome = await readDocument(readFileSync(sharedPath(`papers/${name}`)), name);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return importPaper(outcome.value, { kind: 'consultation' });
}

function codesAt(paper: Paper, words: string): readonly string[] {
  const ids = paper.blocks
    .filter((block) => block.text.includes(words))
    .map((block) => block.id);
  return paper.warnings
    .filter((warning) => warning.block !== null && ids.includes(warning.block))
    .map((warning) => warning.code);
}

const CLEVELAND = ['txt', 'docx', 'pdf'].map((ending) => `redcar-cleveland-2011.${ending}`);
const GLOUCESTERSHIRE = ['txt', 'docx'].map((ending) => `south-gloucestershire-2009.${ending}`);
const STOCKPORT = 'stockport-2009.txt';

// D-02, D-15
test.skipIf(!hasShared).each(CLEVELAND)('%s shows the traps of its text', async (name) => {
  const paper = await importSample(name);
  const codes = (words: string): readonly string[] => codesAt(paper, words);

  expect(
    paper.blocks.filter((block) => block.label === '2.1.1').map((block) => block.kind),
  ).toEqual(['paragraph', 'heading']);
  expect(codes('Purpose, Role and Added Value')).toContain('repeated-label');
  expect(codes('current Thematic Partnership Structure')).toContain('unresolved-reference');
  expect(codes('previously been covered by the Regeneration')).toContain('vague-reference');
  expect(codes('structure diagram in Appendix 1')).toContain('missing-attachment');
  expect(codes('Partnership Proposed Structure')).toContain('missing-attachment');
  expect(codes('Friedman, M (2009) Trying Hard is Not')).toContain('misplaced-footnote');
  expect(codes('most have a delivery partnership')).toContain('split-paragraph');
  expect(codes('LSP Co-ordinator who retired')).toContain('split-paragraph');
  expect(codes('formerly reports to')).toContain('ambiguous-word');
  expect(codes('Greater Eston; Coastal')).toContain('count-mismatch');
  expect(codes('6 weekly')).toContain('ambiguous-word');
  expect(codes('biannually')).toContain('ambiguous-word');
  expect(codes('from of each')).toContain('duplicate-word');
  expect(codes('private sectors. .')).toContain('stray-markup');
  expect(codes('sTrust')).toContain('run-on-item');
  expect(codes('policy.specialist@')).toContain('personal-data');
  expect(paper.warnings.filter((warning) => warning.code === 'deadline-repeated')).toHaveLength(
    2,
  );
  expect(readStatedFacts(paper).deadlines.map((deadline) => deadline.on)).toEqual([
    '2011-10-14',
    '2011-10-14',
    '2011-10-14',
  ]);
});

test.skipIf(!hasShared).each(GLOUCESTERSHIRE)(
  '%s shows the traps of its text',
  async (name) => {
    const paper = await importSample(name);

    expect(codesAt(paper, 'see overleaf for diagram')).toEqual(
      expect.arrayContaining(['vague-reference', 'missing-attachment']),
    );
    expect(codesAt(paper, 'Four different options')).toContain('count-mismatch');
    expect(codesAt(paper, 'pg.11')).toContain('vague-reference');
    expect(codesAt(paper, 'Gloucestershireand')).toContain('run-on-item');
    expect(codesAt(paper, 'key documents`')).toContain('stray-markup');
    expect(codesAt(paper, 'full report')).toContain('missing-attachment');
    expect(paper.warnings.map((warning) => warning.code)).toContain('contents-mismatch');
  },
);

test.skipIf(!hasShared)(`${STOCKPORT} shows the traps of its text`, async () => {
  const paper = await importSample(STOCKPORT);
  const messages = paper.warnings.map((warning) => warning.message).join('\n');

  for (const name of ['SPSG', 'Coordinating Group', 'Sports Trust', 'Public Service'])
    expect(messages).toMatch(
      new RegExp(`“[^”]*${name}[^”]*” and “[^”]*” may be one body`, 'u'),
    );
  for (const abbreviation of ['SMBC', 'PCT', 'GMP', 'SCVS', 'JC+', 'LSC', 'PRG', 'CAA'])
    expect(messages).toContain(`“${abbreviation}” is never written out`);
  expect(paper.warnings.map((warning) => warning.code)).toEqual(
    expect.arrayContaining(['split-table-row', 'misplaced-table-header', 'stray-markup']),
  );
});

test.skipIf(!hasShared).each([...CLEVELAND, ...GLOUCESTERSHIRE, STOCKPORT])(
  '%s keeps every word in the blocks or in what was set aside',
  async (name) => {
    const outcome = await readDocument(readFileSync(sharedPath(`papers/${name}`)), name);
    if (!outcome.ok) throw new Error(outcome.refusal.kind);
    const source = outcome.value;
    const paper = importPaper(source, { kind: 'consultation' });
    const kept = [
      ...paper.blocks.map((block) => `${block.label ?? ''} ${block.text}`),
      ...source.setAside.map((one) => one.text),
    ].join(' ');
    const text = readFileSync(sharedPath(`papers/${name.replace(/\.\w+$/u, '.txt')}`), 'utf8');
    const lost = wordsOf(text).filter((word) => !kept.includes(word));

    // The sample PDF itself lacks the first line, and breaks one long heading within a word.
    const absent = name.endsWith('.pdf') ? ['Consultation', 'Paper', 'RECOMMENDATIONS'] : [];
    expect([...new Set(lost)]).toEqual(absent);
  },
);

function wordsOf(text: string): readonly string[] {
  return text.replace(/<[^>]+>/gu, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}
