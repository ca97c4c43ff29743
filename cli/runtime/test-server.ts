/** Before the database tests: a server for this run, and on it a migrated database for each file to copy. */
import type { TestProject } from "vitest/node";
import { createDatabase, dropDatabase } from "@/lib/db/databases";
import { migrate } from "@/lib/db/migrate";
import { startThrowaway } from "./throwaway";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server's address, and the database on it that is copied. */
    server: string;
    template: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowaway();
  const template = `gongkai_test_${process.pid}`;
  await dropDatabase(server.url, template);
  await migrate(await createDatabase(server.url, template));
  project.provide("server", server.url);
  project.provide("template", template);
  return async () => {
    await dropDatabase(server.url, template);
    await server.stop();
  };
}
