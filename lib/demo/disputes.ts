/** Reviews and lawsuits over a year's answers. Since 2024 the law sends most refusals to review before any court. */
import type { Chance } from "./chance";
import { add, type Counts, type Outcome } from "./counts";

const WAYS = ["review", "directSuit", "reviewedSuit"] as const;
type Way = (typeof WAYS)[number];
type Result = "upheld" | "corrected" | "other" | "pending";

/** Cases that were not decided by the end of a year. */
export type Pending = Record<Way, number>;
export const NONE_PENDING: Pending = { review: 0, directSuit: 0, reviewedSuit: 0 };

const RESULTS: Record<Result, number> = { upheld: 56, corrected: 13, other: 19, pending: 12 };
const DECIDED: Record<Exclude<Result, "pending">, number> = { upheld: 60, corrected: 14, other: 26 };

/** How often an answer that did not give everything is contested. */
const contestedIn = (year: number): Record<Way, number> =>
  year < 2024 ? { review: 0.11, directSuit: 0.08, reviewedSuit: 0.05 } : { review: 0.26, directSuit: 0.012, reviewedSuit: 0.05 };

export function contest(
  chance: Chance,
  year: number,
  closed: readonly Outcome[],
  before: Pending,
): { counts: Counts; pending: Pending } {
  const counts: Counts = {};
  const pending = { ...NONE_PENDING };
  const rates = contestedIn(year);
  const unhappy = closed.filter((outcome) => outcome !== "granted").length;
  const record = (way: Way, result: Result) => {
    add(counts, `disputes.${way}.${result}`);
    add(counts, `disputes.${way}.total`);
    if (result === "pending") pending[way] += 1;
  };
  for (const way of WAYS) {
    for (let left = before[way]; left > 0; left -= 1) record(way, chance.weighted(DECIDED));
    const isPossible = way !== "reviewedSuit" || (counts["disputes.review.total"] ?? 0) > 0;
    for (let left = unhappy; left > 0; left -= 1)
      if (isPossible && chance.happens(rates[way])) record(way, chance.weighted(RESULTS));
  }
  return { counts, pending };
}
