import { expect, test } from "vitest";
import type { Child, Exit } from "./child";
import { keepWorker } from "./worker";

test("another worker follows one that ended in whatever way, also where it could not be started at once", async () => {
  const ends: ((exit: Exit) => void)[] = [];
  let refused = 0;
  const start = async (): Promise<Child> => {
    if (ends.length === 2 && refused++ === 0) throw new Error("no room for another process");
    const exited = new Promise<Exit>((resolve) => ends.push(resolve));
    return { pid: 0, exited, stop: async () => {} };
  };
  await keepWorker(start);
  ends[0]?.({ code: 0, signal: null });
  await expect.poll(() => ends.length, { timeout: 5_000 }).toBe(2);
  ends[1]?.({ code: null, signal: "SIGKILL" });
  await expect.poll(() => ends.length, { timeout: 5_000 }).toBe(3);
});
