/** What the rules found in the versions on display: in the report alone, and in comparison with others. */
import type { Finding } from "@/lib/report/report";
import { db } from "./client";
import { Prisma } from "./generated/client";
import { toJson } from "./json";
import type { ReportKey } from "./reports";

/** Everything where left out. */
export type FindingsFilter = { years?: readonly number[]; bodies?: readonly string[] };

export type FoundIn = ReportKey & { version: number; findings: readonly Finding[] };

const narrowed = ({ years, bodies }: FindingsFilter): Prisma.Sql =>
  Prisma.join(
    [
      years && Prisma.sql`AND reports.year = ANY(${[...years]}::int[])`,
      bodies && Prisma.sql`AND reports.body_id = ANY(${[...bodies]}::text[])`,
      Prisma.empty,
    ].filter((part) => part !== undefined),
    " ",
  );

/** Ordered by year, then body. What was found by comparison counts only while it is about the version on display. */
export async function readFindings(areaId: string, filter: FindingsFilter = {}): Promise<FoundIn[]> {
  return await db().$queryRaw<FoundIn[]>`
    SELECT reports.body_id AS "bodyId", reports.year, reports.scope::text, reports.live_version AS version,
           version.findings || coalesce(context.findings, '[]') AS findings
    FROM reports
    JOIN report_versions AS version ON version.area_id = reports.area_id AND version.body_id = reports.body_id
      AND version.year = reports.year AND version.scope = reports.scope AND version.number = reports.live_version
    LEFT JOIN context_findings AS context ON context.area_id = reports.area_id AND context.body_id = reports.body_id
      AND context.year = reports.year AND context.scope = reports.scope AND context.version = reports.live_version
    WHERE reports.area_id = ${areaId} ${narrowed(filter)}
    ORDER BY reports.year, reports.body_id, reports.scope`;
}

/** Replaces what comparison found in a version on display. @param rules by which, each with its revision. */
export async function storeContextFindings(
  areaId: string,
  { bodyId, year, scope, version, findings }: FoundIn,
  rules: string,
): Promise<void> {
  await db().$executeRaw`
    INSERT INTO context_findings (area_id, body_id, year, scope, version, findings, rules)
    VALUES (${areaId}, ${bodyId}, ${year}, ${scope}::report_scope, ${version}, ${toJson(findings)}::jsonb, ${rules})
    ON CONFLICT (area_id, body_id, year, scope) DO UPDATE SET
      version = excluded.version, findings = excluded.findings, rules = excluded.rules, judged_at = now()`;
}
