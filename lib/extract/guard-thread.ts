/** Sleeps until a file is begun, then looks every few milliseconds what it takes, and ends the process where that is too much. */
import { workerData } from "node:worker_threads";

export type Shared = {
  limits: { milliseconds: number; megabytes: number };
  /** 1 while a file is read. */
  reading: Int32Array<SharedArrayBuffer>;
  /** Processor time of the process when the file was begun. */
  begun: Float64Array<SharedArrayBuffer>;
  /** The most megabytes since then. */
  peak: Float64Array<SharedArrayBuffer>;
};

const LOOK = 50;
const { limits, reading, begun, peak }: Shared = workerData;

for (;;) {
  Atomics.wait(reading, 0, 0);
  while (Atomics.load(reading, 0) === 1) {
    const megabytes = process.memoryUsage.rss() / 2 ** 20;
    peak[0] = Math.max(peak[0] ?? 0, megabytes);
    if (megabytes > limits.megabytes) end("SIGKILL");
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1_000 - (begun[0] ?? 0) > limits.milliseconds) end("SIGVTALRM");
    Atomics.wait(reading, 0, 1, LOOK);
  }
}

/** Signals that systems themselves give for the same reasons: no memory left, and a clock of processor time that ran out. */
function end(signal: "SIGKILL" | "SIGVTALRM"): void {
  try {
    process.kill(process.pid, signal);
  } catch {
    // Windows knows only this one.
    process.kill(process.pid, "SIGKILL");
  }
}
