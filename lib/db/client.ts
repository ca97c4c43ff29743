import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrl } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";

/** What a function of lib/db works in when it is part of a larger change. */
export type Transaction = Prisma.TransactionClient;

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

/** Everything in it or nothing. A busy server lets it wait, a stuck one does not hold it for ever. */
export const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  db().$transaction(work, { maxWait: 30_000, timeout: 30_000 });
