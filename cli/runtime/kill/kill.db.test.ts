import { expect, test } from "vitest";
import { runKills } from "./run";

test("documents that come in while something is killed are each there once, whole", { timeout: 240_000 }, async () => {
  const { killed, problems } = await runKills({ kills: 2, documents: 10, tell: () => {} });
  expect(problems).toEqual([]);
  expect(killed.worker + killed.server + killed.postgres).toBe(2);
});
