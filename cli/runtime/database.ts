/** The database of this folder: the embedded server, our database on it, its schema up to date. */
import { createDatabase } from "@/lib/db/databases";
import { migrate } from "@/lib/db/migrate";
import { type Postgres, startPostgres } from "./postgres";

/** Starts the embedded server and brings the database on it to this version's schema; `url` is the database's. */
export async function startDatabase(directory: string, onProgress: (message: string) => void): Promise<Postgres> {
  const server = await startPostgres(directory, { onProgress });
  try {
    const url = await createDatabase(server.url, "gongkai");
    await migrate(url);
    return { ...server, url };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
