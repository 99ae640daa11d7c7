/**
 * The difference between two states of one paper, part by part and word by word (D-05).
 *
 * Parts are the same when their ids are: what was typed again is a change, and a passage that stands
 * elsewhere is moved. Whoever reads the difference knows all that was corrected.
 */
import type { Block } from './block.ts';
import { longestRisingRun } from './longest-run.ts';
import type { PaperPart, PartKind } from './paper-part.ts';
import { partsOf, passageNames } from './paper-parts.ts';
import type { Paper } from './paper.ts';
import { wordingDifference, type DifferencePart } from './wording-difference.ts';

/** One fact of a part, from before to after. */
export type FactDifference = {
  readonly name: string;
  /** Not empty, and not all kept. */
  readonly parts: readonly DifferencePart[];
};

export type PartDifference = {
  readonly kind: PartKind;
  readonly id: string;
  /** As it is called after, or before where it is gone. */
  readonly name: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** True for a passage that stands elsewhere among those that were there before. */
  readonly isMoved: boolean;
  /** Facts that differ; all that are stated, for a part that is added or removed. */
  readonly facts: readonly FactDifference[];
  /** True when something differs that no fact says, such as how a question is set up. */
  readonly isSetUpOtherwise: boolean;
};

/**
 * By kind; within a kind in the order of the paper after, a part that is gone standing after the one
 * that it stood after. Empty when a reader would find no difference.
 */
export function comparePapers(before: Paper, after: Paper): readonly PartDifference[] {
  // One name a passage in both, so that nothing differs for having been numbered anew.
  const names = new Map([...passageNames(before.blocks), ...passageNames(after.blocks)]);
  const [old, fresh] = [partsOf(before, names), partsOf(after, names)];
  const oldByKey = new Map(old.map((part) => [keyOf(part), part]));
  const freshByKey = new Map(fresh.map((part) => [keyOf(part), part]));
  const places = movedPlaces(before.blocks, after.blocks, names);
  return mergedOrder(old, fresh).flatMap((key) =>
    comparePart(oldByKey.get(key), freshByKey.get(key), places),
  );
}

function comparePart(
  old: PaperPart | undefined,
  fresh: PaperPart | undefined,
  places: ReadonlyMap<string, FactDifference>,
): readonly PartDifference[] {
  if (old && fresh) return compareStates(old, fresh, places);
  if (fresh) return [loneState(fresh, 'added')];
  return old ? [loneState(old, 'removed')] : [];
}

/** A part that only one of the papers has, with all that is said of it. */
function loneState(part: PaperPart, what: 'added' | 'removed'): PartDifference {
  const { kind, id, name } = part;
  const facts = part.facts
    .filter(([, words]) => words !== '')
    .map(([fact, text]) => ({ name: fact, parts: [{ kind: what, text }] }));
  return { kind, id, name, what, isMoved: false, facts, isSetUpOtherwise: false };
}

function compareStates(
  old: PaperPart,
  { kind, id, name, ...fresh }: PaperPart,
  places: ReadonlyMap<string, FactDifference>,
): readonly PartDifference[] {
  const place = kind === 'block' ? places.get(id) : undefined;
  const isMoved = place !== undefined;
  if (!isMoved && old.record === fresh.record) return [];
  const words = differingFacts(old, fresh);
  const isSetUpOtherwise = words.length === 0 && old.record !== fresh.record;
  const facts = isMoved ? [...words, place] : words;
  return [{ kind, id, name, what: 'changed', isMoved, facts, isSetUpOtherwise }];
}

type Recorded = Pick<PaperPart, 'facts' | 'record'>;

function differingFacts(old: Recorded, fresh: Recorded): readonly FactDifference[] {
  if (old.record === fresh.record) return [];
  return fresh.facts.flatMap(([name, words], at) => {
    const earlier = old.facts[at]?.[1] ?? '';
    if (earlier === words) return [];
    return [{ name, parts: wordingDifference(earlier, words) }];
  });
}

function keyOf({ kind, id }: Pick<PaperPart, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** Every key once: those after in their order, each that is gone behind its old neighbour. */
function mergedOrder(
  old: readonly PaperPart[],
  fresh: readonly PaperPart[],
): readonly string[] {
  const freshKeys = new Set(fresh.map(keyOf));
  const goneAfter = new Map<string, string[]>();
  let neighbour = '';
  for (const key of old.map(keyOf)) {
    if (freshKeys.has(key)) neighbour = key;
    else goneAfter.set(neighbour, [...(goneAfter.get(neighbour) ?? []), key]);
  }
  const kept = [...freshKeys].flatMap((key) => [key, ...(goneAfter.get(key) ?? [])]);
  return [...(goneAfter.get('') ?? []), ...kept];
}

/**
 * For each passage that was moved: behind which one it stood and stands. As few as possible count as
 * moved, and what moves with the passage that contains it does not.
 */
function movedPlaces(
  before: readonly Block[],
  after: readonly Block[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, FactDifference> {
  const placesAfter = new Map(after.map(({ id }, place) => [id, place]));
  const shared = before.filter(({ id }) => placesAfter.has(id));
  const kept = longestRisingRun(shared.map(({ id }) => placesAfter.get(id) ?? 0));
  const still = new Set(kept.map((index) => shared[index]?.id));
  const moved = new Set(shared.map(({ id }) => id).filter((id) => !still.has(id)));
  const parentAfter = new Map(after.map(({ id, parent }) => [id, parent]));
  const [standsBefore, standsAfter] = [before, after].map((blocks) =>
    predecessors(blocks, names),
  );
  const rows = shared.filter(({ id, parent }) => {
    const isCarried = parent !== null && moved.has(parent) && parentAfter.get(id) === parent;
    return moved.has(id) && !isCarried;
  });
  return new Map(
    rows.map(({ id }) => [
      id,
      {
        name: 'Place',
        parts: [
          { kind: 'removed', text: standsBefore?.get(id) ?? '' },
          { kind: 'added', text: standsAfter?.get(id) ?? '' },
        ],
      },
    ]),
  );
}

/** What each passage stands behind, in words. */
function predecessors(
  blocks: readonly Block[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    blocks.map(({ id }, at) => {
      const previous = blocks[at - 1];
      const words =
        previous === undefined ? 'at the start' : `after ${names.get(previous.id) ?? ''}`;
      return [id, words];
    }),
  );
}
