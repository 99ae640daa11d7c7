/**
 * How many papers a second are read and recognised from a quarter of a megabyte of words, by format;
 * the yardstick does no more than parse the same file, with the library that the reader rests on.
 * Prints `[{ format, portal, bare }]` as JSON.
 */
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import { readDocumentAs } from '#app/infrastructure/documents/read-document.server.ts';
import { aDocx, escapeXml, wordParagraph } from '#tests/support/documents.ts';

const DURATION_MS = Number(process.argv[2] ?? 5000);
const MIN_CHARACTERS = 250_000;

/** A part of a paper as offices write them: a heading, numbered clauses, a proposal, a list. */
function part(number: number): readonly string[] {
  const n = String(number);
  return [
    `${n}. How the ${n}th Harbour Board would work`,
    `${n}.1 The Harbour Board (HB) has met each month since 2004, and its members find that too often.`,
    `${n}.2 It is recommended that the Harbour Board should meet quarterly and be called the Quay Forum.`,
    `${n}.3 The changes proposed are as follows:`,
    'a) one chair for two years;',
    'b) a place for each ferry.',
  ];
}

function paper(): readonly string[] {
  const lines: string[] = [];
  let characters = 0;
  for (let number = 1; characters < MIN_CHARACTERS; number += 1) {
    const more = part(number);
    lines.push(...more);
    characters += more.join('').length;
  }
  return lines;
}

const lines = paper();
const utf8 = new TextEncoder();
const xml = new XMLParser({ ignoreAttributes: false, preserveOrder: true });

const FORMATS: readonly {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly bare: (bytes: Uint8Array) => unknown;
}[] = [
  {
    format: 'txt',
    bytes: utf8.encode(lines.join('\n\n')),
    bare: (bytes) => new TextDecoder().decode(bytes).match(/\p{L}+/gu),
  },
  {
    format: 'html',
    bytes: utf8.encode(lines.map((line) => `<p>${escapeXml(line)}</p>`).join('\n')),
    bare: (bytes) => parse(new TextDecoder().decode(bytes)),
  },
  {
    format: 'docx',
    bytes: aDocx(lines.map((line) => wordParagraph(line)).join('')),
    bare: (bytes): unknown => xml.parse(partOf(bytes, 'word/document.xml')),
  },
];

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

async function perSecond(work: () => unknown): Promise<number> {
  await work();
  let done = 0;
  const startedAt = performance.now();
  while (performance.now() - startedAt < DURATION_MS) {
    await work();
    done += 1;
  }
  return Math.round((100 * 1000 * done) / (performance.now() - startedAt)) / 100;
}

const measured = [];
for (const { format, bytes, bare } of FORMATS) {
  const portal = await perSecond(async () => {
    const read = await readDocumentAs(bytes, `paper.${format}`, (source) =>
      importPaper(source, { kind: 'consultation' }),
    );
    if (!read.ok) throw new Error(read.refusal.message);
  });
  measured.push({ format, portal, bare: await perSecond(() => bare(bytes)) });
}
process.stdout.write(`${JSON.stringify(measured)}\n`);
