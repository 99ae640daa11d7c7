/**
 * Files that are long rather than mangled (issue: papers and structures): reading them takes time in
 * proportion to their length, whatever they are full of, and a file that would take longer is refused.
 */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import { MAX_REACH_CHARACTERS } from '#app/domain/paper/reach.ts';
import {
  readDocument,
  readDocumentAs,
} from '#app/infrastructure/documents/read-document.server.ts';
import { doneBy } from '#app/infrastructure/documents/time-limit.server.ts';
import { UnreadableFile } from '#app/infrastructure/documents/unreadable-document.ts';
import { aDocx, anOdt, aPdf, wordParagraph } from '#tests/support/documents.ts';

const MEGABYTE = 1024 * 1024;
/** The promise; a test machine is busier than an office's. */
const MAX_CPU_MS_PER_MB = 10_000;

/** Time on the processor, so that what else the machine does is not measured. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1000;
}

async function importText(text: string, name: string): Promise<void> {
  const outcome = await readDocumentAs(new TextEncoder().encode(text), name, (source) =>
    importPaper(source, { kind: 'consultation' }),
  );
  if (!outcome.ok) expect(outcome.refusal.message).toMatch(/\.$/u);
}

const NAMES = ['North', 'South', 'River', 'Valley', 'Harbour', 'Market', 'Castle', 'Abbey'];
const NOUNS = ['Board', 'Forum', 'Partnership', 'Group', 'Committee'];

/** Names that are all different, so that comparing each with each would take for ever. */
function groupName(index: number): string {
  const words = [index, index >> 3, index >> 6, index >> 9].map((at) => NAMES[at % 8] ?? '');
  return `${words.join(' ')} ${NOUNS[index % 5] ?? ''}`;
}

const PARTS: Readonly<Record<string, (index: number) => string>> = {
  headings: (n) =>
    `${String(1 + n)}.1 The ${groupName(n)}\n\nThe ${groupName(n)} should be called the ${groupName(n + 1)}.\n\n`,
  lists: (n) =>
    `The changes proposed are as follows:\n\n- the ${groupName(n)} will be renamed\n  - and more\n- another\n\n`,
  options: (n) =>
    `Option ${String.fromCharCode(65 + (n % 26))}: The ${groupName(n)}\n\nThis would merge groups.\n\nConclusion: it does not meet the need.\n\n`,
  membership: (n) =>
    `Membership of the ${groupName(n)}\n\n- Chair of the Council\n- Leaders (x5)\n- up to 3 representatives\n\n`,
  rows: (n) => `January\t${String(1 + (n % 28))}th\t${groupName(n)}\tBudget\n`,
  'short tables': (n) => `| Name | Role |\n| --- | --- |\n| ${groupName(n)} | chairs |\n\n`,
  abbreviations: (n) =>
    `The XQ${String.fromCharCode(65 + (n % 26), 65 + ((n / 26) % 26))}Z works with others.\n\n`,
  references: (n) => `As paragraph ${String(n % 90)}.2 says, see Appendix ${String(n)}.\n\n`,
  assessments: (n) =>
    `Section ${String(n)}: Aims\n\n1.1 How does it work?\n\nResponse: We plan.\n\nActions:\n\na) Review it\n\n`,
};

test.each(Object.entries(PARTS))(
  '%s by the thousand take time in proportion',
  async (_, partOf) => {
    let text = '';
    for (let index = 0; text.length < 0.25 * MEGABYTE; index += 1) text += partOf(index);

    const spent = await cpuMs(() => importText(text, 'a.txt'));

    expect(spent).toBeLessThan(0.25 * MAX_CPU_MS_PER_MB);
  },
  60_000,
);

test.each([
  ['brackets', '('],
  ['letters', 'a'],
  ['capitals', 'A'],
  ['capital words', 'Aa '],
  ['words', 'membership '],
  ['clauses', 'it is recommended that '],
  ['deadlines', 'comments by comments before '],
  ['items', 'two things (a; '],
  ['following', 'will following these '],
  ['stars', '*a **b '],
  ['tags', '<b>'],
  ['tabs', 'a\t'],
  ['bars', '|a'],
])(
  'one line of a megabyte, all %s, is read or refused in time',
  async (_, unit) => {
    const text = `a ${unit.repeat(Math.ceil(MEGABYTE / unit.length))}:\n\n- end`;

    for (const name of ['a.txt', 'a.md', 'a.html']) {
      const spent = await cpuMs(() => importText(text, name));
      expect(spent).toBeLessThan(MAX_CPU_MS_PER_MB);
    }
  },
  120_000,
);

const WORDS = 'The Board meets quarterly and reports to the Partnership. ';

test.each([
  ['a.docx', () => aDocx(wordParagraph(WORDS.repeat(3)).repeat(3_000))],
  ['a.odt', () => anOdt(`<text:p>${WORDS.repeat(3)}</text:p>`.repeat(3_000))],
  [
    'a.pdf',
    () =>
      aPdf(
        Array.from({ length: 120 }, () =>
          Array.from({ length: 50 }, (_, line) => ({ text: WORDS, x: 60, y: 790 - 14 * line })),
        ),
      ),
  ],
])(
  'half a megabyte of words in %s is read in time',
  async (name, make) => {
    const bytes = make();

    const spent = await cpuMs(async () => {
      const outcome = await readDocumentAs(bytes, name, (source) =>
        importPaper(source, { kind: 'consultation' }),
      );
      expect(outcome.ok).toBe(true);
    });

    expect(spent).toBeLessThan(0.5 * MAX_CPU_MS_PER_MB);
  },
  60_000,
);

test('a table with more cells than anybody can read is refused before it is drawn', async () => {
  const wide = `${'a\t'.repeat(2_000)}\n${'b\tc\n'.repeat(2_000)}`;

  const outcome = await readDocument(new TextEncoder().encode(wide), 'a.txt');

  expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'too-large' } });
});

test('nesting a thousand deep is read or refused', async () => {
  const deep = (open: string, close: string) =>
    `<html><body>${open.repeat(5_000)}words${close.repeat(5_000)}</body></html>`;

  for (const text of [deep('<div>', '</div>'), deep('<table><tr><td>', '</td></tr></table>')])
    await importText(text, 'a.html');
  const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}${wordParagraph('words')}`;
  const outcome = await readDocument(aDocx(nested), 'a.docx');
  expect(outcome.ok).toBe(false);
});

test('a part that is too long to search keeps every word and says so', async () => {
  const text = `${'word '.repeat(MAX_REACH_CHARACTERS / 4)}end`;
  const outcome = await readDocument(new TextEncoder().encode(text), 'a.txt');
  if (!outcome.ok) throw new Error(outcome.refusal.message);

  const paper = importPaper(outcome.value, { kind: 'consultation' });

  expect(paper.blocks.map((block) => block.text)).toEqual([text]);
  expect(paper.warnings.map((warning) => warning.code)).toContain('overlong-block');
});

test('work that takes longer than its time is stopped, even inside one expression', () => {
  const until = performance.now() + 200;
  const endless = () => /^(?:a+)+$/u.test(`${'a'.repeat(60)}b`);

  expect(() => doneBy(until, endless)).toThrow(UnreadableFile);
  expect(performance.now() - until).toBeLessThan(5_000);
});

test('what is made of a file counts towards its time, and its own faults are not hidden', async () => {
  const bytes = new TextEncoder().encode('Words');

  const made = await readDocumentAs(bytes, 'a.txt', (source) => source.elements.length);
  const broken = readDocumentAs(bytes, 'a.txt', () => {
    throw new Error('a fault of the importer');
  });

  expect(made).toEqual({ ok: true, value: 1 });
  await expect(broken).rejects.toThrow('a fault of the importer');
});
