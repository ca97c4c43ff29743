import { expect, test } from "vitest";
import { extract } from "@/lib/extract/extract";
import { megabytesHeld } from "@/lib/extract/guard";
import { processorTime } from "@/lib/extract/processor-time";
import { tryRun } from "./run";
import { readSeeds } from "./seeds";

/** `npm run fuzz` reads many more. */
const RUNS = 400;
/** Milliseconds of a processor; a file takes ten. */
const LONGEST = 5_000;

async function extractAtCost(bytes: Uint8Array) {
  const since = processorTime();
  const document = await extract(bytes, "fuzz");
  return { document, cost: { milliseconds: processorTime() - since, megabytes: megabytesHeld() } };
}

test(`${RUNS} damaged files end in documents`, { timeout: 120_000 }, async () => {
  const seeds = await readSeeds();
  for (let run = 1; run <= RUNS; run += 1) {
    const { failure, cost, format } = await tryRun(seeds, run, extractAtCost);
    expect(failure, `run ${run}, ${format}`).toBeUndefined();
    expect(cost.milliseconds, `run ${run}, ${format}`).toBeLessThan(LONGEST);
  }
});
