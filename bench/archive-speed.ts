/** How fast an archive of many files is read on all cores, against on one. */
import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { zipSync } from "fflate";
import { filesIn } from "@/lib/extract/archive";
import type { Cost } from "@/lib/extract/guard";
import { Workers } from "@/lib/extract/workers";
import type { Measure } from "./measure";

const FILES = 500;
const CORES = availableParallelism();

/**
 * Two measures of a file of the archive. By the clock: on all cores, against on a core to which parent and reader are bound, since
 * a lone process takes a second core for its compilers and collectors. In processor time: what so many processes take more
 * than one, each of which compiles its program anew. Processes are started beforehand, as a server has them.
 */
export async function archiveSpeed(samples: readonly Uint8Array[]): Promise<Measure[]> {
  const entries = Array.from(
    { length: FILES },
    (_, index) => [`${index}`, samples[index % samples.length] ?? new Uint8Array()] as const,
  );
  const zip = zipSync(Object.fromEntries(entries), { level: 6 });
  const isBound = bindTo("0");
  const one = await readAll(zip, 1, samples[0]);
  if (isBound) bindTo(`0-${CORES - 1}`);
  const all = await readAll(zip, CORES, samples[0]);
  return [
    {
      what: `a file of a ZIP of ${FILES}, ${Math.round(1_000 / all.ms)} a second on ${CORES} cores and ${Math.round(1_000 / one.ms)} ${isBound ? "on one" : "by one process"}`,
      ms: all.ms,
      yardstick: isBound ? "on one core" : "by one process",
      yardstickMs: one.ms,
      megabytes: all.megabytes,
    },
    {
      what: `its processor time, ${CORES} processes and their parent`,
      ms: all.processorMs,
      yardstick: "one process and its parent",
      yardstickMs: one.processorMs,
    },
  ];
}

/** Binds this process, and all that it starts from now on, to some cores; false where the system has no such command. */
function bindTo(cores: string): boolean {
  try {
    execFileSync("taskset", ["-acp", cores, `${process.pid}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds of a file, by the clock and of processors, and the most memory of a process. */
async function readAll(zip: Uint8Array, processes: number, first: Uint8Array = new Uint8Array()) {
  const workers = new Workers({ processes, files: FILES });
  await Promise.all(Array.from({ length: processes * 2 }, () => workers.extract(first, "")));
  const [since, own] = [performance.now(), process.cpuUsage()];
  const reading: Promise<{ cost: Cost }>[] = [];
  for await (const file of filesIn(zip)) if ("bytes" in file) reading.push(workers.extractAtCost(file.bytes, file.name));
  const costs = (await Promise.all(reading)).map(({ cost }) => cost);
  const { user, system } = process.cpuUsage(own);
  const ms = (performance.now() - since) / FILES;
  workers.close();
  const processorMs = (costs.reduce((sum, { milliseconds }) => sum + milliseconds, 0) + (user + system) / 1_000) / FILES;
  return { ms, processorMs, megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)) };
}
