/** The server of the pages. */
import { createServer } from "node:net";
import { type Child, startChild } from "./child";
import { startNextOnSources, untilAnswers } from "./next";

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

/** Starts the pages of a build behind their cache, or on the sources where there is none, and waits until they answer. */
export async function servePages(build: string | null, port: number, host?: string): Promise<Child> {
  const child = build === null ? await startNextOnSources(port, host) : await startServer(build, port, host);
  await untilAnswers(`http://localhost:${port}`, child);
  return child;
}

const startServer = (build: string, port: number, host: string | undefined): Promise<Child> =>
  startChild(process.execPath, ["--import", "tsx", "cli/pages/serve.ts"], {
    patience: 5_000,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, BUILD_DIR: build, PORT: String(port), HOST: host ?? "", NODE_ENV: "production" },
  });
