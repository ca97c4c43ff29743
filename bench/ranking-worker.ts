/** One core's share of the areas of bench/ranking.bench.ts. */
import { parentPort, workerData } from "node:worker_threads";
import { INDEX } from "@/lib/report/score/configuration";
import { rank } from "@/lib/report/score/rank";
import { busyArea } from "./busy-area";

const { areas, extent, first } = workerData as { areas: number; extent: "all" | "enough"; first: number };
let draws = 0;
const tiers: string[] = [];
for (let area = 0; area < areas; area += 1) {
  const { groups } = rank(busyArea(first + area), [], INDEX, first + area, extent);
  draws += groups.reduce((sum, group) => sum + group.draws, 0);
  const inOrder = groups.flatMap(({ bodies }) => bodies).sort((a, b) => (a.body < b.body ? -1 : 1));
  tiers.push(...inOrder.map(({ tier }) => tier));
}
parentPort?.postMessage({ draws, tiers, cpu: process.threadCpuUsage() });
