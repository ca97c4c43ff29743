/** What a benchmark says: a time, and the yardstick of the same run on the same machine, so that ratios can be compared. */
export type Measure = {
  what: string;
  ms: number;
  yardstick: string;
  yardstickMs: number;
  /** The most memory that a process of its own held while it did this. */
  megabytes?: number;
};

/** Each `bench/NAME.bench.ts` exports this as `bench`; `npm run bench` runs them all, `npm run bench -- NAME` one. */
export type Bench = () => Promise<readonly Measure[]>;

/** The values below which a quarter, a half and three quarters of them lie. */
export function quarters(values: readonly number[]): [number, number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return [at(0.25), at(0.5), at(0.75)];
}

export const middle = (values: readonly number[]): number => quarters(values)[1];

/** The middle of several times in milliseconds. */
export async function median(times: number, run: () => unknown): Promise<number> {
  const measured: number[] = [];
  for (let time = 0; time < times; time++) {
    const since = performance.now();
    await run();
    measured.push(performance.now() - since);
  }
  return middle(measured);
}
