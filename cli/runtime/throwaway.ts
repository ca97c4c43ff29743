/** A server for tests: the one that TEST_DATABASE_URL names, else an embedded one that leaves nothing behind. */
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/env";
import { type Postgres, startPostgres } from "./postgres";
import { commandOf } from "./processes";

/** Removes what runs left that were killed; the folder of a run carries the number of its process. */
async function sweep(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const pid = entry.match(/^gongkai-test-(\d+)-/)?.[1];
    if (pid && commandOf(Number(pid)) === null) await rm(join(tmpdir(), entry), { recursive: true }).catch(() => {});
  }
}

export async function startThrowaway(): Promise<Pick<Postgres, "url" | "stop">> {
  const given = env().TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  await sweep();
  const directory = await mkdtemp(join(tmpdir(), `gongkai-test-${process.pid}-`));
  await chmod(directory, 0o755); // Where we are root, the server is another user.
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true });
  try {
    const server = await startPostgres(directory, { durable: false });
    return { url: server.url, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
