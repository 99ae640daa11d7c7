/**
 * What each block of a paper is called, so that a link to it can say where it leads.
 *
 * A printed label that occurs more than once gets its place: "2.1.1 (first)", "2.1.1 (second)". A
 * block without a label of its own is called by its place after the last block that has one. No two
 * blocks of a paper have the same name.
 */
import type { Block, BlockKind } from './block.ts';

/** A name by block id, one for every block. */
export function blockNames(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const places: { readonly id: string; readonly name: string }[] = [];
  let anchor: string | null = null;
  let counts = new Map<string, number>();
  const labels = ordinals(blocks.map(({ kind, label }) => (isNumbered(kind) ? label : null)));
  for (const [at, block] of blocks.entries()) {
    const own = ownName(block, labels[at] ?? null);
    if (own !== null) {
      anchor = labels[at] ?? own;
      counts = new Map();
      places.push({ id: block.id, name: own });
      continue;
    }
    const noun = KIND_WORDS[block.kind];
    const count = (counts.get(noun) ?? 0) + 1;
    counts.set(noun, count);
    places.push({ id: block.id, name: placeName(block, noun, count, anchor) });
  }
  const names = ordinals(places.map(({ name }) => name));
  return new Map(places.map(({ id, name }, at) => [id, names[at] ?? name]));
}

/** What one block of each kind is called. */
export const KIND_WORDS = {
  section: 'section',
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  'list-item': 'point',
  table: 'table',
  quote: 'quotation',
  footnote: 'footnote',
  figure: 'figure',
  option: 'option',
  principle: 'principle',
  recommendation: 'recommendation',
  question: 'question',
  response: 'response',
  action: 'action',
  'tor-clause': 'clause',
  'membership-line': 'seat line',
  'schedule-row': 'meeting',
} as const satisfies Record<BlockKind, string>;

/** Kinds whose printed label numbers them within the paper, not within a list or a page. */
function isNumbered(kind: BlockKind): boolean {
  return !['list-item', 'footnote', 'membership-line', 'schedule-row', 'action'].includes(kind);
}

/** The label or the words of a heading; null for a block known only by its place. */
function ownName(block: Block, label: string | null): string | null {
  const isHeading = block.kind === 'heading' || block.kind === 'section';
  if (label !== null) return isHeading && block.text !== '' ? `${label} ${block.text}` : label;
  return isHeading && block.text !== '' ? block.text : null;
}

function placeName(block: Block, noun: string, count: number, anchor: string | null): string {
  const number = block.label ?? String(count);
  return anchor === null ? `${noun} ${number}` : `${noun} ${number} under ${anchor}`;
}

/** Each name once: a repeated one gains "(first)", "(second)" and so on; null stays null. */
function ordinals<Name extends string | null>(names: readonly Name[]): readonly Name[] {
  const totals = new Map<string | null, number>();
  for (const name of names) totals.set(name, (totals.get(name) ?? 0) + 1);
  const seen = new Map<string | null, number>();
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const isAlone = name === null || (totals.get(name) ?? 0) < 2;
    // A template of a string that is not null is a string, which TypeScript cannot tell of `Name`.
    return isAlone ? name : (`${name} (${ordinalWord(nth)})` as Name);
  });
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

function ordinalWord(nth: number): string {
  return ORDINALS[nth - 1] ?? `number ${nth}`;
}
