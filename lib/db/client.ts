import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrl } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";

/** What a function of lib/db works in when it is part of a larger change. */
export type Transaction = Prisma.TransactionClient;

// Next makes several copies of a module; one pool is to serve them all, and reloading in development must not add to it.
const shared: typeof globalThis & { gongkai?: PrismaClient | undefined; gongkaiWriting?: PrismaClient | undefined } = globalThis;

/** A server that is away or has no connection left is waited for so long, in milliseconds. */
const PATIENCE = 30_000;
/** No question takes so long, in milliseconds: one that does is on a connection whose other end is gone. */
const LONGEST_QUESTION = 120_000;

const open = (more: { query_timeout?: number } = {}): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: databaseUrl(),
      connectionTimeoutMillis: PATIENCE,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      ...more,
    }),
  });

/** For what is asked outside of transactions. It connects with the first query, so that a build needs no database. */
export function db(): PrismaClient {
  shared.gongkai ??= open({ query_timeout: LONGEST_QUESTION });
  return shared.gongkai;
}

/** Connections of transactions alone: one that asks something beside itself never waits for others that do the same. */
function writing(): PrismaClient {
  shared.gongkaiWriting ??= open();
  return shared.gongkaiWriting;
}

/** Lets go of the connections; the next query makes new ones. */
export async function disconnect(): Promise<void> {
  const open = [shared.gongkai, shared.gongkaiWriting];
  shared.gongkai = undefined;
  shared.gongkaiWriting = undefined;
  await Promise.all(open.map((client) => client?.$disconnect()));
}

/** Everything in it or nothing. A busy server lets it wait, a stuck one does not hold it longer than `timeout` milliseconds. */
export const inTransaction = <T>(work: (tx: Transaction) => Promise<T>, timeout = PATIENCE): Promise<T> =>
  writing().$transaction(work, { maxWait: PATIENCE, timeout });

/** Holds other writes of an area off until the transaction ends. It comes before all rows, so that two never wait for each other. */
export async function holdWrites(tx: Transaction, areaId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`write:${areaId}`}, 0))`;
}

/** Whether a change failed because there is another row under the same key. */
export const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "P2002";
