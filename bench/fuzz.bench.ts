/** What the costliest of damaged files take, against the limits of their readers: none may reach them. */
import { readSeeds } from "./fuzz/seeds";
import { FUZZ_LIMITS, type Tallies, tryRuns } from "./fuzz/tally";
import type { Bench } from "./measure";

const RUNS = Array.from({ length: 1_000 }, (_, index) => index + 1);

export const bench: Bench = async () => {
  const tallies: Tallies = new Map();
  await tryRuns(await readSeeds(), RUNS, 1, tallies, ({ run, format, failure }) => {
    if (failure) throw new Error(`run ${run}, ${format}: ${failure}`);
  });
  return [...tallies].sort().map(([format, { files, milliseconds, megabytes }]) => ({
    what: `the longest of ${files} damaged ${format}`,
    ms: milliseconds,
    yardstick: "the limit",
    yardstickMs: FUZZ_LIMITS.milliseconds,
    megabytes,
  }));
};
