/** What the rules found in the versions on display: in the report alone, and in comparison with others. */
import type { AreaReport } from "@/lib/report/among";
import type { FoundReport } from "@/lib/report/causes/balances";
import type { Finding, ReportDate, Root, Verdict } from "@/lib/report/report";
import { db } from "./client";
import { toDay } from "./day";
import { Prisma } from "./generated/client";
import { toJson } from "./json";
import type { ReportKey } from "./reports";

/**
 * Everything where left out. `newest`: of what was handed in last, on display or not; else of what is on display. `verdicts`,
 * `rules`: only such findings, so that the many that hold are not carried along.
 */
export type FindingsFilter = {
  years?: readonly number[];
  bodies?: readonly string[];
  newest?: boolean;
  verdicts?: readonly Verdict[];
  rules?: readonly string[];
};

/** Findings as a JSON path leaves them. */
function keptOf(findings: Prisma.Sql, { verdicts, rules }: FindingsFilter): Prisma.Sql {
  if (!verdicts && !rules) return findings;
  const tests = [verdicts && "@.verdict == $verdicts[*]", rules && "@.rule == $rules[*]"].filter((test) => test !== undefined);
  const path = `$[*] ? (${tests.join(" && ")})`;
  return Prisma.sql`jsonb_path_query_array(${findings}, ${path}::jsonpath, ${toJson({ verdicts, rules })}::jsonb)`;
}

const versionIn = ({ newest }: FindingsFilter): Prisma.Sql =>
  newest
    ? Prisma.sql`CASE WHEN reports.state = 'draft' THEN reports.live_version ELSE (SELECT max(number) FROM report_versions AS any_version
        WHERE any_version.area_id = reports.area_id AND any_version.body_id = reports.body_id
          AND any_version.year = reports.year AND any_version.scope = reports.scope) END`
    : Prisma.sql`reports.live_version`;

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

/** Ordered by year, then body. What was found by comparison counts only while it is about that version. */
export async function readFindings(areaId: string, filter: FindingsFilter = {}): Promise<FoundIn[]> {
  const rows = await db().$queryRaw<(FoundIn & { roots: Readonly<Record<string, Root>> })[]>`
    SELECT reports.body_id AS "bodyId", reports.year, reports.scope::text, version.number AS version,
           ${keptOf(Prisma.sql`version.findings || coalesce(context.findings, '[]')`, filter)} AS findings,
           coalesce(context.roots, '{}') AS roots
    FROM reports
    JOIN report_versions AS version ON version.area_id = reports.area_id AND version.body_id = reports.body_id
      AND version.year = reports.year AND version.scope = reports.scope AND version.number = ${versionIn(filter)}
    LEFT JOIN context_findings AS context ON context.area_id = reports.area_id AND context.body_id = reports.body_id
      AND context.year = reports.year AND context.scope = reports.scope AND context.version = version.number
    WHERE reports.area_id = ${areaId} ${narrowed(filter)}
    ORDER BY reports.year, reports.body_id, reports.scope`;
  return rows.map(({ roots, ...report }) =>
    filter.newest ? { ...report, findings: report.findings.map((one) => withRoot(one, roots)) } : report,
  );
}

/** The office alone is told where a mistake stands: it may be in another body's report. */
function withRoot(finding: Finding, roots: Readonly<Record<string, Root>>): Finding {
  const root = finding.verdict === "pass" || finding.verdict === "undecided" ? undefined : roots[finding.cause];
  return root ? { ...finding, root } : finding;
}

/** Of each report on display what its own sums came to. */
export async function readBalances(areaId: string): Promise<(ReportKey & Pick<FoundReport, "alone">)[]> {
  return await db().$queryRaw<(ReportKey & Pick<FoundReport, "alone">)[]>`
    SELECT reports.body_id AS "bodyId", reports.year, reports.scope::text,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', one -> 'rule', 'subject', one -> 'subject', 'verdict', one -> 'verdict',
          'difference', one -> 'difference', 'cause', one -> 'cause')), '[]')
        FROM jsonb_array_elements(version.findings) AS one WHERE one -> 'difference' <> 'null') AS alone
    FROM reports
    JOIN report_versions AS version ON version.area_id = reports.area_id AND version.body_id = reports.body_id
      AND version.year = reports.year AND version.scope = reports.scope AND version.number = reports.live_version
    WHERE reports.area_id = ${areaId}`;
}

const BATCH = 100;

/** `next`: what changed rules would find instead, by the rules `nextRules`; null where nothing waits. */
export type Compared = FoundIn & { rules: string; next: readonly Finding[] | null; nextRules: string | null };

/** With the wrong cells of other reports to which causes go back (lib/report/causes/shared.ts). */
export type Joined = Compared & { roots: Readonly<Record<string, Root>> };

/** Replaces what comparison found in versions on display; what is the same stays untouched. */
export async function storeContextFindings(areaId: string, found: readonly Joined[]): Promise<void> {
  for (let start = 0; start < found.length; start += BATCH) {
    const batch = found.slice(start, start + BATCH);
    await db().$executeRaw`
      INSERT INTO context_findings (area_id, body_id, year, scope, version, findings, rules, roots, next_findings, next_rules)
      SELECT ${areaId}, "bodyId", year, scope::report_scope, version, findings, rules, roots, nullif(next, 'null'), "nextRules"
      FROM jsonb_to_recordset(${toJson(batch)}::jsonb) AS found("bodyId" text, year int, scope text, version int, findings jsonb,
        rules text, roots jsonb, next jsonb, "nextRules" text)
      ON CONFLICT (area_id, body_id, year, scope) DO UPDATE SET
        version = excluded.version, findings = excluded.findings, rules = excluded.rules, roots = excluded.roots,
        next_findings = excluded.next_findings, next_rules = excluded.next_rules, judged_at = now()
      WHERE (context_findings.version, context_findings.findings, context_findings.rules, context_findings.roots,
          context_findings.next_findings, context_findings.next_rules)
        IS DISTINCT FROM (excluded.version, excluded.findings, excluded.rules, excluded.roots, excluded.next_findings,
          excluded.next_rules)`;
  }
}

type JudgedRow = ReportKey &
  Pick<AreaReport, "version" | "form" | "figures" | "claims" | "sections" | "dates"> & { publishedOn: Date | null };

/** What is on display, as far as reports are compared by it. */
export async function readAreaReports(areaId: string): Promise<AreaReport[]> {
  const rows = await db().$queryRaw<JudgedRow[]>`
    SELECT reports.body_id AS "bodyId", reports.year, reports.scope::text, reports.live_version AS version, version.form,
      coalesce(figures.values, '{}') AS figures, version.content -> 'claims' AS claims, version.content -> 'sections' AS sections,
      version.content -> 'dates' AS dates, reports.published_on AS "publishedOn"
    FROM reports
    JOIN report_versions AS version ON version.area_id = reports.area_id AND version.body_id = reports.body_id
      AND version.year = reports.year AND version.scope = reports.scope AND version.number = reports.live_version
    LEFT JOIN figures ON figures.area_id = reports.area_id AND figures.body_id = reports.body_id
      AND figures.year = reports.year AND figures.scope = reports.scope
    WHERE reports.area_id = ${areaId}
    ORDER BY reports.year, reports.body_id, reports.scope`;
  return rows.map(({ bodyId, publishedOn, ...row }) => ({ ...row, body: bodyId, publishedOn: toDay(publishedOn) }));
}

/** The dates that the reports on display bear, of all years. */
export async function listReportDates(areaId: string): Promise<(ReportKey & { dates: readonly ReportDate[] })[]> {
  return await db().$queryRaw<(ReportKey & { dates: readonly ReportDate[] })[]>`
    SELECT reports.body_id AS "bodyId", reports.year, reports.scope::text, version.content -> 'dates' AS dates
    FROM reports
    JOIN report_versions AS version ON version.area_id = reports.area_id AND version.body_id = reports.body_id
      AND version.year = reports.year AND version.scope = reports.scope AND version.number = reports.live_version
    WHERE reports.area_id = ${areaId}`;
}

/**
 * Areas in which something went on display or off it since their reports were last compared, or whose reports were compared
 * by other rules. @param rules each with its revision.
 */
export const listUnjudged = async (rules: string): Promise<string[]> =>
  (
    await db().$queryRaw<{ id: string }[]>`
      SELECT id FROM areas WHERE revision > judged_revision
        OR EXISTS (SELECT 1 FROM context_findings
          WHERE context_findings.area_id = areas.id AND rules <> ${rules} AND next_rules IS DISTINCT FROM ${rules})
      ORDER BY id`
  ).map(({ id }) => id);

/** What comparison found before, and by which rules; of the versions that are still on display. */
export async function readContextFindings(areaId: string): Promise<Compared[]> {
  return await db().$queryRaw<Compared[]>`
    SELECT context.body_id AS "bodyId", context.year, context.scope::text, context.version, context.findings, context.rules,
      context.next_findings AS next, context.next_rules AS "nextRules"
    FROM context_findings AS context
    JOIN reports ON reports.area_id = context.area_id AND reports.body_id = context.body_id AND reports.year = context.year
      AND reports.scope = context.scope AND reports.live_version = context.version
    WHERE context.area_id = ${areaId}`;
}

/** The revision of an area up to which its reports have been compared. */
export async function readJudgedRevision(areaId: string): Promise<number> {
  const area = await db().area.findUniqueOrThrow({ where: { id: areaId }, select: { judgedRevision: true } });
  return area.judgedRevision;
}

export async function markJudged(areaId: string, revision: number): Promise<void> {
  await db().area.updateMany({ where: { id: areaId, judgedRevision: { lt: revision } }, data: { judgedRevision: revision } });
}
