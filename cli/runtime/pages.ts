/** The server of the pages. */
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Child, startChild } from "./child";

/** Refuses early what would fail late, after a build. */
export const claimPort = (port: number, host: string | undefined, command: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is in use by another program. Choose another: PORT=${port + 1} ${command}`) : error);
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });

const answers = (port: number): Promise<boolean> =>
  fetch(`http://localhost:${port}/robots.txt`, { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );

/** Starts Next on a build, or on the sources where there is none, and waits until it answers. */
export async function servePages(build: string | null, port: number, host?: string): Promise<Child> {
  const mode = build === null ? "dev" : "start";
  const child = await startChild(
    process.execPath,
    ["node_modules/next/dist/bin/next", mode, "--port", String(port), ...(host ? ["--hostname", host] : [])],
    {
      patience: 3_000,
      stdio: ["ignore", build === null ? "inherit" : "ignore", "inherit"],
      env: { ...process.env, ...(build !== null && { BUILD_DIR: build }), NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  let ended = false;
  void child.exited.then(() => {
    ended = true;
  });
  while (!(await answers(port))) {
    if (ended) throw new Error("The server of the pages did not start.");
    await sleep(50);
  }
  return child;
}
