/**
 * What the server of the pages does with an upload, without the pages: takes each file that has had no answer, answers for
 * it, and accepts what is clean. Started anew, it begins with what is still unanswered.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { acceptClean } from "@/lib/server/accept-upload";
import { receiveFile } from "@/lib/server/uploads";
import { AREA, documentsFor } from "./documents";

const [count = 0, ...answered] = (process.env.KILL_STATE ?? "").split(",").map(Number);
const done = new Set(answered);
const key = { areaId: AREA.id, uploadId: "kill" };

for (const [index, { text }] of documentsFor(count).entries()) {
  if (done.has(index)) continue;
  const { status } = await receiveFile({ ...key, id: `f${index}` }, `${index}.txt`, Buffer.from(text));
  if (status !== "received") throw new Error(`File ${index} was refused`);
  process.stdout.write(`${index}\n`);
  if (index % 20 === 0) await acceptClean(AREA.id, key.uploadId, "bringIn", { by: "kill", role: "system", reason: "kill" });
}
for (;;) {
  await acceptClean(AREA.id, key.uploadId, "bringIn", { by: "kill", role: "system", reason: "kill" });
  await sleep(500);
}
