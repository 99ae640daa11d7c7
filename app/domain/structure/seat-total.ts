/**
 * How many seats a group has, as a range where the paper leaves the number open (RT14 of the
 * reference paper: "25 or more", never a false exact total).
 */
import type { Seat } from './structure.ts';

export type SeatTotal = {
  readonly minimum: number;
  /** Null when at least one seat line states no most. */
  readonly maximum: number | null;
  /** What the total depends on, in words, each once, in the order of the seats. */
  readonly conditions: readonly string[];
};

/** Null when no seat is listed: an unlisted membership is not a membership of none. */
export function totalSeats(seats: readonly Seat[]): SeatTotal | null {
  if (seats.length === 0) return null;
  const maxima = seats.map(({ maximum }) => maximum).filter((maximum) => maximum !== null);
  return {
    minimum: seats.reduce((sum, { minimum }) => sum + minimum, 0),
    maximum:
      maxima.length === seats.length ? maxima.reduce((sum, each) => sum + each, 0) : null,
    conditions: [
      ...new Set(seats.map(({ condition }) => condition).filter((words) => words !== null)),
    ],
  };
}
