/** How fast 300 files in one ZIP go through the queue and a worker, against `npm run ingest`, which has no queue. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { strToU8, zipSync } from "fflate";
import { generateClient } from "@/cli/runtime/build";
import { startPostgres } from "@/cli/runtime/postgres";
import { startWorker } from "@/cli/runtime/worker";
import { createArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { disconnect } from "@/lib/db/client";
import { createDatabase } from "@/lib/db/databases";
import { migrate } from "@/lib/db/migrate";
import { closeQueue } from "@/lib/db/queue";
import { readUpload } from "@/lib/db/uploads";
import { demoTruth } from "@/lib/demo/truth";
import { isWaiting } from "@/lib/report/stages";
import { ingest } from "@/lib/server/ingest";
import { beginUpload, receiveFile } from "@/lib/server/uploads";
import type { Bench } from "./measure";

const FILES = 300;
const AREA = { id: "990308", name: "示例市青桐区", nameEn: "Qingtong", level: "county", parentId: null, demo: true } as const;

/** Milliseconds from the ZIP's arrival until no file of it waits any more. */
async function takeIn(zip: Uint8Array): Promise<number> {
  const uploadId = await beginUpload(AREA.id, { by: "bench", role: "system" }, null);
  const since = performance.now();
  await receiveFile({ areaId: AREA.id, uploadId, id: "zip" }, "历年.zip", zip);
  for (;;) {
    await sleep(100);
    const { items = [] } = (await readUpload(AREA.id, uploadId)) ?? {};
    if (items.length > 1 && !items.some(({ stage }) => isWaiting(stage))) break;
  }
  return performance.now() - since;
}

export const bench: Bench = async () => {
  await generateClient(() => {});
  const data = await mkdtemp(join(tmpdir(), "gongkai-intake-"));
  await chmod(data, 0o755);
  process.env.DATA_DIR = data;
  const postgres = await startPostgres(data);
  process.env.DATABASE_URL = await createDatabase(postgres.url, "intake");
  await migrate(process.env.DATABASE_URL);
  const { bodies, reports } = demoTruth();
  await createArea(AREA);
  await createBodies(AREA.id, bodies);
  const texts = reports
    .filter(({ scope }) => scope === "own")
    .slice(-FILES)
    .map(({ text }) => strToU8(text));
  const zip = zipSync(Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text])));
  const worker = await startWorker();
  try {
    await sleep(3_000);
    const ms = await takeIn(zip);
    console.log(`  ${((FILES * 1000) / ms).toFixed(1)} files a second`);
    const since = performance.now();
    await ingest([{ name: "历年.zip", bytes: zip }], {
      areaId: AREA.id,
      origin: "upload",
      by: "bench",
      live: false,
      isolated: true,
    });
    const yardstickMs = performance.now() - since;
    return [{ what: `${FILES} files of one ZIP`, ms, yardstick: "npm run ingest", yardstickMs }];
  } finally {
    await worker.stop();
    await closeQueue();
    await disconnect();
    await postgres.stop();
    await rm(data, { recursive: true, force: true });
  }
};
