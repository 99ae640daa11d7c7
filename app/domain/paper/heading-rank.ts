/**
 * The rank of each heading, 1 for the outermost. A printed number decides; a heading without one
 * takes the rank that numbered headings of its level have, or stands under the last numbered one.
 * The title of the paper, before the first section, has no rank and contains nothing.
 */
import { labelParts } from './read-label.ts';
import type { Shape } from './shape.ts';

export function rankHeadings(shapes: readonly Shape[]): ReadonlyMap<Shape, number> {
  const headings = shapes.filter((shape) => shape.kind === 'heading');
  const titles = findTitles(shapes, headings);
  const ranked = headings.filter((heading) => !titles.has(heading));
  const byLevel = ranksByLevel(ranked);
  const lowest = Math.min(...ranked.filter((one) => one.level > 0).map((one) => one.level));
  const ranks = new Map<Shape, number>();
  let numbered = 0;
  let holder = 0;
  for (const heading of ranked) {
    const own = ownRank(heading);
    const isItem = ITEM.test(heading.label ?? '');
    const rank =
      own ?? levelRank(heading, byLevel, lowest) ?? (isItem ? holder + 1 : numbered + 1);
    if (own !== null || heading.level > 0) numbered = rank;
    if (!isItem) holder = rank;
    ranks.set(heading, rank);
  }
  return ranks;
}

/** One of several of its kind, which stand together under the heading before the first. */
const ITEM = /^(?:proposal|proposed change|change|question|recommendation)\b/iu;

/** Headings before the first section: the title, and any lines that continue it. */
function findTitles(shapes: readonly Shape[], headings: readonly Shape[]): ReadonlySet<Shape> {
  const [first] = headings;
  if (first?.label !== null || shapes.indexOf(first) > 3) return new Set();
  const others = headings.slice(1);
  const isOutermost = others.every((other) => other.level === 0 || first.level <= other.level);
  const isAlone = others.some((other) => other.label !== null || other.level > first.level);
  if (!isOutermost || !isAlone) return new Set();
  const next = others[0];
  const follows = next !== undefined && shapes.indexOf(next) === shapes.indexOf(first) + 1;
  return new Set(follows && isSubtitle(next) ? [first, next] : [first]);
}

/** A question under the title begins the text. */
function isSubtitle({ label, level, text }: Shape): boolean {
  return label === null && level === 0 && !text.endsWith('?');
}

function ownRank(heading: Shape): number | null {
  const parts = labelParts(heading.label).length;
  if (parts > 0) return parts;
  return /^(?:appendix|annex|schedule|section|part)\b/iu.test(heading.label ?? '') ? 1 : null;
}

/** The commonest rank of numbered headings, by their level in the file. */
function ranksByLevel(headings: readonly Shape[]): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const heading of headings) {
    const rank = ownRank(heading);
    if (rank === null || heading.level === 0) continue;
    const level = votes.get(heading.level) ?? new Map<number, number>();
    level.set(rank, (level.get(rank) ?? 0) + 1);
    votes.set(heading.level, level);
  }
  const winners = [...votes].map(([level, counts]) => {
    const [best] = [...counts].sort((first, second) => second[1] - first[1]);
    return [level, best?.[0] ?? 1] as const;
  });
  return new Map(winners);
}

function levelRank(
  heading: Shape,
  byLevel: ReadonlyMap<number, number>,
  lowest: number,
): number | null {
  if (heading.level === 0) return null;
  return byLevel.get(heading.level) ?? heading.level - lowest + 1;
}
