/** Whether damaged files stay within the limits of their readers. */
import { Workers } from "@/lib/extract/workers";
import { tryRun } from "./fuzz/run";
import { readSeeds } from "./fuzz/seeds";
import type { Bench } from "./measure";

const RUNS = 1_000;
const LIMITS = { milliseconds: 30_000, megabytes: 1_024, files: RUNS };

export const bench: Bench = async () => {
  const seeds = await readSeeds();
  const workers = new Workers({ ...LIMITS, processes: 1 });
  const longest = new Map<string, number>();
  for (let run = 1; run <= RUNS; run += 1) {
    const { format, ms, failure } = await tryRun(seeds, run, (bytes) => workers.extract(bytes, "fuzz"));
    if (failure) throw new Error(`run ${run}, ${format}: ${failure}`);
    longest.set(format, Math.max(longest.get(format) ?? 0, ms));
  }
  workers.close();
  return [...longest].sort().map(([format, ms]) => ({
    what: `the longest of damaged ${format}`,
    ms,
    yardstick: "the limit",
    yardstickMs: LIMITS.milliseconds,
    megabytes: workers.peak,
  }));
};
