/** Who has reported on a year, who is late, and what the years before looked like? */

import { dayOf, today } from "@/lib/clock";
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import { listDeadlines } from "@/lib/db/deadlines";
import { listReportDates } from "@/lib/db/findings";
import { listReports } from "@/lib/db/reports";
import { listRosters } from "@/lib/db/rosters";
import { readHandled } from "@/lib/db/verdicts";
import { type BodyKind, type Day, nameOf } from "@/lib/report/body";
import {
  type CensusLine,
  type CensusReport,
  type CensusRow,
  type CensusSum,
  censusOf,
  type Standing,
  sumCensus,
  toCall,
} from "@/lib/report/census";
import { dueDate } from "@/lib/report/deadline";
import { rootsOf } from "@/lib/report/handling";
import { owersOf } from "@/lib/report/roster";

export type Census = {
  area: string;
  year: number;
  years: readonly number[];
  today: Day;
  due: Day;
  lines: readonly CensusLine[];
  sum: CensusSum;
  kinds: readonly { kind: BodyKind; sum: CensusSum }[];
  call: readonly CensusLine[];
  matrix: readonly { body: string; name: string; years: readonly { year: number; standing: Standing | null; days: number }[] }[];
};

const FIRST_YEAR = 2014;

/** Null where there is no such area. @param wanted the year of the reports; without it the one that is due now. */
export async function readCensus(areaId: string, wanted?: number): Promise<Census | null> {
  const area = await readArea(areaId);
  if (!area) return null;
  const now = today();
  const year = wanted ?? Number(now.slice(0, 4)) - 1;
  const [bodies, reports, deadlines, rosters, shown, handled] = await Promise.all([
    listBodies(areaId),
    listReports(areaId),
    listDeadlines(areaId),
    listRosters(areaId),
    listReportDates(areaId),
    readHandled(areaId, { years: [year], newest: true, verdicts: ["fail", "warn"] }),
  ]);
  const datesOf = new Map(shown.map((one) => [`${one.bodyId} ${one.year}`, one.dates]));
  const known: CensusReport[] = reports.map((one) => ({
    ...{ body: one.bodyId, year: one.year, state: one.state, submittedAt: one.submittedAt, publishedOn: one.publishedOn },
    ...{ dates: datesOf.get(`${one.bodyId} ${one.year}`) ?? [], isLive: one.liveVersion !== null },
  }));
  const rowsIn = (of: number) =>
    censusOf(of, bodies, owersOf(of, bodies, rosters), known, (kind) => dueDate(kind, of, deadlines).due, now);
  const open = new Map(handled.map(({ bodyId, handled: list }) => [bodyId, openIn(list)]));
  const rows = rowsIn(year);
  const lines = rows.map((row) => lineOf(row, year, open.get(row.body.id) ?? 0));
  const years = Array.from({ length: Number(now.slice(0, 4)) - FIRST_YEAR }, (_, index) => FIRST_YEAR + index);
  return {
    ...{ area: area.name, year, years, today: now, due: dueDate("department", year, deadlines).due },
    ...{ lines, sum: sumCensus(rows), kinds: kindsOf(rows) },
    call: toCall(rows).map((row) => lineOf(row, year, 0)),
    matrix: matrixOf(years.map((one) => ({ year: one, rows: rowsIn(one) }))),
  };
}

type HandledList = Awaited<ReturnType<typeof readHandled>>[number]["handled"];

const openIn = (list: HandledList): number => rootsOf(list.filter(({ state }) => state === "open")).length;

const lineOf = ({ body, due, standing, days, report }: CensusRow, year: number, open: number): CensusLine => ({
  ...{ body: body.id, name: nameOf(body, "zh", year), kind: body.kind, due, standing, days, open },
  state: report?.state ?? null,
  submittedOn: report?.submittedAt ? dayOf(report.submittedAt) : null,
  publishedOn: report?.publishedOn ?? null,
  isLive: report?.isLive ?? false,
});

function kindsOf(rows: readonly CensusRow[]): Census["kinds"] {
  const kinds = [...new Set(rows.map(({ body }) => body.kind))];
  return kinds.map((kind) => ({ kind, sum: sumCensus(rows.filter(({ body }) => body.kind === kind)) }));
}

function matrixOf(years: readonly { year: number; rows: readonly CensusRow[] }[]): Census["matrix"] {
  const bodies = new Map(years.flatMap(({ rows }) => rows.map(({ body }) => [body.id, body] as const)));
  const byYear = years.map(({ year, rows }) => ({ year, rows: new Map(rows.map((row) => [row.body.id, row])) }));
  return [...bodies.values()].map((body) => ({
    body: body.id,
    name: nameOf(body, "zh"),
    years: byYear.map(({ year, rows }) => {
      const row = rows.get(body.id);
      return { year, standing: row?.standing ?? null, days: row?.days ?? 0 };
    }),
  }));
}
