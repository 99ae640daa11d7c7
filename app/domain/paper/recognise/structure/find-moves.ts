/** Groups that move under another, and work that passes from one group to another. */
import type { Block } from '../../block.ts';
import { headingsAbove } from '../../block-queries.ts';
import { sentencesOf } from '../../wording.ts';
import { wholeName } from './body-of-noun.ts';
import { plainName } from './group-register.ts';
import {
  certaintyOf,
  MAKING,
  MODAL,
  nameAs,
  nameOrNounAs,
  readFirst,
} from './names-in-sentence.ts';
import type { StructureDraft } from './structure-draft.ts';

const FROM = `(?:\\s+from\\s+${nameAs('from')})?`;
const TO = `\\s+(?:to|into|under)\\s+${MAKING}${nameAs('to')}`;
const PASSES = `${MODAL}(?:pass|transfer|move|be (?:passed|transferred|moved))`;
const MOVED = [
  new RegExp(
    `\\b(?:[Mm]ove|[Mm]oving|[Tt]ransfer(?:ring)?)\\s+${nameAs('name')}${FROM}${TO}`,
    'u',
  ),
  new RegExp(
    `${nameAs('name')}\\s+(?:${MODAL}(?:move|transfer|be (?:moved|transferred))|(?:moves|transfers|is (?:moved|transferred)))${FROM}${TO}`,
    'u',
  ),
];
const REPORTING = [
  new RegExp(
    `${nameAs('name')}\\s+so that it (?:reports|is accountable) to\\s+${nameAs('to')}`,
    'u',
  ),
  new RegExp(
    `\\b[Mm]ak(?:e|ing)\\s+${nameAs('name')}\\s+(?:accountable|answerable|report|responsible) to\\s+${nameOrNounAs('to')}`,
    'u',
  ),
];
const WORK = [
  new RegExp(`\\b(?<work>[Rr]esponsibility for\\s+[^.;]{3,80}?)\\s+${PASSES}${FROM}${TO}`, 'u'),
  new RegExp(
    `\\b(?:[Ii]ts|[Tt]heir) (?:functions?|work|role|duties|responsibilities)\\s+(?:${PASSES}\\s+to|${MODAL}be (?:taken (?:over|on)|done|carried out|picked up|absorbed) by)\\s+${MAKING}${nameAs('to')}`,
    'u',
  ),
];
const SUBJECT = [new RegExp(nameOrNounAs('name'), 'u')];

export function findMoves(
  blocks: readonly Block[],
  said: ReadonlySet<string>,
  draft: StructureDraft,
): void {
  for (const block of blocks) {
    if (!said.has(block.id)) continue;
    for (const { text } of sentencesOf(block.text)) {
      readMove(blocks, block, text, draft);
      readWork(blocks, block, text, draft);
    }
  }
}

function readMove(
  blocks: readonly Block[],
  block: Block,
  text: string,
  draft: StructureDraft,
): void {
  const moved = readFirst(MOVED, text);
  const { name, from, to: printed = '' } = moved ?? readFirst(REPORTING, text) ?? {};
  const to = wholeName(blocks, block, printed, draft.groups);
  if (name === undefined || to === null) return;
  const certainty = certaintyOf(text);
  const group = draft.groups.meet({ name });
  const lines = [
    ...(from === undefined ? [] : [{ to: from, when: 'before' as const }]),
    { to, when: 'after' as const },
  ].map((line) => ({ ...line, to: draft.groups.meet({ name: line.to }) }));
  for (const line of lines)
    draft.line({ from: group, kind: 'accountable', certainty, ...line });
  draft.change({
    types: moved === null ? ['moved', 'reporting-line'] : ['moved'],
    title: `${plainName(name)} moves to ${plainName(to)}`,
    groups: [group, ...lines.map((line) => line.to)],
    before: plainOrNull(from),
    after: plainName(to),
    sourceBlocks: [block.id],
    certainty,
    note: null,
  });
}

function readWork(
  blocks: readonly Block[],
  block: Block,
  text: string,
  draft: StructureDraft,
): void {
  const read = readFirst(WORK, text);
  if (read?.['to'] === undefined) return;
  const { work, to } = read;
  const from = work === undefined ? subjectOf(blocks, block, to) : read['from'];
  const isNew = text.includes(`new ${to}`);
  draft.change({
    types: ['role'],
    title: `${work ?? workOf(from)} passes to ${plainName(to)}`,
    groups: [
      ...(from === undefined ? [] : [draft.groups.meet({ name: from })]),
      draft.groups.meet({
        name: to,
        ...(isNew ? { status: 'proposed' as const, when: 'after' as const } : {}),
      }),
    ],
    before: plainOrNull(from),
    after: plainName(to),
    sourceBlocks: [block.id],
    certainty: certaintyOf(text),
    note: null,
  });
}

/** "Its work" is that of the body which the block speaks of first, or the heading above it. */
function subjectOf(blocks: readonly Block[], block: Block, to: string): string | undefined {
  const places = [block, ...headingsAbove(blocks, block).slice(0, 1)];
  const names = places.map((place) => readFirst(SUBJECT, place.text)?.['name']);
  return names.find((name) => name !== undefined && name !== to);
}

function workOf(name: string | undefined): string {
  return name === undefined ? 'Work' : `Work of the ${plainName(name)}`;
}

function plainOrNull(name: string | undefined): string | null {
  return name === undefined ? null : plainName(name);
}
