/** Judging again after a change of rules: what it would change is kept beside the versions until somebody lets it take effect. */
import { now } from "@/lib/clock";
import type { FormId } from "@/lib/report/form";
import type { Finding, Report } from "@/lib/report/report";
import { db, inTransaction, type Transaction } from "./client";
import { toJson } from "./json";
import type { ReportKey } from "./reports";
import { raiseRevision } from "./revisions";

export type Rejudging = { number: number; total: number; done: number; finishedAt: Date | null; appliedAt: Date | null };

/** A stored version with the parts of it that were asked for. */
export type StoredFindings = ReportKey & {
  version: number;
  form: FormId | null;
  rules: string;
  findings: readonly Finding[];
  content: Partial<Report>;
};

/** Areas with versions that were judged by other rules, and for which nothing was worked out yet. */
export const listOutdated = async (rules: string): Promise<string[]> =>
  (
    await db().$queryRaw<{ id: string }[]>`
      SELECT DISTINCT area_id AS id FROM report_versions
      WHERE rules <> ${rules} AND NOT EXISTS (
        SELECT FROM rejudgings WHERE rejudgings.area_id = report_versions.area_id AND rejudgings.rules = ${rules} AND finished_at IS NOT NULL)
      ORDER BY 1`
  ).map(({ id }) => id);

/** Begins one, in place of any that was not finished. Returns its number. */
export async function beginRejudging(areaId: string, rules: string): Promise<number> {
  return await inTransaction(async (tx) => {
    await tx.rejudging.deleteMany({ where: { areaId, finishedAt: null } });
    const total = await tx.reportVersion.count({ where: { areaId, rules: { not: rules } } });
    const last = await tx.rejudging.aggregate({ where: { areaId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    await tx.rejudging.create({ data: { areaId, number, rules, total, startedAt: now() } });
    return number;
  });
}

/** The next outdated versions after one, in the order of their keys, with only the named parts of what they say. */
export async function readOutdated(
  areaId: string,
  rules: string,
  parts: readonly (keyof Report)[],
  after: (ReportKey & { version: number }) | null,
  limit: number,
): Promise<StoredFindings[]> {
  const { bodyId = "", year = 0, scope = "own", version = 0 } = after ?? {};
  return await db().$queryRaw<StoredFindings[]>`
    SELECT body_id AS "bodyId", year, scope::text, number AS version, form, rules, findings,
      (SELECT coalesce(jsonb_object_agg(part, content -> part), '{}') FROM unnest(${[...parts]}::text[]) AS part) AS content
    FROM report_versions
    WHERE area_id = ${areaId} AND rules <> ${rules}
      AND (body_id, year, scope, number) > (${bodyId}, ${year}::int, ${scope}::report_scope, ${version}::int)
    ORDER BY body_id, year, scope, number LIMIT ${limit}`;
}

export type Rejudged = ReportKey & { version: number; findings: readonly Finding[] };

export async function recordRejudged(areaId: string, number: number, changed: readonly Rejudged[], done: number): Promise<void> {
  await inTransaction(async (tx) => {
    for (const { bodyId, year, scope, version, findings } of changed)
      await tx.$executeRaw`
        INSERT INTO rejudged_versions (area_id, rejudging, body_id, year, scope, version, findings)
        VALUES (${areaId}, ${number}, ${bodyId}, ${year}, ${scope}::report_scope, ${version}, ${toJson(findings)}::jsonb)`;
    await tx.rejudging.update({ where: { areaId_number: { areaId, number } }, data: { done: { increment: done } } });
  });
}

export async function finishRejudging(areaId: string, number: number): Promise<void> {
  await db().rejudging.update({ where: { areaId_number: { areaId, number } }, data: { finishedAt: now() } });
}

/** The last one that has not taken effect. */
export async function readRejudging(areaId: string): Promise<Rejudging | null> {
  const row = await db().rejudging.findFirst({ where: { areaId, appliedAt: null }, orderBy: { number: "desc" } });
  return row && { number: row.number, total: row.total, done: row.done, finishedAt: row.finishedAt, appliedAt: row.appliedAt };
}

export type VerdictChange = { rule: string; before: string; after: string; count: number };

/** How many findings would go from one verdict to another, rule by rule; “none” where there was or will be none. */
export async function summariseRejudging(areaId: string, number: number): Promise<VerdictChange[]> {
  return await db().$queryRaw<VerdictChange[]>`
    SELECT coalesce(was ->> 'rule', will ->> 'rule') AS rule, coalesce(was ->> 'verdict', 'none') AS before,
      coalesce(will ->> 'verdict', 'none') AS after, count(*)::int AS count
    FROM rejudged_versions AS again
    JOIN report_versions AS version ON version.area_id = again.area_id AND version.body_id = again.body_id
      AND version.year = again.year AND version.scope = again.scope AND version.number = again.version
    CROSS JOIN LATERAL (
      SELECT was, will FROM jsonb_array_elements(version.findings) AS was
      FULL JOIN jsonb_array_elements(again.findings) AS will
        ON was ->> 'rule' = will ->> 'rule' AND was ->> 'subject' = will ->> 'subject') AS pairs
    WHERE again.area_id = ${areaId} AND again.rejudging = ${number} AND was ->> 'verdict' IS DISTINCT FROM will ->> 'verdict'
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}

/** The same for rules that compare: they are worked out for a whole area at once and kept beside what stands. */
export type Recompared = { total: number; stand: string; changes: VerdictChange[] };

/** `stand` changes with all that would take effect; null where nothing waits. */
export async function readRecompared(areaId: string): Promise<Recompared | null> {
  const [total, changes] = await Promise.all([standOfRecompared(db(), areaId), summariseRecompared(areaId)]);
  return total.count === 0 ? null : { total: total.count, stand: total.stand ?? "", changes };
}

async function standOfRecompared(tx: Pick<Transaction, "$queryRaw">, areaId: string) {
  const [row] = await tx.$queryRaw<{ count: number; stand: string | null }[]>`
    SELECT count(*)::int AS count,
      md5(string_agg(concat_ws(' ', body_id, year, scope, version, md5(next_findings::text)), ' ' ORDER BY body_id, year, scope)) AS stand
    FROM context_findings WHERE area_id = ${areaId} AND next_rules IS NOT NULL`;
  return row ?? { count: 0, stand: null };
}

const summariseRecompared = async (areaId: string): Promise<VerdictChange[]> =>
  await db().$queryRaw<VerdictChange[]>`
    SELECT coalesce(was ->> 'rule', will ->> 'rule') AS rule, coalesce(was ->> 'verdict', 'none') AS before,
      coalesce(will ->> 'verdict', 'none') AS after, count(*)::int AS count
    FROM context_findings AS context
    CROSS JOIN LATERAL (
      SELECT was, will FROM jsonb_array_elements(context.findings) AS was
      FULL JOIN jsonb_array_elements(context.next_findings) AS will
        ON was ->> 'rule' = will ->> 'rule' AND was ->> 'subject' = will ->> 'subject') AS pairs
    WHERE area_id = ${areaId} AND next_rules IS NOT NULL AND was ->> 'verdict' IS DISTINCT FROM will ->> 'verdict'
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

/** Lets what was seen take effect; false where something else waits by now. */
export async function applyRecompared(tx: Transaction, areaId: string, stand: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM context_findings WHERE area_id = ${areaId} FOR UPDATE`;
  if ((await standOfRecompared(tx, areaId)).stand !== stand) return false;
  await tx.$executeRaw`
    UPDATE context_findings SET findings = next_findings, rules = next_rules, next_findings = NULL, next_rules = NULL
    WHERE area_id = ${areaId} AND next_rules IS NOT NULL`;
  await raiseRevision(tx, areaId);
  return true;
}

/** Lets it take effect: the findings that it changed are replaced, and every version counts as judged by its rules. */
export async function applyRejudging(tx: Transaction, areaId: string, number: number, by: string): Promise<boolean> {
  const { count } = await tx.rejudging.updateMany({
    where: { areaId, number, appliedAt: null, finishedAt: { not: null } },
    data: { appliedAt: now(), appliedBy: by },
  });
  if (count === 0) return false;
  await tx.$executeRaw`
      UPDATE report_versions SET findings = again.findings FROM rejudged_versions AS again
      WHERE again.area_id = ${areaId} AND again.rejudging = ${number} AND report_versions.area_id = again.area_id
        AND report_versions.body_id = again.body_id AND report_versions.year = again.year
        AND report_versions.scope = again.scope AND report_versions.number = again.version`;
  await tx.$executeRaw`
      UPDATE report_versions SET rules = rejudgings.rules FROM rejudgings
      WHERE rejudgings.area_id = ${areaId} AND rejudgings.number = ${number} AND report_versions.area_id = ${areaId}`;
  await tx.$executeRaw`DELETE FROM rejudged_versions WHERE area_id = ${areaId} AND rejudging = ${number}`;
  await raiseRevision(tx, areaId);
  return true;
}
