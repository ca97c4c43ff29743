/**
 * `npm run fuzz -- 100000 [--from 1] [--processes 1]`: damaged files through the readers' own processes, with their limits.
 * Each run is the same on every machine, so that `--from N` with one run repeats what failed.
 */
import { availableParallelism } from "node:os";
import { styleText } from "node:util";
import { command } from "@/cli/runtime/command";
import { readOptions } from "@/cli/runtime/options";
import type { Outcome } from "./run";
import { readSeeds } from "./seeds";
import { FUZZ_LIMITS, type Tallies, tableOf, tryRuns } from "./tally";

const USAGE = "npm run fuzz -- [RUNS] [--from 1] [--processes N]   damaged files through the readers, under limits";

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { from: { type: "string", default: "1" }, processes: { type: "string", default: String(availableParallelism()) } },
});

/** After so many the figures so far are told. */
const BATCH = 4_000;

const tell = ({ run, format, failure }: Outcome) => {
  if (failure) process.stdout.write(`${styleText("red", "✗")} run ${run}, ${format}: ${failure}\n`);
};

/** Exit status: 0 where every file ended in a document. */
await command(async () => {
  const [first, runs, processes] = [Number(values.from), Number(positionals[0] ?? "1000"), Number(values.processes)];
  const seeds = await readSeeds();
  const tallies: Tallies = new Map();
  for (let done = 0; done < runs; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, runs - done) }, (_, index) => first + done + index);
    await tryRuns(seeds, batch, processes, tallies, tell);
    process.stdout.write(`${done + batch.length} of ${runs}\n${tableOf(tallies)}\n\n`);
  }
  process.stdout.write(`Limits of each file: ${FUZZ_LIMITS.milliseconds} ms of a processor, ${FUZZ_LIMITS.megabytes} MB.\n`);
  return [...tallies.values()].some(({ failures }) => failures > 0) ? 1 : 0;
});
