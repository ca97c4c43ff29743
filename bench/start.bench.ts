/** How long until a page answers: on an empty folder, and on one that has been used; against a Node that does nothing. */
import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildPages, generateClient } from "@/cli/runtime/build";
import { startChild } from "@/cli/runtime/child";
import { freePort } from "@/cli/runtime/ports";
import { type Bench, median } from "./measure";

/** Starts, waits for a page, and stops; returns the milliseconds until the page. */
async function start(data: string): Promise<number> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: data, DATABASE_URL: "" };
  const since = performance.now();
  const child = await startChild(process.execPath, ["--import", "tsx", "cli/start.ts", "--empty"], { env, stdio: "ignore" });
  let ended = false;
  void child.exited.then(() => {
    ended = true;
  });
  while (!(await fetch(`http://localhost:${port}/`).catch(() => null))) {
    if (ended) throw new Error("The start that is measured did not come up.");
    await sleep(10);
  }
  const took = performance.now() - since;
  await child.stop();
  return took;
}

export const bench: Bench = async () => {
  await generateClient(() => {});
  await buildPages(() => {});
  const data = await mkdtemp(join(tmpdir(), "gongkai-bench-"));
  await chmod(data, 0o755);
  try {
    const yardstickMs = await median(5, () => execFileSync(process.execPath, ["-e", "0"]));
    const yardstick = "node -e 0";
    const first = await start(data);
    const later = [await start(data), await start(data), await start(data)].sort((a, b) => a - b)[1] ?? Number.NaN;
    return [
      { what: "first start, built, empty database", ms: first, yardstick, yardstickMs },
      { what: "later start", ms: later, yardstick, yardstickMs },
    ];
  } finally {
    await rm(data, { recursive: true, force: true });
  }
};
