/** A server for tests: the one that TEST_DATABASE_URL names, else an embedded one that leaves nothing behind. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/env";
import { type Postgres, startPostgres } from "./postgres";

export async function startThrowaway(): Promise<Pick<Postgres, "url" | "stop">> {
  const given = env().TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const directory = await mkdtemp(join(tmpdir(), "gongkai-test-"));
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
