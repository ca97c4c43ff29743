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

/** The middle of several times in milliseconds. */
export async function median(times: number, run: () => unknown): Promise<number> {
  const measured: number[] = [];
  for (let time = 0; time < times; time++) {
    const since = performance.now();
    await run();
    measured.push(performance.now() - since);
  }
  return measured.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}
