/** The made-up district and, beside it, one real report's figures: loaded through the same ingest as any upload. */
import { createArea, listAreas, removeArea } from "@/lib/db/areas";
import { createBodies, createSuccessions } from "@/lib/db/bodies";
import { listReports } from "@/lib/db/reports";
import { CITY } from "@/lib/demo/area";
import { CORRECTED, firstPrinted } from "@/lib/demo/corrected";
import { NEIGHBOURS, neighbourReports, RANKED_YEARS } from "@/lib/demo/neighbours";
import type { DemoReport } from "@/lib/demo/reports";
import { demoTruth } from "@/lib/demo/truth";
import { makeAreaEditions, makeDemoEditions } from "./demo-editions";
import { demoFile } from "./demo-file";
import { type IngestOptions, ingest, type Outcome } from "./ingest";
import { removeOriginals } from "./originals";
import { loadSeed, removeSeed } from "./seed";

export type DemoProgress = (done: number, total: number) => void;

const OPTIONS = { origin: "demo", by: "demo", reason: "demo", live: true, safe: true } as const satisfies Partial<IngestOptions>;

/** Loading again changes nothing; loading after an interruption completes it. Returns how many reports there are. */
export async function loadDemo({ onProgress }: { onProgress?: DemoProgress } = {}): Promise<number> {
  const { areas, bodies, successions, reports } = demoTruth();
  for (const area of areas) await createArea(area);
  const district = areas[areas.length - 1];
  if (!district) throw new Error("The demo has no area");
  await createBodies(district.id, bodies);
  await createSuccessions(district.id, successions);
  await loadCorrected(district.id, reports);
  const files = await Promise.all(reports.map(demoFile));
  const told = onProgress && ((_: Outcome, done: number) => onProgress(done, files.length));
  const outcomes = await ingest(files, { ...OPTIONS, areaId: district.id, ...(told && { onProgress: told }) });
  const isNew = outcomes.some(({ status }) => status === "added");
  await makeDemoEditions(district.id, isNew);
  await loadNeighbours(isNew);
  await loadSeed();
  const refused = outcomes.flatMap((one) => (one.status === "refused" ? [`${one.file}: ${one.message.en}`] : []));
  if (refused.length > 0)
    throw new Error(`${refused.length} documents of the demo were not taken.\n${refused.slice(0, 3).join("\n")}`);
  return outcomes.length;
}

/** What bodies corrected after it had been on display: the first print, then the second with its reason. */
async function loadCorrected(areaId: string, reports: readonly DemoReport[]): Promise<void> {
  const held = new Set((await listReports(areaId)).map(({ bodyId, year }) => `${bodyId} ${year}`));
  for (const corrected of CORRECTED) {
    if (held.has(`${corrected.bodyId} ${corrected.year}`)) continue;
    const report = reports.find(({ bodyId, year }) => bodyId === corrected.bodyId && year === corrected.year);
    if (!report) throw new Error(`The demo has no report of ${corrected.bodyId} in ${corrected.year}`);
    const second = await demoFile(report);
    const first = { ...second, bytes: Buffer.from(firstPrinted(report, corrected)) };
    await ingest([first], { ...OPTIONS, areaId });
    await ingest([second], { ...OPTIONS, areaId, reason: corrected.reason });
  }
}

/** The districts beside it with their aggregates, and the rankings between all of them. */
async function loadNeighbours(isNew: boolean): Promise<void> {
  for (const neighbour of NEIGHBOURS) {
    const { area, body } = neighbour;
    await createArea(area);
    await createBodies(area.id, [body]);
    const files = neighbourReports(neighbour).map(({ file, text, submittedAt }) => ({
      name: file,
      bytes: Buffer.from(text),
      submittedAt,
    }));
    const refused = (await ingest(files, { ...OPTIONS, areaId: area.id })).find(({ status }) => status === "refused");
    if (refused) throw new Error(`${area.name}: ${JSON.stringify(refused)}`);
  }
  await makeAreaEditions(CITY.id, RANKED_YEARS, isNew);
}

/** Removes every made-up area with its originals, and the real report if nothing was added to its area since. */
export async function removeDemo(): Promise<void> {
  const made = (await listAreas()).filter(({ demo }) => demo);
  for (const { id } of made.sort((a, b) => b.id.length - a.id.length)) {
    await removeArea(id);
    await removeOriginals(id);
  }
  await removeSeed();
}
