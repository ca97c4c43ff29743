/** Compares the reports of an area with each other, whenever something in it went on display or off it. */
import { readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { listDeadlines } from "@/lib/db/deadlines";
import {
  listUnjudged,
  markJudged,
  readAreaReports,
  readContextFindings,
  readJudgedRevision,
  storeContextFindings,
} from "@/lib/db/findings";
import { judgeAmong, keyOf } from "@/lib/report/among";
import { AMONG } from "@/lib/report/check";
import { dueDate } from "@/lib/report/deadline";
import { changedAmong, mergeAmong } from "@/lib/report/rejudge";
import { AMONG_RULEBOOK } from "@/lib/report/rulebook";

/** Returns how many reports were judged. What changes meanwhile is judged again the next time. */
export async function judgeArea(areaId: string): Promise<number> {
  const area = await readArea(areaId);
  if (!area) return 0;
  const [bodies, successions, deadlines, reports] = await Promise.all([
    listBodies(areaId),
    listSuccessions(areaId),
    listDeadlines(areaId),
    readAreaReports(areaId),
  ]);
  const dueOf = (body: (typeof bodies)[number], year: number) => dueDate(body.kind, year, deadlines).due;
  const known = area.revision === (await readJudgedRevision(areaId)) ? await readContextFindings(areaId) : [];
  const before = new Map(known.map((one) => [keyOf({ ...one, body: one.bodyId }), one.findings]));
  // Only rules changed: the others are not asked again, and texts are compared only if one of the changed reads them.
  const since = changedAmong(isSame(known, reports.length) ? (known[0]?.rules ?? "") : "");
  const isAll = since.changed.length === AMONG.length;
  const found = judgeAmong({ bodies, successions, reports, dueOf }, undefined, since.changed);
  await storeContextFindings(
    areaId,
    reports.map((report) => {
      const now = found.get(keyOf(report)) ?? [];
      const findings = isAll ? now : mergeAmong(before.get(keyOf(report)) ?? [], now, since);
      return { bodyId: report.body, year: report.year, scope: report.scope, version: report.version, findings };
    }),
    AMONG_RULEBOOK,
  );
  await markJudged(areaId, area.revision);
  return reports.length;
}

/** Every report was compared before, and all by the same rules. */
const isSame = (known: readonly { rules: string }[], reports: number): boolean =>
  known.length === reports && new Set(known.map(({ rules }) => rules)).size === 1;

/** Every area that waits for it. */
export async function judgeWaiting(): Promise<void> {
  for (const areaId of await listUnjudged(AMONG_RULEBOOK)) await judgeArea(areaId);
}
