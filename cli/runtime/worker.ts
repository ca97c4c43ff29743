/** The worker beside the server of the pages: started, and started again should it die. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Child, startChild } from "./child";

export const startWorker = (): Promise<Child> =>
  startChild(process.execPath, ["--import", "tsx", "jobs/worker.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    patience: 15_000,
  });

/** Resolves once the first one runs. A worker that is stopped with everything else ends in good order, with status 0. */
export async function keepWorker(): Promise<void> {
  const worker = await startWorker();
  void worker.exited.then(async ({ code }) => {
    if (code === 0) return;
    await sleep(1_000);
    await keepWorker();
  });
}
