/**
 * Which things that people comment on a correction of the paper touches, so that the comments on them
 * can be looked at (D-05).
 *
 * A passage is touched when it, or anything that stands inside it, is changed, moved, added or gone. A
 * proposal and whatever else is said in passages is touched with them.
 */
import { comparePapers, type PartDifference } from '../paper/compare-papers.ts';
import type { Block } from '../paper/block.ts';
import type { Paper } from '../paper/paper.ts';
import type { AnsweredPaper } from './answered-papers.ts';
import { paperTargetKeys } from './content.ts';
import { targetFromKey, type Target } from './target.ts';

export type Correction = {
  readonly before: Paper;
  readonly after: Paper;
  readonly differences: readonly PartDifference[];
};

/**
 * Keys of what reads otherwise now than in each version, by the number of the version: a comment is
 * touched by what happened since the version that its writer read, and by nothing before it.
 */
export function touchedSince(
  versions: readonly AnsweredPaper[],
  now: Paper,
): ReadonlyMap<number, ReadonlySet<string>> {
  return new Map(
    versions.map(({ number, paper: before }) => {
      const differences = comparePapers(before, now);
      return [number, new Set(touchedTargets({ before, after: now, differences }))];
    }),
  );
}

/** Keys of targets of the paper before, in its order. */
export function touchedTargets(correction: Correction): readonly string[] {
  const touched = touchedThings(correction);
  return paperTargetKeys(correction.before).filter((key) => {
    const target = targetFromKey(key);
    return target !== null && isTouched(target, touched);
  });
}

function isTouched(target: Target, touched: ReadonlySet<string>): boolean {
  switch (target.kind) {
    case 'consultation':
      return false;
    case 'cell':
      return (
        touched.has(`option:${target.option}`) || touched.has(`principle:${target.principle}`)
      );
    default:
      return touched.has(`${target.kind}:${target.id}`);
  }
}

/** `kind:id` of every part that is touched by itself or by the passages that say it. */
function touchedThings({ before, after, differences }: Correction): ReadonlySet<string> {
  const own = new Set(differences.map(({ kind, id }) => `${kind}:${id}`));
  const passages = new Set(
    differences.filter(({ kind }) => kind === 'block').map(({ id }) => id),
  );
  const containers = [before, after].flatMap(({ blocks }) => containersOf(blocks, passages));
  const { proposals, options, principles, questions, structure } = before;
  const saidElsewhere = [
    ...said('proposal', proposals, passages),
    ...said('option', options, passages),
    ...said('principle', principles, passages),
    ...said('question', questions, passages),
    ...said('change', structure.changes, passages),
  ];
  return new Set([...own, ...containers.map((id) => `block:${id}`), ...saidElsewhere]);
}

type Said = { readonly id: string; readonly sourceBlocks: readonly string[] };

function said(
  kind: string,
  things: readonly Said[],
  passages: ReadonlySet<string>,
): readonly string[] {
  return things
    .filter(({ sourceBlocks }) => sourceBlocks.some((id) => passages.has(id)))
    .map(({ id }) => `${kind}:${id}`);
}

/** Ids of the blocks in which any of the passages stands. */
function containersOf(
  blocks: readonly Block[],
  passages: ReadonlySet<string>,
): readonly string[] {
  const parents = new Map(blocks.map(({ id, parent }) => [id, parent]));
  const found = new Set<string>();
  for (const id of passages) {
    let parent = parents.get(id) ?? null;
    while (parent !== null && !found.has(parent)) {
      found.add(parent);
      parent = parents.get(parent) ?? null;
    }
  }
  return [...found];
}
