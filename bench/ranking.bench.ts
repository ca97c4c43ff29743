/** How long the ranking of an area takes, alone and on two cores; `npm run calibrate` says whether it comes true. */
import { Worker } from "node:worker_threads";
import { randomOf } from "@/lib/report/random";
import { INDEX } from "@/lib/report/score/configuration";
import { rank } from "@/lib/report/score/rank";
import { sensitivityOf } from "@/lib/report/score/sensitivity";
import type { Extent } from "@/lib/report/score/simulate";
import { BODIES, busyArea } from "./busy-area";
import { type Bench, median } from "./measure";

const CORES = 2;
const AREAS_EACH = 20;

type Share = { draws: number; tiers: readonly string[]; cpu: { user: number; system: number } };
type Throughput = { says: string; tiers: readonly string[] };

const share = (extent: Extent, core: number): Promise<Share> =>
  new Promise((resolve, reject) => {
    const workerData = { areas: AREAS_EACH, extent, first: 1 + core * AREAS_EACH };
    const worker = new Worker(new URL("./ranking-worker.ts", import.meta.url), { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
  });

/**
 * Areas a second on two cores, starting the workers included; and by the processor time of the busier one, which says the same of
 * a machine that has other things to do.
 */
async function throughput(extent: Extent): Promise<Throughput> {
  const since = performance.now();
  const shares = await Promise.all(Array.from({ length: CORES }, (_, core) => share(extent, core)));
  const seconds = (performance.now() - since) / 1000;
  const busy = Math.max(...shares.map(({ cpu }) => cpu.user + cpu.system)) / 1e6;
  const areas = CORES * AREAS_EACH;
  const each = Math.round(shares.reduce((sum, { draws }) => sum + draws, 0) / areas);
  const says = `${(areas / seconds).toFixed(1)} areas a second on ${CORES} cores, ${(areas / busy).toFixed(1)} by processor time, ${each} draws each`;
  return { says, tiers: shares.flatMap(({ tiers }) => tiers) };
}

export const bench: Bench = async () => {
  const all = await throughput("all");
  const enough = await throughput("enough");
  const others = enough.tiers.filter((tier, index) => tier !== all.tiers[index]).length;
  console.log(`  ${BODIES} bodies, all ${INDEX.simulation.draws} draws: ${all.says}`);
  console.log(`  ${BODIES} bodies, as many as are enough: ${enough.says}`);
  console.log(`  another tier than with all draws: ${others} of ${all.tiers.length} bodies`);
  const random = randomOf(1);
  const yardstickMs = await median(5, () => {
    for (let drawn = 0; drawn < BODIES * INDEX.simulation.draws; drawn += 1) random();
  });
  const yardstick = `${BODIES} × ${INDEX.simulation.draws} random numbers`;
  const area = busyArea(2025);
  const published = rank(area, [], INDEX, 2025);
  const measured = async (what: string, run: () => unknown) => ({ what, ms: await median(9, run), yardstick, yardstickMs });
  return [
    await measured(`ranking ${BODIES} bodies, ${INDEX.simulation.draws} draws`, () => rank(area, [], INDEX, 2025)),
    await measured("the same, stopped when enough", () => rank(area, [], INDEX, 2025, "enough")),
    await measured("its sensitivity strip", () => sensitivityOf(published, area, [], INDEX)),
  ];
};
