/** Control limits of a funnel plot: how far a share may lie from the group's by chance alone. */
import { type Count, type Interval, sumCounts } from "@/lib/report/stats";

/** Points of the normal distribution for 95 % and 99.8 %, the limits that funnel plots use (Spiegelhalter, Statist. Med. 24, 2005). */
const LIMITS = { warning: 1.959963984540054, control: 3.090232306167813 } as const;
export type Limit = keyof typeof LIMITS;

/**
 * Shares of `of` cases between which a body with the group's share lies with that probability: the score interval (Wilson)
 * turned round, |p − mean| = z √(mean (1 − mean) / of), cut off at 0 and 1.
 * @param mean from 0 to 1; `of` more than 0.
 */
export function limitsAt(mean: number, of: number, limit: Limit): Interval {
  const half = LIMITS[limit] * Math.sqrt((mean * (1 - mean)) / of);
  return [Math.max(0, mean - half), Math.min(1, mean + half)];
}

export type Position = "inside" | "warning" | "control";

/** `warning`: outside the limits of 95 %. `control`: outside those of 99.8 %, too. */
export function positionOf({ cases, of }: Count, mean: number): Position {
  const share = cases / of;
  const isOutside = (limit: Limit) => {
    const [low, high] = limitsAt(mean, of, limit);
    return share < low || share > high;
  };
  return isOutside("control") ? "control" : isOutside("warning") ? "warning" : "inside";
}

export type FunnelPoint<T> = Count & { of: number; item: T; position: Position };

/** Bodies with cases around their common share; null where nobody has any. */
export function funnelOf<T>(
  counts: readonly (Count & { item: T })[],
): { mean: number; widest: number; points: readonly FunnelPoint<T>[] } | null {
  const seen = counts.filter(({ of }) => of > 0);
  const all = sumCounts(seen);
  if (all.of === 0) return null;
  const mean = all.cases / all.of;
  return {
    mean,
    widest: Math.max(...seen.map(({ of }) => of)),
    points: seen.map((count) => ({ ...count, position: positionOf(count, mean) })),
  };
}
