/** The pages of the last build on a database of their own with one small district, and a clock that a journey sets. */
import { hashPassword } from "better-auth/crypto";
import { buildPages } from "@/cli/runtime/build";
import { command } from "@/cli/runtime/command";
import { servePages } from "@/cli/runtime/pages";
import { startThrowaway } from "@/cli/runtime/throwaway";
import { keepWorker } from "@/cli/runtime/worker";
import { AREA, BODIES, CLERKS, OFFICE, PASSWORD } from "@/e2e/year/district";
import { createDatabase, dropDatabase } from "@/lib/db/databases";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";

await command(async () => {
  process.env.SECOND_FACTOR = "optional";
  const build = await buildPages(() => {});
  const server = await startThrowaway();
  const name = `gongkai_year_${process.pid}`;
  process.env.DATABASE_URL = await createDatabase(server.url, name);
  await migrate(process.env.DATABASE_URL);
  const { createArea } = await import("@/lib/db/areas");
  const { createBodies } = await import("@/lib/db/bodies");
  const { inTransaction } = await import("@/lib/db/client");
  const { createPerson } = await import("@/lib/db/people");
  await createArea({ id: AREA, name: "示例市丙区", nameEn: "District C", level: "county", parentId: null, demo: true });
  await createBodies(AREA, BODIES);
  const passwordHash = await hashPassword(PASSWORD);
  await inTransaction(async (tx) => {
    await createPerson(tx, { areaId: AREA, username: OFFICE, name: "督查员", roles: ["monitor"], passwordHash });
    for (const body of CLERKS) await createPerson(tx, { areaId: AREA, username: body, name: body, bodies: [body], passwordHash });
  });
  const pages = await servePages(build, env().PORT, "localhost");
  await keepWorker();
  console.log("ready");
  await pages.exited;
  await dropDatabase(server.url, name);
  return 1;
});
