import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrl } from "@/lib/env";
import { PrismaClient } from "./generated/client";

// Next makes several copies of a module; one pool is to serve them all, and reloading in development must not add to it.
const shared: typeof globalThis & { gongkai?: PrismaClient | undefined } = globalThis;

/** The one client. It connects with the first query, so that a build needs no database. */
export function db(): PrismaClient {
  shared.gongkai ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl() }) });
  return shared.gongkai;
}

/** Lets go of the connections; the next query makes new ones. */
export async function disconnect(): Promise<void> {
  await shared.gongkai?.$disconnect();
  shared.gongkai = undefined;
}
