/**
 * `npm run fuzz -- 100000 [--from 1] [--processes 1]`: damaged files through the readers' own processes, with their limits.
 * Each run is the same on every machine, so that `--from N` with one run repeats what failed.
 */
import { availableParallelism } from "node:os";
import { parseArgs, styleText } from "node:util";
import { command } from "@/cli/runtime/command";
import { Workers } from "@/lib/extract/workers";
import { type Outcome, tryRun } from "./run";
import { readSeeds } from "./seeds";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: "string", default: "1" }, processes: { type: "string", default: String(availableParallelism()) } },
});

/** What a process answers for one that it did not survive. */
const DEATHS = new Set(["reader-died", "too-slow", "too-heavy"]);
const LIMITS = { milliseconds: 30_000, megabytes: 1_024, files: 2_000 };

type Tally = { runs: number; failures: number; longest: number };

await command(async () => {
  const [first, runs, processes] = [Number(values.from), Number(positionals[0] ?? "1000"), Number(values.processes)];
  const seeds = await readSeeds();
  const workers = new Workers({ ...LIMITS, processes });
  const tallies = new Map<string, Tally>();
  let next = first;
  const lane = async () => {
    while (next < first + runs) {
      const run = next++;
      record(await tryRun(seeds, run, (bytes) => workers.extract(bytes, "fuzz")), tallies);
      if ((run - first + 1) % 1_000 === 0) process.stderr.write(`${run - first + 1} of ${runs}\n`);
    }
  };
  await Promise.all(Array.from({ length: processes }, lane));
  workers.close();
  return summary(tallies, workers.peak);
});

function record(outcome: Outcome, tallies: Map<string, Tally>): void {
  const { run, format, ms, problems } = outcome;
  const failure = outcome.failure ?? problems.find((code) => DEATHS.has(code));
  const tally = tallies.get(format) ?? { runs: 0, failures: 0, longest: 0 };
  tallies.set(format, {
    runs: tally.runs + 1,
    failures: tally.failures + (failure ? 1 : 0),
    longest: Math.max(tally.longest, ms),
  });
  if (failure) process.stdout.write(`${styleText("red", "✗")} run ${run}, ${format}: ${failure}\n`);
}

/** Exit status: 0 where every file ended in a document. */
function summary(tallies: ReadonlyMap<string, Tally>, peak: number): number {
  for (const [format, { runs, failures, longest }] of [...tallies].sort())
    process.stdout.write(
      `${format.padEnd(10)} ${runs} files, ${failures} failures, the longest took ${Math.round(longest)} ms\n`,
    );
  process.stdout.write(
    `The most memory that a process held: ${Math.round(peak)} MB. Limits of each: ${LIMITS.milliseconds} ms a file, ${LIMITS.megabytes} MB.\n`,
  );
  return [...tallies.values()].some(({ failures }) => failures > 0) ? 1 : 0;
}
