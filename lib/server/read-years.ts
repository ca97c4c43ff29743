/** What did the bodies of an area report on some cells, year by year? */
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { readFigures } from "@/lib/db/figures";
import type { Area, Body } from "@/lib/report/body";
import type { CellKey } from "@/lib/report/form";
import type { YearReport } from "@/lib/report/total";
import { yearsBetween } from "@/lib/report/trend";
import { toYearReport } from "./year-report";

export type YearsPage = {
  area: Area;
  bodies: readonly Body[];
  /** Years with a report, and the one that the page is about. */
  years: readonly number[];
  year: number;
  /** Every year from the first to the last. */
  span: readonly number[];
  /** Of the bodies on their own work. */
  reports: readonly YearReport[];
  isReviewed: boolean;
};

/** Null where there is no such area; no years where nothing is on display. Without a year, or in one without reports, the latest. */
export async function readYears(areaId: string, keys: readonly CellKey[], wanted?: number): Promise<YearsPage | null> {
  const [area, bodies, rows] = await Promise.all([
    readArea(areaId),
    listBodies(areaId),
    readFigures(areaId, { keys, scope: "own" }),
  ]);
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (!area) return null;
  return {
    area,
    bodies,
    years,
    year: wanted !== undefined && years.includes(wanted) ? wanted : (last ?? 0),
    span: first === undefined || last === undefined ? [] : yearsBetween(first, last),
    reports: rows.map(toYearReport),
    isReviewed: rows.every(({ reviewed }) => reviewed),
  };
}
