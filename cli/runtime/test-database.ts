/** Around each file of database tests: its own copy of the migrated database, in DATABASE_URL. */
import { afterAll, inject } from "vitest";
import { disconnect } from "@/lib/db/client";
import { createDatabase, dropDatabase } from "@/lib/db/databases";

const server = inject("server");
const name = `${inject("template")}_${crypto.randomUUID().slice(0, 8)}`;
process.env.DATABASE_URL = await createDatabase(server, name, inject("template"));

afterAll(async () => {
  await disconnect();
  await dropDatabase(server, name);
});
