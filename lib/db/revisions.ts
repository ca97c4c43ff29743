/** How often what is public of an area has changed: pages are kept as long as this number. */
import { db } from "./client";
import type { Prisma } from "./generated/client";

/** The sum over the area and all below it; over all areas for the empty code. Codes of no area are left out. */
export async function readRevisions(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db().$queryRaw<{ code: string; revision: number }[]>`
    SELECT code, sum(revision)::int AS revision FROM unnest(${[...codes]}::text[]) AS asked(code)
    JOIN areas ON starts_with(areas.id, code) WHERE length(code) < 6 GROUP BY code
    UNION ALL SELECT id, revision FROM areas WHERE id = ANY(${[...codes]}::text[]) AND length(id) >= 6`;
  return new Map(rows.map(({ code, revision }) => [code, revision]));
}

/** For a change of what is public that is none of a report on display: names, replies, settings, editions. */
export async function raiseRevision(tx: Prisma.TransactionClient, areaId: string): Promise<void> {
  await tx.$executeRaw`UPDATE areas SET revision = revision + 1 WHERE id = ${areaId}`;
}
