/**
 * Numbers that people gave, in five: smallest, lower quartile, median, upper quartile, largest.
 *
 * Each of the five may be what one person said, so with few people none of them is shown.
 */
import { SMALL_NUMBER_THRESHOLD } from './suppress.ts';

export type NumberSummary = {
  readonly smallest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly largest: number;
};

/** Null with fewer numbers than the threshold. */
export function summariseNumbers(numbers: readonly number[]): NumberSummary | null {
  if (numbers.length < SMALL_NUMBER_THRESHOLD) return null;
  const sorted = [...numbers].sort((one, other) => one - other);
  return {
    smallest: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    largest: quantile(sorted, 1),
  };
}

/**
 * As spreadsheets do it (QUARTILE.INC): between two numbers, the point so far along the way from the
 * one to the other. Fifteen significant digits, so that 0.1 and 0.2 lie around 0.15.
 */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return Number((below + (above - below) * (place % 1)).toPrecision(15));
}
