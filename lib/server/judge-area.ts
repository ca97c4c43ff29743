/** Compares the reports of an area with each other, whenever something in it went on display or off it. */
import { readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { listDeadlines } from "@/lib/db/deadlines";
import { listUnjudged, markJudged, readAreaReports, storeContextFindings } from "@/lib/db/findings";
import { judgeAmong, keyOf } from "@/lib/report/among";
import { dueDate } from "@/lib/report/deadline";
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
  const found = judgeAmong({ bodies, successions, reports, dueOf });
  await storeContextFindings(
    areaId,
    reports.map((report) => ({
      bodyId: report.body,
      year: report.year,
      scope: report.scope,
      version: report.version,
      findings: found.get(keyOf(report)) ?? [],
    })),
    AMONG_RULEBOOK,
  );
  await markJudged(areaId, area.revision);
  return reports.length;
}

/** Every area that waits for it. */
export async function judgeWaiting(): Promise<void> {
  for (const areaId of await listUnjudged()) await judgeArea(areaId);
}
