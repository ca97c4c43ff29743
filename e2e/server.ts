/** What the end-to-end tests look at: the built pages on a database of their own with the demo area. */
import { writeFile } from "node:fs/promises";
import { buildPages, generateClient } from "@/cli/runtime/build";
import { command } from "@/cli/runtime/command";
import { servePages } from "@/cli/runtime/pages";
import { step } from "@/cli/runtime/progress";
import { startThrowaway } from "@/cli/runtime/throwaway";
import { keepWorker } from "@/cli/runtime/worker";
import { TERMINAL } from "@/e2e/terminal";
import { createDatabase, dropDatabase } from "@/lib/db/databases";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";

await command(async () => {
  await step("Database client", generateClient);
  const build = await step("Pages", buildPages);
  const server = await startThrowaway();
  const name = `gongkai_e2e_${process.pid}`;
  process.env.DATABASE_URL = await createDatabase(server.url, name);
  await migrate(process.env.DATABASE_URL);
  const { loadDemo } = await import("@/lib/server/demo");
  await step("Demo area", () => loadDemo());
  const { createDemoAccounts } = await import("@/lib/server/demo-accounts");
  await createDemoAccounts();
  const { accountLines } = await import("@/cli/runtime/first-admin");
  await writeFile(TERMINAL(env().PORT), await accountLines(`http://localhost:${env().PORT}`), { mode: 0o600 });
  const { createWorld } = await import("@/lib/server/fixtures/world");
  await createWorld();
  delete process.env.SECOND_FACTOR; // which the world leaves to its people; the first administrator needs one
  const pages = await servePages(build, env().PORT, "localhost");
  await keepWorker();
  await pages.exited;
  await dropDatabase(server.url, name);
  return 1;
});
