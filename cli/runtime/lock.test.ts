import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Lock, takeLock, withLock } from "./lock";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function take(): Promise<Lock> {
  const lock = await takeLock(folder, "the first");
  if (typeof lock === "string") throw new Error(`held by ${lock}`);
  return lock;
}

test("whoever comes second is told who is first, until that one is done", async () => {
  const lock = await take();
  expect(await takeLock(folder, "the second")).toBe("the first");
  lock.release();
  (await take()).release();
});

test("another folder is another lock", async () => {
  const lock = await take();
  const other = await takeLock(join(folder, "other"), "the other");
  expect(typeof other).toBe("object");
  lock.release();
});

test("whoever waits goes on when the lock is free", async () => {
  const lock = await take();
  const told: string[] = [];
  const done = withLock(
    folder,
    "the second",
    (waiting) => told.push(waiting),
    async () => "done",
  );
  while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  lock.release();
  expect(await done).toBe("done");
  expect(told[0]).toBe("waiting for the first");
});

test("a lock does not outlive a process that was killed", async () => {
  const script = `import { takeLock } from "./cli/runtime/lock.ts"; await takeLock(process.argv[1], "the killed"); console.log("taken"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, folder]);
  await once(holder.stdout, "data");
  expect(await takeLock(folder, "the second")).toBe("the killed");
  holder.kill("SIGKILL");
  await once(holder, "exit");
  (await take()).release();
});
