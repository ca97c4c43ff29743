/** Whether the made-up area is loaded at start: once, into an empty database, unless it was taken out. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { progressBar } from "@/cli/progress-bar";
import { listAreas } from "@/lib/db/areas";
import { disconnect } from "@/lib/db/client";
import { env } from "@/lib/env";
import { loadDemo } from "@/lib/server/demo";
import { createDemoAccounts } from "@/lib/server/demo-accounts";
import type { Tell } from "./progress";

type State = "loading" | "loaded" | "removed";

const note = (): string => join(env().DATA_DIR, "demo");

/** Notes what became of the demo, so that a later start neither leaves it half loaded nor brings it back. */
export async function noteDemo(state: State): Promise<void> {
  await mkdir(env().DATA_DIR, { recursive: true });
  await writeFile(note(), `${state}\n`);
}

/** Empty, or with a demo whose loading was cut short. */
async function isWanted(): Promise<boolean> {
  const state = (await readFile(note(), "utf8").catch(() => "")).trim();
  return state === "loading" || (state !== "removed" && (await listAreas()).length === 0);
}

export async function loadDemoOnce(tell: Tell): Promise<void> {
  if (await isWanted()) {
    await noteDemo("loading");
    await loadDemo({ onProgress: (done, total) => tell(progressBar(done, total)) });
    await noteDemo("loaded");
  }
  await createDemoAccounts();
  await disconnect();
}
