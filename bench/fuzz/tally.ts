/** Reads many damaged files in processes with limits, and says what those of each format came to. */
import { Workers } from "@/lib/extract/workers";
import { formatOf, type Outcome, tryRun } from "./run";
import type { Seed } from "./seeds";

/** Tighter than the usual ones. */
export const FUZZ_LIMITS = { milliseconds: 30_000, megabytes: 1_024, files: 2_000 };

/** `milliseconds` of processor time and `megabytes`: the most that one file took. */
export type Tally = { files: number; failures: number; milliseconds: number; megabytes: number };
export type Tallies = Map<string, Tally>;

/** Format by format, each in processes of its own: what a process holds is then what that format needs. */
export async function tryRuns(
  seeds: readonly Seed[],
  runs: readonly number[],
  processes: number,
  tallies: Tallies,
  told: (outcome: Outcome) => void,
): Promise<void> {
  const formats = new Set(seeds.map((seed) => seed.format));
  for (const format of formats) {
    const workers = new Workers({ ...FUZZ_LIMITS, processes });
    const left = runs.filter((run) => formatOf(seeds, run) === format).values();
    const lane = async () => {
      for (const run of left) {
        const outcome = await tryRun(seeds, run, (bytes) => workers.extractAtCost(bytes, "fuzz"));
        record(outcome, tallies);
        told(outcome);
      }
    };
    await Promise.all(Array.from({ length: processes }, lane));
    workers.close();
  }
}

function record({ format, cost, failure }: Outcome, tallies: Tallies): void {
  const before = tallies.get(format) ?? { files: 0, failures: 0, milliseconds: 0, megabytes: 0 };
  tallies.set(format, {
    files: before.files + 1,
    failures: before.failures + (failure ? 1 : 0),
    milliseconds: Math.max(before.milliseconds, cost.milliseconds),
    megabytes: Math.max(before.megabytes, cost.megabytes),
  });
}

/** As a table of Markdown. */
export function tableOf(tallies: Tallies): string {
  const rows = [...tallies]
    .sort()
    .map(
      ([format, { files, failures, milliseconds, megabytes }]) =>
        `| ${format} | ${files} | ${failures} | ${Math.round(milliseconds)} | ${Math.round(megabytes)} |`,
    );
  return ["| format | files | failures | most ms of a processor | most MB |", "|---|--:|--:|--:|--:|", ...rows].join("\n");
}
