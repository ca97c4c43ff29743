/** The database of this folder: the embedded server, our database on it, its schema up to date. */
import { addressOf, createDatabase } from "@/lib/db/databases";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { takeLock } from "./lock";
import { findPostgresRunning, type Postgres, startPostgres } from "./postgres";
import type { Tell } from "./progress";

const NAME = "gongkai";

/** Brings a database to this version's schema. */
export async function bringUpToDate(url: string): Promise<void> {
  await migrate(url);
}

/** Keeps the folder's data to this process until it ends; throws where another command works on them. */
export async function claimData(directory: string, holder: string): Promise<void> {
  const lock = await takeLock(directory, `${holder} (process ${process.pid})`);
  if (typeof lock === "string") throw new Error(`The data in ${directory} are in use by ${lock}.`);
}

/** Starts the embedded server and brings the database on it to this version's schema; `url` is the database's. */
export async function startDatabase(directory: string, tell: Tell, { asItIs = false } = {}): Promise<Postgres> {
  const server = await startPostgres(directory, { onProgress: tell });
  const url = await createDatabase(server.url, NAME);
  if (!asItIs) await bringUpToDate(url);
  return { ...server, url };
}

/**
 * Sets DATABASE_URL for a command that comes and goes: the one that is given, else that of the server which `npm start`
 * runs on this folder's data, else that of a server which ends with the command. `asItIs`: whatever its schema.
 */
export async function useDatabase(holder: string, tell: Tell = () => {}, { asItIs = false } = {}): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL) {
    if (!asItIs) await bringUpToDate(DATABASE_URL);
    return;
  }
  const running = await findPostgresRunning(DATA_DIR);
  if (running) {
    process.env.DATABASE_URL = addressOf(running, NAME);
    return;
  }
  await claimData(DATA_DIR, holder);
  process.env.DATABASE_URL = (await startDatabase(DATA_DIR, tell, { asItIs })).url;
}
