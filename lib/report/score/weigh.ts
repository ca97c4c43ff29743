/** The same ranking under a reader's own weights: the function that a page runs on the server and again in the browser. */
import type { Assessment, Outcomes } from "./assess";
import type { Configuration, Weights } from "./configuration";
import { type Ranking, rank } from "./rank";
import { normalised } from "./score";

/** Weights in any positive unit, and the most points that outcomes may add or take. */
export type Weighing = Weights & { openness: number; correction: number };

export const weighingOf = ({ weights, outcome }: Configuration): Weighing => ({
  ...weights,
  openness: outcome.openness,
  correction: outcome.correction,
});

/** What a ranking is computed from, small enough to be sent along with a page. */
export type Weighable = {
  assessments: readonly Assessment[];
  earlier: readonly Outcomes[];
  configuration: Configuration;
  seed: number;
};

export function weigh({ assessments, earlier, configuration, seed }: Weighable, chosen: Weighing): Ranking {
  const outcome = { ...configuration.outcome, openness: chosen.openness, correction: chosen.correction };
  return rank(assessments, earlier, { ...configuration, weights: normalised(chosen), outcome }, seed);
}

/** A short number for a long text (FNV-1a), so that two machines can see that they came to the same result. */
export function checksumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Weights as whole percent, as sliders and addresses have them. */
export const percentOf = ({ timeliness, completeness, consistency, ...points }: Weighing): Weighing => ({
  timeliness: Math.round(timeliness * 100),
  completeness: Math.round(completeness * 100),
  consistency: Math.round(consistency * 100),
  ...points,
});

/** How an address calls the parts. */
export const WEIGHT_FIELDS = { timeliness: "t", completeness: "c", consistency: "k", openness: "o", correction: "d" } as const;

const PARTS = [
  "timeliness",
  "completeness",
  "consistency",
  "openness",
  "correction",
] as const satisfies readonly (keyof Weighing)[];

/** The weighing of an address; what is missing or malformed is as published, and so are three weights of zero. */
export function weighingFrom(query: Readonly<Record<string, string | undefined>>, published: Weighing): Weighing {
  const standard = percentOf(published);
  const read = { ...standard };
  for (const part of PARTS) {
    const given = query[WEIGHT_FIELDS[part]];
    if (given !== undefined && /^\d{1,3}$/.test(given) && Number(given) <= 100) read[part] = Number(given);
  }
  return read.timeliness + read.completeness + read.consistency > 0 ? read : standard;
}

/** What of a weighing differs from the published one, as an address says it. */
export function weighingQuery(chosen: Weighing, published: Weighing): Readonly<Record<string, string>> {
  const standard = percentOf(published);
  const differing = PARTS.filter((part) => chosen[part] !== standard[part]);
  return Object.fromEntries(differing.map((part) => [WEIGHT_FIELDS[part], String(chosen[part])]));
}
