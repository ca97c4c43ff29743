/** Next itself, on a build. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Child, startChild } from "./child";

/** Any answer will do: it stands. */
export const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/robots.txt`, { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );

/** Waits until a server answers; throws where its process ends before. */
export async function untilAnswers(url: string, child: Child): Promise<void> {
  let ended = false;
  void child.exited.then(() => {
    ended = true;
  });
  while (!(await answers(url))) {
    if (ended) throw new Error("The server of the pages did not start.");
    await sleep(50);
  }
}

const PROGRAM = "node_modules/next/dist/bin/next";

/** Milliseconds for which an idle connection stays: the front, which opens them, is to end them first. */
const IDLE = "90000";

/** Next on a build, heard by this machine alone. */
export async function startNext(build: string | undefined, port: number): Promise<Child> {
  const child = await startChild(
    process.execPath,
    [PROGRAM, "start", "--port", String(port), "--hostname", "127.0.0.1", "--keepAliveTimeout", IDLE],
    {
      patience: 3_000,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, ...(build !== undefined && { BUILD_DIR: build }), NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  await untilAnswers(`http://127.0.0.1:${port}`, child);
  return child;
}

/** Next on the sources, for work on the pages. */
export const startNextOnSources = (port: number, host: string | undefined): Promise<Child> =>
  startChild(process.execPath, [PROGRAM, "dev", "--port", String(port), ...(host ? ["--hostname", host] : [])], {
    patience: 3_000,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
