/**
 * The cover sheet of a board report: its fields, and whether the item is for information,
 * discussion or decision. Read from a table of two columns or from lines such as "Author: …".
 */
import type { Block } from '../block.ts';
import { isHeading } from '../block-queries.ts';
import { ITEM_TYPES, type CoverSheet, type ItemType } from '../paper.ts';
import { gridOf } from './schedule-grid.ts';

type Field = Exclude<keyof CoverSheet, 'itemTypes' | 'sourceBlocks'>;
type Line = { readonly name: string; readonly value: string; readonly block: Block };

const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [
    /^(?:report to|meeting(?: of)?|name of (?:meeting|board|committee)|board|committee|to)$/iu,
    'reportTo',
  ],
  [
    /^(?:(?:report |paper )?title|subject(?: matter)?|title of (?:the )?(?:report|paper|item)|agenda item|item)$/iu,
    'title',
  ],
  [
    /^(?:author|report author|report (?:by|of)|officer|lead officer|presented by|from)$/iu,
    'author',
  ],
  [/^(?:date|date of meeting|meeting date)$/iu, 'date'],
  [
    /^(?:summary(?: of (?:the )?(?:report|paper))?|(?:executive|report) summary|purpose|purpose of (?:the )?(?:report|paper)|background)$/iu,
    'summary',
  ],
  [
    /^(?:desired outcome|outcome|outcomes? sought|action required|recommendation)s?$/iu,
    'desiredOutcome',
  ],
];
const TICK = '(?<!\\p{L})[xX]|[✓✔☑☒■●]|\\byes\\b|\\[x\\]';
const MAX_BLOCKS = 40;

/** Null for a paper without a cover sheet: fewer than two fields, or none of the item types. */
export function readCoverSheet(blocks: readonly Block[]): CoverSheet | null {
  const front = blocks.slice(0, MAX_BLOCKS);
  const lines = front.flatMap((block, index) => linesOf(block, front[index + 1]));
  const found = new Map<Field, string>();
  const sources = new Set<string>();
  for (const line of lines) {
    const field = FIELDS.find(([pattern]) => pattern.test(line.name))?.[1];
    if (field === undefined || found.has(field) || !mayFill(field, line.value)) continue;
    found.set(field, line.value);
    sources.add(line.block.id);
  }
  const typed = readItemTypes(front);
  if (found.size < 2 || typed === null) return null;
  const value = (field: Field): string | null => found.get(field) ?? null;
  return {
    reportTo: value('reportTo'),
    title: value('title'),
    author: value('author'),
    date: value('date'),
    itemTypes: typed.types,
    summary: value('summary'),
    desiredOutcome: value('desiredOutcome'),
    sourceBlocks: [...new Set([...sources, typed.block.id])],
  };
}

/** A title has words: "Agenda item: 6" gives none. What only offers the types says nothing else. */
function mayFill(field: Field, value: string): boolean {
  if (field === 'title') return /\p{L}{2}/u.test(value);
  return value !== '' && offeredTypes(value).length < 2 && singleType(value) === undefined;
}

/** A heading of the sheet names what the paragraph under it says. */
const HEADED = /^(?:summary|purpose|desired|outcome|executive summary|report summary)\b/iu;

function linesOf(block: Block, after: Block | undefined): readonly Line[] {
  if (isHeading(block) && HEADED.test(block.text) && after?.kind === 'paragraph')
    return [{ name: fieldName(block.text), value: after.text, block: after }];
  if (block.cells !== null)
    return gridOf(block).map(({ cells }) => {
      const [name = '', ...values] = cells.map((cell) => cell.trim());
      return { name: fieldName(name), value: values.filter(Boolean).join(' '), block };
    });
  return block.text.split('\n').flatMap((line) => {
    const match = /^([\p{L}][\p{L}\s]{1,30}):\s*(.*)$/u.exec(line);
    return match === null
      ? []
      : [{ name: fieldName(match[1] ?? ''), value: match[2] ?? '', block }];
  });
}

function fieldName(name: string): string {
  return name
    .replace(/\(.*?\)/gu, '')
    .replace(/[:\s]+$/u, '')
    .trim();
}

/** The block that offers the three types, and those marked in it. */
function readItemTypes(
  blocks: readonly Block[],
): { readonly block: Block; readonly types: readonly ItemType[] } | null {
  for (const block of blocks) {
    const offered = offeredTypes(block.text);
    if (offered.length >= 2) return { block, types: markedTypes(block, offered) };
    const only = singleType(block.text);
    if (only !== undefined) return { block, types: [only] };
  }
  return null;
}

const SINGLE_TYPE =
  /^(?:item type|type of item|for|status)\s*:?\s*(information|discussion|decision)\b/iu;
/** Among other lines of the sheet nothing may follow it: "Purpose: to inform a decision on …". */
const SINGLE_TYPE_LINE =
  /^(?:(?:item type|type of (?:item|report)|status|purpose(?: of (?:the )?report)?|action(?: required)?|report)\s*:\s*)?(?:for\s+)?(information|discussion|decision)(?: only)?\.?$/iu;

function singleType(text: string): ItemType | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const named =
    SINGLE_TYPE.exec(text.trim())?.[1] ??
    lines.map((line) => SINGLE_TYPE_LINE.exec(line)?.[1]).find((type) => type !== undefined);
  return ITEM_TYPES.find((type) => type === named?.toLowerCase());
}

function offeredTypes(text: string): readonly ItemType[] {
  return ITEM_TYPES.filter((type) => new RegExp(`\\b${type}\\b`, 'iu').test(text));
}

/** A type is marked by a tick beside it, or under it in a table. */
function markedTypes(block: Block, offered: readonly ItemType[]): readonly ItemType[] {
  const paired = block.text.split('\n').flatMap(pairedTypes);
  const beside = paired.length > 0 ? paired : offered.filter((type) => isBeside(block, type));
  if (block.cells === null) return beside;
  const rows = gridOf(block).map((row) => row.cells);
  const under = offered.filter((type) => isTickedBelow(rows, type));
  return under.length > 0 ? under : beside;
}

function isBeside(block: Block, type: ItemType): boolean {
  const before = `(?:${TICK})\\s*${type}\\b`;
  const after = `\\b${type}\\s*[:\\t]?\\s*(?:${TICK})(?![\\p{L}])`;
  return new RegExp(`${before}|${after}`, 'iu').test(block.text);
}

const MARK = new RegExp(
  `\\b(${ITEM_TYPES.join('|')})\\b|(${TICK})(?!\\p{L})|[☐□◻○]|\\[\\s\\]`,
  'giu',
);

/** Types of a line with a box or a tick for each, which stand all before or all after them. */
function pairedTypes(line: string): readonly ItemType[] {
  const marks = [...line.matchAll(MARK)].map(([, type, tick]) => ({
    type: ITEM_TYPES.find((one) => one === type?.toLowerCase()),
    isTicked: tick !== undefined,
  }));
  const types = marks.filter((mark) => mark.type !== undefined).length;
  if (types === 0 || types * 2 !== marks.length) return [];
  const step = marks[0]?.type === undefined ? -1 : 1;
  return marks.flatMap(({ type }, at) =>
    type !== undefined && marks[at + step]?.isTicked === true ? [type] : [],
  );
}

function isTickedBelow(rows: readonly (readonly string[])[], type: ItemType): boolean {
  const isType = (cell: string): boolean => cell.trim().toLowerCase() === type;
  const row = rows.findIndex((cells) => cells.some(isType));
  const column = rows[row]?.findIndex(isType) ?? -1;
  const below = rows[row + 1]?.[column]?.trim() ?? '';
  return column >= 0 && new RegExp(`^(?:${TICK})$`, 'iu').test(below);
}
