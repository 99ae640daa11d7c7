/** What each kind of figure means, and how to check that files belong together. */
import type { Block, Table } from '../report.ts';
import { heading, paragraphs, row, tableBlock, textColumn } from './blocks.ts';

export function annexSection(hash: string): readonly Block[] {
  return [
    heading(1, 'Annex: what the figures mean'),
    tableBlock(dictionaryTable()),
    heading(1, 'Annex: about these files'),
    ...paragraphs(
      'The document, the slides, the spreadsheet, the data file and the web page are made from one snapshot. Each carries the same mark, so you can tell that they belong together.',
    ),
    ...paragraphs(`Mark of the snapshot (SHA-256): ${hash}`),
    ...paragraphs(
      'The snapshot itself is the JSON file of the pack. The mark is the SHA-256 of that file.',
    ),
  ];
}

const MEANINGS: readonly (readonly [string, string])[] = [
  ['Received', 'Responses on record, by every route. Not drafts, and not earlier versions.'],
  ['Left out', 'Responses not analysed, each for one stated reason. They are kept on record.'],
  ['Analysed', 'Received, less all that are left out. Every other table counts these.'],
  ['Individual', 'Somebody who answers for themselves.'],
  ['Organisation', 'A response for an organisation. Each counts once, whatever its size.'],
  ['Position', 'Support, support with changes, oppose, don’t know or no view, as ticked.'],
  [
    'Did not answer',
    'Analysed, with no position on this proposal. Words alone are no position.',
  ],
  ['Base', 'The number that the shares of a table are shares of.'],
  ['Share', 'A number divided by its base. A dash means that the base is nought.'],
  ['Commented in words', 'Respondents who wrote about a part of the paper, each counted once.'],
  ['Hidden', 'A small number of people, kept back so that nobody can be recognised.'],
];

export function dictionaryTable(): Table {
  return {
    id: 'dictionary',
    caption: 'Data dictionary',
    base: null,
    note: null,
    columns: [textColumn('Word'), textColumn('Meaning')],
    rows: MEANINGS.map((cells) => row('body', cells)),
  };
}
