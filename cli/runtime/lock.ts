/** One command at a time works on a folder. The system frees the lock when its holder ends, however it ends. */
import { createHash } from "node:crypto";
import { mkdir, realpath, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** A name that only one process can listen on. On Linux and Windows it is no file, so that nothing is ever left behind. */
async function addressOf(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = `gongkai-${createHash("sha256")
    .update(await realpath(folder))
    .digest("hex")
    .slice(0, 16)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

export type Lock = { release(): void };

/** Listens under the name, and tells whoever asks who holds it; null where somebody else does. */
const listen = (address: string, holder: string): Promise<Lock | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on("error", () => {}).end(holder)).unref();
    server.once("listening", () => resolve({ release: () => server.close() }));
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(address);
  });

/** Takes the lock of a folder, until it is released or this process ends; else returns what its holder says of himself. */
export async function takeLock(folder: string, holder: string): Promise<Lock | string> {
  const address = await addressOf(folder);
  const lock = await listen(address, holder);
  if (lock) return lock;
  try {
    return await text(connect(address));
  } catch {
    // Nobody answers: the holder has just ended. Where his name is a file it stays behind.
    if (!address.startsWith("\0")) await rm(address, { force: true });
    return takeLock(folder, holder);
  }
}

/** Runs something while holding the lock of a folder, and waits for it where another process has it. */
export async function withLock<T>(
  folder: string,
  holder: string,
  tell: (waiting: string) => void,
  run: () => Promise<T>,
): Promise<T> {
  for (;;) {
    const lock = await takeLock(folder, holder);
    if (typeof lock === "object") return run().finally(() => lock.release());
    tell(`waiting for ${lock}`);
    await sleep(500);
  }
}
