/** The made-up district and, beside it, one real report's figures: loaded through the same ingest as any upload. */
import { createArea, listAreas, removeArea } from "@/lib/db/areas";
import { createBodies, createSuccessions } from "@/lib/db/bodies";
import { CITY } from "@/lib/demo/area";
import { NEIGHBOURS, neighbourReports, RANKED_YEARS } from "@/lib/demo/neighbours";
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
