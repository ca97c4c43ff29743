/** What the public saw, and from when: one line for each change, in the order of the area's revisions. */
import { now } from "@/lib/clock";
import type { Day } from "@/lib/report/body";
import { db } from "./client";
import { toDay } from "./day";
import type { Display as Model, Prisma } from "./generated/client";
import type { ReportKey } from "./reports";

/** `version` is null where the report was taken down. `revision` is the area's from then on. */
export type Display = ReportKey & {
  revision: number;
  version: number | null;
  reviewed: boolean;
  publishedOn: Day | null;
  publishedUrl: string | null;
  shownAt: Date;
};

const displayOf = ({ areaId: _, publishedOn, ...row }: Model): Display => ({ ...row, publishedOn: toDay(publishedOn) });

/**
 * Puts down what of a report is on display now, and raises the area's revision. Every transaction that changes a report's
 * live version, its reviewed mark or its publication calls this last. `added` counts reports that came (1) or went (−1).
 */
export async function recordDisplay(
  tx: Prisma.TransactionClient,
  areaId: string,
  { bodyId, year, scope }: ReportKey,
  added: -1 | 0 | 1 = 0,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE areas SET revision = revision + 1, reports = reports + ${added},
      first_year = CASE WHEN ${added} >= 0 THEN least(first_year, ${year}) ELSE
        (SELECT min(year) FROM reports WHERE area_id = ${areaId} AND live_version IS NOT NULL) END,
      last_year = CASE WHEN ${added} >= 0 THEN greatest(last_year, ${year}) ELSE
        (SELECT max(year) FROM reports WHERE area_id = ${areaId} AND live_version IS NOT NULL) END
    WHERE id = ${areaId}`;
  // The area's row is held: time runs with the revisions, whenever the transactions began and whoever's clock is behind.
  await tx.$executeRaw`
    INSERT INTO displays (area_id, revision, body_id, year, scope, version, reviewed, published_on, published_url, shown_at)
    SELECT area_id, areas.revision, body_id, year, scope, live_version, coalesce(figures.reviewed, false), published_on,
      published_url, greatest(${now()}::timestamptz,
        (SELECT shown_at FROM displays WHERE area_id = ${areaId} ORDER BY revision DESC LIMIT 1))
    FROM reports JOIN areas ON areas.id = area_id LEFT JOIN figures USING (area_id, body_id, year, scope)
    WHERE area_id = ${areaId} AND body_id = ${bodyId} AND year = ${year} AND scope = ${scope}::report_scope`;
}

/** Changes after a revision, oldest first: a list that only grows, so that a page of it neither loses nor repeats a line. */
export async function listDisplays(
  areaId: string,
  { after = 0, limit }: { after?: number; limit?: number } = {},
): Promise<Display[]> {
  const rows = await db().display.findMany({
    where: { areaId, revision: { gt: after } },
    orderBy: { revision: "asc" },
    ...(limit !== undefined && { take: limit }),
  });
  return rows.map(displayOf);
}

/** What was on display of a report, line by line. */
export async function listReportDisplays(areaId: string, { bodyId, year, scope }: ReportKey): Promise<Display[]> {
  const rows = await db().display.findMany({ where: { areaId, bodyId, year, scope }, orderBy: { revision: "asc" } });
  return rows.map(displayOf);
}

/** The area's revision at a moment: that of the last change before it; 0 where nothing was on display yet. */
export async function revisionAt(areaId: string, moment: Date): Promise<number> {
  const last = await db().display.findFirst({
    where: { areaId, shownAt: { lt: moment } },
    orderBy: { revision: "desc" },
    select: { revision: true },
  });
  return last?.revision ?? 0;
}

/** What of each report was on display at a revision, ordered by year, then body; what was taken down is left out. */
export async function displaysAt(areaId: string, revision: number): Promise<(Display & { version: number })[]> {
  const rows = await db().display.findMany({
    where: { areaId, revision: { lte: revision } },
    orderBy: [{ year: "asc" }, { bodyId: "asc" }, { scope: "asc" }, { revision: "desc" }],
    distinct: ["year", "bodyId", "scope"],
  });
  return rows.map(displayOf).filter((row): row is Display & { version: number } => row.version !== null);
}

/** When something of an area last came on display or went. */
export const lastChange = (areaId: string): Promise<{ revision: number; shownAt: Date } | null> =>
  db().display.findFirst({ where: { areaId }, orderBy: { revision: "desc" }, select: { revision: true, shownAt: true } });
