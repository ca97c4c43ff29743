import { randomOf } from "@/lib/report/random";

/** Repeatable chance: the same words give the same numbers on every machine, and one more draw here changes nothing there. */
export type Chance = {
  /** A fraction above 0 and below 1. */
  fraction(): number;
  /** True with the probability given. */
  happens(probability: number): boolean;
  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number;
  /** How often something happens that is expected `mean` times; only sums and products, which no machine rounds differently. */
  count(mean: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** A key with the probability of its share in the weights. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
};

const TRIALS_PER_MEAN = 5;

export function chanceOf(...words: readonly (string | number)[]): Chance {
  const next = randomOf(hash(words.join(" ")));
  const happens = (probability: number) => next() < probability;
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  return {
    fraction: next,
    happens,
    between,
    count: (mean) => {
      const trials = Math.ceil(mean * TRIALS_PER_MEAN);
      return Array.from({ length: trials }, () => happens(mean / trials)).filter(Boolean).length;
    },
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    weighted: (weights) => draw(weights, next()),
  };
}

function draw<K extends string>(weights: Readonly<Record<K, number>>, fraction: number): K {
  const entries = Object.entries(weights) as [K, number][]; // the keys of a record of K
  let left = fraction * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  throw new Error("Nothing to draw from");
}

/** FNV-1a over code points. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return state;
}
