/**
 * The pairs of responses to a consultation that may be one, and which of them a person has still to
 * settle (P-02, A-04).
 *
 * A pair is settled once somebody has found the two to be two, or once one of them is not analysed,
 * for whatever reason: nothing is then counted twice. Taken back into the analysis, it waits again.
 */
import type { Standing } from '../analysis/standing.ts';
import { DUPLICATE_SIGNS, type DuplicateSign } from './duplicate-signs.ts';
import type { Response } from './response.ts';

export type QueuedResponse = Pick<Response, 'id' | 'number' | 'reference'> & {
  readonly from: string;
  readonly standing: Standing;
};

export type LikelyPair = {
  /** The one that was received first. */
  readonly first: QueuedResponse;
  readonly second: QueuedResponse;
  /** What the two have in common, in a fixed order. */
  readonly signs: readonly DuplicateSign['kind'][];
  readonly isKeptApart: boolean;
};

export type DuplicateQueue = {
  /** By the numbers of the first, then of the second. */
  readonly waiting: readonly LikelyPair[];
  readonly settled: readonly LikelyPair[];
};

type Marked = {
  /** Responses with marks that others have too. */
  readonly responses: readonly QueuedResponse[];
  readonly marks: readonly {
    readonly responseId: string;
    readonly kind: DuplicateSign['kind'];
    readonly hash: string;
  }[];
  /** Ids of two responses that a person has found to be two, in either order. */
  readonly keptApart: readonly (readonly [string, string])[];
};

export function duplicateQueue({ responses, marks, keptApart }: Marked): DuplicateQueue {
  const byId = new Map(responses.map((response) => [response.id, response]));
  const apart = new Set(
    keptApart.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]),
  );
  const pairs = new Map<string, LikelyPair>();
  for (const { kind, members } of groupsOf(marks, byId)) {
    for (const [first, second] of pairsAmong(members)) {
      const key = `${first.id} ${second.id}`;
      const signs = [...(pairs.get(key)?.signs ?? []), kind];
      pairs.set(key, { first, second, signs, isKeptApart: apart.has(key) });
    }
  }
  const ordered = [...pairs.values()]
    .map((pair) => ({
      ...pair,
      signs: DUPLICATE_SIGNS.filter((kind) => pair.signs.includes(kind)),
    }))
    .sort(
      (one, other) =>
        one.first.number - other.first.number || one.second.number - other.second.number,
    );
  return {
    waiting: ordered.filter((pair) => !isSettled(pair)),
    settled: ordered.filter(isSettled),
  };
}

function isSettled({ first, second, isKeptApart }: LikelyPair): boolean {
  return isKeptApart || [first, second].some(({ standing }) => standing.kind !== 'analysed');
}

/** Those with the same mark, at least two, by number. */
function groupsOf(marks: Marked['marks'], byId: ReadonlyMap<string, QueuedResponse>) {
  const groups = new Map<string, { kind: DuplicateSign['kind']; members: QueuedResponse[] }>();
  for (const { responseId, kind, hash } of marks) {
    const response = byId.get(responseId);
    if (!response) continue;
    const key = `${kind} ${hash}`;
    const group = groups.get(key) ?? { kind, members: [] };
    group.members.push(response);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ members }) => members.length > 1)
    .map(({ kind, members }) => ({
      kind,
      members: members.sort((one, other) => one.number - other.number),
    }));
}

function pairsAmong(members: readonly QueuedResponse[]) {
  return members.flatMap((first, at) =>
    members.slice(at + 1).map((second) => [first, second] as const),
  );
}
