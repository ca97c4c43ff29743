/** How often what is public of an area has changed: pages are kept as long as this number. */
import pg from "pg";
import { databaseUrl } from "@/lib/env";
import type { Prisma } from "./generated/client";

/** Asked before every page that is shown: one connection of its own, and a statement that the server has read once. */
let asking: pg.Pool | undefined;
/** Everybody waits for this answer: a database that gives none is given up, in milliseconds, and asked anew. */
const PATIENCE = 10_000;

/** Lets go of the connection; the next question makes a new one. */
export async function closeRevisions(): Promise<void> {
  await asking?.end();
  asking = undefined;
}

function pool(): pg.Pool {
  // A connection that breaks while nobody asks is made anew with the next question.
  asking ??= new pg.Pool({
    connectionString: databaseUrl(),
    max: 1,
    allowExitOnIdle: true,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  }).on("error", () => {});
  return asking;
}

const REVISIONS = `
  SELECT code, sum(revision)::int AS revision FROM unnest($1::text[]) AS asked(code)
  JOIN areas ON starts_with(areas.id, code) WHERE length(code) < 6 GROUP BY code
  UNION ALL SELECT id, revision FROM areas WHERE id = ANY($1::text[]) AND length(id) >= 6`;

/** The sum over the area and all below it; over all areas for the empty code. Codes of no area are left out. */
export async function readRevisions(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool().query<{ code: string; revision: number }>({
    name: "revisions",
    text: REVISIONS,
    values: [codes],
  });
  return new Map(rows.map(({ code, revision }) => [code, revision]));
}

/** For a change of what is public that is none of a report on display: names, replies, settings, editions. */
export async function raiseRevision(tx: Prisma.TransactionClient, areaId: string): Promise<void> {
  await tx.$executeRaw`UPDATE areas SET revision = revision + 1 WHERE id = ${areaId}`;
}
