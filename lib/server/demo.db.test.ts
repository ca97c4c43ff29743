import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect, isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { listAreas, readArea } from "@/lib/db/areas";
import { listBodies, listSuccessions } from "@/lib/db/bodies";
import { db } from "@/lib/db/client";
import { type FigureRow, readFigures } from "@/lib/db/figures";
import { readFindings } from "@/lib/db/findings";
import { listCorrections } from "@/lib/db/history";
import { listReports, readVersion } from "@/lib/db/reports";
import type { PrintedCell } from "@/lib/demo/cells";
import { CORRECTED } from "@/lib/demo/corrected";
import type { DemoReport } from "@/lib/demo/reports";
import { demoTruth } from "@/lib/demo/truth";
import type { Figure } from "@/lib/report/figure";
import { loadDemo, removeDemo } from "./demo";

const AREA = "990101";
const truth = demoTruth();
const keyOf = ({ bodyId, year, scope }: Pick<DemoReport, "bodyId" | "year" | "scope">) => `${bodyId} ${year} ${scope}`;
const reports = new Map(truth.reports.map((report) => [keyOf(report), report]));

const isCorrected = ({ bodyId, year }: DemoReport) => CORRECTED.some((one) => one.bodyId === bodyId && one.year === year);
const stateOf = (report: DemoReport) => (isCorrected(report) ? "corrected" : "live");

let folder: string;
const progress: [number, number][] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-"));
  vi.stubEnv("DATA_DIR", folder);
  await loadDemo({ onProgress: (done, total) => progress.push([done, total]) });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/**
 * What a reader may make of a cell: the number on the page; for an empty one nothing, or what the equations prove. Where a
 * page break took a column, it need not know which: every cell of the row may be lost.
 */
function allowed({ key, figure, right }: PrintedCell, { flaws }: DemoReport): readonly Figure[] {
  const lost: readonly Figure[] = ["lost", { implied: right, was: "lost" }];
  if (figure === "blank") return [figure, { implied: right, was: figure }];
  const isShort = flaws.some((flaw) => flaw.kind === "lostColumn" && flaw.rows.some((row) => key.startsWith(`requests.${row}.`)));
  return figure === "lost" ? lost : isShort ? [figure, ...lost] : [figure];
}

const differences = (row: FigureRow, report: DemoReport): string[] =>
  report.cells.flatMap((cell) => {
    const stored = row.values[cell.key];
    const expected = allowed(cell, report);
    const isRight = expected.some((figure) => isDeepStrictEqual(figure, stored));
    return isRight
      ? []
      : [
          `${report.file} (${report.shape}) ${cell.key}: ${inspect(stored)}, not ${expected.map((one) => inspect(one)).join(" or ")}`,
        ];
  });

const years = new Set(truth.reports.map(({ year }) => year));

/** Each report that came on display counts one, those that were corrected another, then each year's ranking and one that was made again. */
const REVISION = truth.reports.length + CORRECTED.length + years.size + 1;

describe("the made-up district, printed as documents and read back", () => {
  it("is there with all its bodies, names and successions", async () => {
    expect(await readArea(AREA)).toMatchObject({
      name: "示例市青桐区（演示）",
      demo: true,
      parentId: "9901",
      revision: REVISION,
    });
    const sorted = <T>(list: readonly T[]) => list.map((one) => JSON.stringify(one)).sort();
    const bodies = await listBodies(AREA);
    expect(bodies.map(({ id, kind, from, until }) => [id, kind, from, until]).sort()).toEqual(
      truth.bodies.map(({ id, kind, from, until }) => [id, kind, from, until]).sort(),
    );
    expect(
      sorted(bodies.flatMap(({ id, names }) => names.map((name) => [id, name.name, name.kind, name.from, name.until]))),
    ).toEqual(
      sorted(truth.bodies.flatMap(({ id, names }) => names.map((name) => [id, name.name, name.kind, name.from, name.until]))),
    );
    expect(sorted(await listSuccessions(AREA))).toEqual(sorted(truth.successions));
  });

  it("has a report where one was written, under the right body, year, form and dates", async () => {
    const rows = await readFigures(AREA, { keys: [] });
    const stored = rows.map((row) => [keyOf(row), row.form, row.publishedOn]);
    expect(stored.sort()).toEqual(truth.reports.map((report) => [keyOf(report), report.form, report.publishedOn]).sort());
    const times = (await listReports(AREA)).map((row) => [keyOf(row), row.submittedAt?.getTime(), row.state]);
    expect(times.sort()).toEqual(
      truth.reports.map((report) => [keyOf(report), report.submittedAt.getTime(), stateOf(report)]).sort(),
    );
  });

  it("has in every cell what the page says", async () => {
    const rows = await readFigures(AREA);
    const wrong = rows.flatMap((row) => {
      const report = reports.get(keyOf(row));
      return report ? differences(row, report) : [`nobody wrote ${keyOf(row)}`];
    });
    expect(wrong).toEqual([]);
    expect(rows.reduce((count, row) => count + Object.keys(row.values).length, 0)).toBe(
      truth.reports.reduce((count, report) => count + report.cells.length, 0),
    );
  });

  it("has been judged, report by report and in comparison with each other", async () => {
    const found = await readFindings(AREA);
    expect(found.map(keyOf).sort()).toEqual(truth.reports.map(keyOf).sort());
    expect(found.every(({ findings }) => findings.some(({ rule }) => rule === "V-F03"))).toBe(true);
    const slipped = found.find(({ bodyId, year }) => bodyId === "jiaoyu" && year === 2021)?.findings ?? [];
    expect(slipped.find(({ verdict }) => verdict === "fail")?.repair?.cell).toBe("requests.granted.total");
  });

  it("has in its ledger what was corrected, from what to what and why", async () => {
    const rows = await listCorrections(AREA);
    const told = rows.map(({ bodyId, year, cell, before, after, reason }) => ({ bodyId, year, cell, before, after, reason }));
    const right = (one: (typeof CORRECTED)[number]) =>
      reports.get(`${one.bodyId} ${one.year} own`)?.cells.find(({ key }) => key === one.cell)?.figure;
    expect(told.reverse()).toEqual(
      CORRECTED.map(({ was, ...one }) => ({ ...one, before: Number(was), after: right({ was, ...one }) })),
    );
  });

  it("shows how far it has come", () => {
    expect(progress.at(-1)).toEqual([truth.reports.length, truth.reports.length]);
    expect(progress.map(([done]) => done)).toEqual(progress.map((_, index) => index + 1));
  });

  it("changes nothing when it is loaded again", async () => {
    const before = await listReports(AREA);
    await loadDemo();
    expect(await listReports(AREA)).toEqual(before);
    expect(await db().reportVersion.count({ where: { areaId: AREA } })).toBe(truth.reports.length + CORRECTED.length);
    expect(await readArea(AREA)).toMatchObject({ revision: REVISION });
  });
});

describe("the real report beside it", () => {
  const KEY = { bodyId: "keji", year: 2020, scope: "own" } as const;

  it("has all 198 cells, printed or proved, though a page lost a column", async () => {
    const [row] = await readFigures("350504");
    expect(row).toMatchObject({ ...KEY, form: "B", publishedOn: "2021-01-05" });
    const values = Object.entries(row?.values ?? {});
    const numbers = values.map(([, figure]) => (typeof figure === "object" && "implied" in figure ? figure.implied : figure));
    expect(numbers).toHaveLength(198);
    expect([12, 84]).toContain(values.filter(([, figure]) => typeof figure === "object").length);
    expect(values.filter(([, figure]) => figure !== 0 && typeof figure === "number")).toEqual([
      ["disclosure.normative.everPublic", 2],
      ["disclosure.otherServices.priorItems", 15],
    ]);
    expect(numbers.filter((number) => number === 0)).toHaveLength(196);
  });

  it("stands under its own area, which is not made up", async () => {
    expect(await readArea("350504")).toMatchObject({ name: "洛江区", demo: false, parentId: "3505" });
    expect((await readVersion("350504", KEY, 1))?.content.body).toBe("洛江区科学技术局");
  });
});

describe("taking it out again", () => {
  it("leaves nothing", async () => {
    expect(existsSync(join(folder, "originals", AREA))).toBe(true);
    await removeDemo();
    expect(await listAreas()).toEqual([]);
    const tables = await db().$queryRaw<{ table: string }[]>`
      SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'area_id'`;
    expect(tables.length).toBeGreaterThan(6);
    for (const { table } of tables) {
      const [count] = await db().$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM "${table}"`);
      expect(count?.count, table).toBe(0n);
    }
    expect(await readdir(join(folder, "originals"))).toEqual([]);
  });
});
