/** The reports of a year as the desk lists them: those that are there, and the bodies that have none yet. */
import { listBodies } from "@/lib/db/bodies";
import { listReports } from "@/lib/db/reports";
import { coversYear, nameOf, scopeOf } from "@/lib/report/body";
import type { From } from "@/lib/report/states";
import { bodiesFor, mayDo } from "./permissions";
import type { Viewer } from "./session";
import { thisYear } from "./understand";

export type DeskReportRow = {
  bodyId: string;
  name: string;
  state: From;
  submittedAt: Date | null;
  publishedOn: string | null;
  shown: boolean;
  mayFill: boolean;
};

/** @param wanted the year; without it the one that is being reported on. */
export async function readDeskReports(
  viewer: Viewer,
  areaId: string,
  wanted?: number,
): Promise<{ year: number; years: readonly number[]; rows: readonly DeskReportRow[] }> {
  const [bodies, reports] = await Promise.all([listBodies(areaId), listReports(areaId)]);
  const allowed = bodiesFor(viewer, "report.read", areaId);
  const year = wanted ?? thisYear() - 1;
  const years = [...new Set([...reports.map((one) => one.year), thisYear() - 1, year])].sort((a, b) => b - a);
  const rows = bodies
    .filter(
      (body) =>
        (allowed === "all" || allowed.includes(body.id)) &&
        (coversYear(body, year) || reports.some((one) => one.bodyId === body.id && one.year === year)),
    )
    .map((body): DeskReportRow => {
      const report = reports.find((one) => one.bodyId === body.id && one.year === year && one.scope === scopeOf(body.kind));
      return {
        ...{ bodyId: body.id, name: nameOf(body, "zh", year), state: report?.state ?? "none" },
        ...{
          submittedAt: report?.submittedAt ?? null,
          publishedOn: report?.publishedOn ?? null,
          shown: (report?.liveVersion ?? null) !== null,
        },
        mayFill: mayDo(viewer, "report.fill", { areaId, bodyId: body.id }),
      };
    });
  return { year, years, rows };
}
