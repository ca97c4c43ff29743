/** The worker beside the server of the pages: started, and started again should it die. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Child, isStopping, startChild } from "./child";

export const startWorker = (): Promise<Child> =>
  startChild(process.execPath, ["--import", "tsx", "jobs/worker.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    patience: 15_000,
  });

/** Resolves once the first one runs. However one ends, another follows it, until everything is stopped. */
export async function keepWorker(start: () => Promise<Child> = startWorker): Promise<void> {
  void follow(await start(), start);
}

async function follow(worker: Child, start: () => Promise<Child>): Promise<never> {
  for (let running: Child | null = worker; ; ) {
    await running?.exited;
    // A machine without room for another process has some again later.
    await sleep(1_000);
    if (!isStopping()) running = await start().catch(() => null);
  }
}
