/** A worker process: takes uploaded files out of the queue, one after the other, until it is told to stop. */
import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { causeOf } from "@/lib/server/each-area";
import { runWorker } from "@/lib/server/run-worker";

const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop.abort());

/** A database that is away comes back, or whoever started us ends us. */
while (!stop.signal.aborted) {
  await runWorker(Math.max(1, availableParallelism() - 1), stop.signal).catch(async (error: unknown) => {
    if (stop.signal.aborted) return;
    process.stderr.write(`The worker begins again: ${causeOf(error)}\n`);
    await sleep(1_000);
  });
}
process.exit(0);
