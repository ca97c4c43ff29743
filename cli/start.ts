/** `npm start`: everything that is needed, from an empty folder to a page; `npm run dev` the same for work on the pages. */

import { env } from "@/lib/env";
import { backUpDaily } from "./runtime/backups";
import { buildPages, generateClient } from "./runtime/build";
import type { Child, Exit } from "./runtime/child";
import { command } from "./runtime/command";
import { bringUpToDate, claimData, startDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { claimPort, servePages } from "./runtime/pages";
import { step } from "./runtime/progress";
import { keepWorker } from "./runtime/worker";

const USAGE = `npm start [-- --empty]   everything, on http://localhost:3000; settings are in .env.example
  --empty  without the made-up district
npm run dev              the same on the sources, for work on the pages`;

const { values: options } = readOptions(USAGE, { options: { empty: { type: "boolean" }, dev: { type: "boolean" } } });

/** The database, given or brought along; null where it is another's. */
async function openDatabase(): Promise<Child | null> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL) {
    await step("Database of DATABASE_URL", () => bringUpToDate(DATABASE_URL));
    return null;
  }
  const database = await step("Database", (tell) => startDatabase(DATA_DIR, tell));
  process.env.DATABASE_URL = database.url;
  return database;
}

/** Which of them ended, and how: none is meant to. */
const firstEnd = (children: Readonly<Record<string, Child | null>>): Promise<string> =>
  Promise.race(
    Object.entries(children).flatMap(([name, child]) =>
      child ? [child.exited.then((exit) => `${name} ended ${how(exit)}`)] : [],
    ),
  );

const how = ({ code, signal }: Exit): string => (signal ? `by ${signal}` : `with status ${code}`);

await command(async () => {
  const { PORT, HOST, DATA_DIR, DATABASE_URL, SITE_URL, BACKUP_DIR, BACKUP_AT, BACKUP_KEEP } = env();
  const name = options.dev ? "npm run dev" : "npm start";
  if (!DATABASE_URL) await claimData(DATA_DIR, `${name} on http://localhost:${PORT}`);
  await claimPort(PORT, HOST, name);
  const database = await openDatabase();
  await step("Database client", generateClient);
  const build = options.dev ? null : await step("Pages", buildPages);
  if (database && !options.empty) await step("Demo area", async (tell) => (await import("./runtime/demo")).loadDemoOnce(tell));
  const pages = await step("Server", () => servePages(build, PORT, HOST));
  await keepWorker();
  if (BACKUP_DIR !== undefined)
    void backUpDaily({ out: BACKUP_DIR, at: BACKUP_AT, keep: BACKUP_KEEP }, (text) =>
      process.stderr.write(`  Backup: ${text}\n`),
    );
  process.stderr.write(`\n  http://localhost:${PORT}   (Ctrl-C stops)\n\n`);
  const { accountLines } = await import("./runtime/first-admin");
  process.stderr.write(await accountLines(SITE_URL ?? `http://localhost:${PORT}`));
  throw new Error(
    `${await firstEnd({ PostgreSQL: database, "The server of the pages": pages })}. Everything else is stopped; start again with \`${name}\`.`,
  );
});
