/** Compares the reports of an area with each other, whenever something in it went on display or off it, or a rule changed. */
import { listAllAdjustments } from "@/lib/db/aggregates";
import { readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { listDeadlines } from "@/lib/db/deadlines";
import {
  type Compared,
  listUnjudged,
  markJudged,
  readAreaReports,
  readBalances,
  readContextFindings,
  readJudgedRevision,
  storeContextFindings,
} from "@/lib/db/findings";
import { type AreaReport, judgeAmong, keyOf } from "@/lib/report/among";
import { sharedCauses } from "@/lib/report/causes/shared";
import { AMONG } from "@/lib/report/check";
import { dueDate } from "@/lib/report/deadline";
import { canonicalText } from "@/lib/report/editions/canonical";
import { changedAmong, mergeAmong } from "@/lib/report/rejudge";
import type { Finding } from "@/lib/report/report";
import { AMONG_RULEBOOK } from "@/lib/report/rulebook";
import { inEachArea } from "./each-area";

/**
 * Returns how many reports were judged. What changes meanwhile is judged again the next time. What rules that have changed would
 * find in a report that was compared before is kept beside what stands (lib/db/rejudgings.ts); a new version has it at once.
 */
export async function judgeArea(areaId: string): Promise<number> {
  const area = await readArea(areaId);
  if (!area) return 0;
  const [bodies, successions, deadlines, reports, adjustments, rows, judged, balances] = await Promise.all([
    listBodies(areaId),
    listSuccessions(areaId),
    listDeadlines(areaId),
    readAreaReports(areaId),
    listAllAdjustments(areaId),
    readContextFindings(areaId),
    readJudgedRevision(areaId),
    readBalances(areaId),
  ]);
  const dueOf = (body: (typeof bodies)[number], year: number) => dueDate(body.kind, year, deadlines).due;
  const before = new Map(rows.map((one) => [keyOf({ ...one, body: one.bodyId }), one]));
  // Only rules changed: the others are not asked again, and texts are compared only if one of the changed reads them.
  const isStill = area.revision === judged && isSame(rows, reports.length);
  const since = changedAmong(isStill ? (rows[0]?.rules ?? "") : "");
  const found = judgeAmong({ bodies, successions, adjustments, reports, dueOf }, undefined, since.changed);
  const isAll = since.changed.length === AMONG.length;
  const standing = reports.map((report) => {
    const row = before.get(keyOf(report));
    const now = found.get(keyOf(report)) ?? [];
    return compared(report, row, isAll ? now : mergeAmong(row?.findings ?? [], now, since));
  });
  const alone = new Map(balances.map((one) => [keyOf({ ...one, body: one.bodyId }), one.alone]));
  const roots = sharedCauses(
    reports.map((report, index) => ({
      ...report,
      alone: alone.get(keyOf(report)) ?? [],
      among: standing[index]?.findings ?? [],
    })),
    adjustments,
  );
  await storeContextFindings(
    areaId,
    standing.map((one) => ({ ...one, roots: roots.get(keyOf({ ...one, body: one.bodyId })) ?? {} })),
  );
  await markJudged(areaId, area.revision);
  return reports.length;
}

/** What stands of a report, and what waits. @param now what all rules find, as they are now. */
function compared(
  { body, year, scope, version }: AreaReport,
  row: Compared | undefined,
  now: readonly Finding[],
): Compared & { bodyId: string } {
  const key = { bodyId: body, year, scope, version };
  const isNew = row === undefined || row.version !== version;
  const standing = isNew || row.rules === AMONG_RULEBOOK ? now : standingOf(row, now);
  if (isNew || canonicalText(standing) === canonicalText(now))
    return { ...key, findings: now, rules: AMONG_RULEBOOK, next: null, nextRules: null };
  return { ...key, findings: standing, rules: row.rules, next: now, nextRules: AMONG_RULEBOOK };
}

/** Rules that did not change find what they find now; what the changed had found stays. */
function standingOf({ findings, rules }: Compared, now: readonly Finding[]): readonly Finding[] {
  const { changed, gone } = changedAmong(rules);
  const waiting = new Set([...changed.map(({ id }) => id), ...gone]);
  const kept = findings.filter(({ rule }) => waiting.has(rule));
  return mergeAmong(now, kept, { changed, gone: [] });
}

/** Every report was compared before, and all by the same rules. */
const isSame = (known: readonly { rules: string }[], reports: number): boolean =>
  known.length === reports && new Set(known.map(({ rules }) => rules)).size === 1;

/** Every area that waits for it. */
export async function judgeWaiting(): Promise<void> {
  await inEachArea(await listUnjudged(AMONG_RULEBOOK), String, judgeArea);
}
