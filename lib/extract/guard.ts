/** Limits that a reading process keeps for itself, by a thread that nothing in a file can hold up. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Shared } from "./guard-thread";
import { processorTime } from "./processor-time";

/** What a file took: processor time, which a busy machine does not lengthen, and the most memory that the process held. */
export type Cost = { milliseconds: number; megabytes: number };

/** Before a file is begun, and after it; a file between them that passes a limit ends the process, as `guard-thread.ts` says. */
export type Guard = { begin: () => void; end: () => Cost };

export const megabytesHeld = (): number => process.memoryUsage.rss() / 2 ** 20;

export async function startGuard(limits: Cost): Promise<Guard> {
  const shared: Shared = {
    limits,
    reading: new Int32Array(new SharedArrayBuffer(4)),
    begun: new Float64Array(new SharedArrayBuffer(8)),
    peak: new Float64Array(new SharedArrayBuffer(8)),
  };
  // Without the compiler of the main thread: types are all that Node must take away.
  const thread = new Worker(new URL("./guard-thread.ts", import.meta.url), { workerData: shared, execArgv: [] });
  await once(thread, "online");
  thread.unref();
  const switchTo = (reading: 0 | 1) => {
    Atomics.store(shared.reading, 0, reading);
    Atomics.notify(shared.reading, 0);
  };
  return {
    begin: () => {
      shared.begun[0] = processorTime();
      shared.peak[0] = megabytesHeld();
      switchTo(1);
    },
    end: () => {
      switchTo(0);
      return {
        milliseconds: processorTime() - (shared.begun[0] ?? 0),
        megabytes: Math.max(shared.peak[0] ?? 0, megabytesHeld()),
      };
    },
  };
}
