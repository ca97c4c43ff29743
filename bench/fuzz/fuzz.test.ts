import { expect, test } from "vitest";
import { extract } from "@/lib/extract/extract";
import { tryRun } from "./run";
import { readSeeds } from "./seeds";

/** `npm run fuzz` reads many more. */
const RUNS = 400;
/** Milliseconds; a file takes ten, but machines that test are busy. */
const LONGEST = 20_000;

test(`${RUNS} damaged files end in documents`, { timeout: 120_000 }, async () => {
  const seeds = await readSeeds();
  for (let run = 1; run <= RUNS; run += 1) {
    const { failure, ms, format } = await tryRun(seeds, run, (bytes) => extract(bytes, "fuzz"));
    expect(failure, `run ${run}, ${format}`).toBeUndefined();
    expect(ms, `run ${run}, ${format}`).toBeLessThan(LONGEST);
  }
});
