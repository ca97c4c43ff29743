import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/report/body";
import { cellsOf, equationsOf } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { BODIES, reportersIn } from "./area";
import { FLAWS, flawIn } from "./flaws";
import type { DemoReport } from "./reports";
import { brokenEquations, demoTruth } from "./truth";

const { reports } = demoTruth();
const of = (bodyId: string, year: number): DemoReport => {
  const found = reports.find((one) => one.bodyId === bodyId && one.year === year);
  if (!found) throw new Error(`No report of ${bodyId} on ${year}`);
  return found;
};
const cell = ({ cells }: DemoReport, key: CellKey) => cells.find((one) => one.key === key);

describe("the reports of the made-up district", () => {
  it("are there for every body and year but those that are missing", () => {
    const expected = Array.from({ length: 12 }, (_, index) => 2014 + index).flatMap((year) =>
      reportersIn(year).flatMap(({ id }) => (flawIn("missing", id, year) ? [] : [`${id} ${year}`])),
    );
    expect(reports.map(({ bodyId, year }) => `${bodyId} ${year}`).sort()).toEqual(expected.sort());
    expect(reports.length).toBeGreaterThan(440);
    expect(new Set(BODIES.map(({ kind }) => kind)).size).toBe(8);
  });

  it("print every cell of their form", () => {
    for (const { form, cells, scope, bodyId } of reports) {
      expect(cells.map(({ key }) => key)).toEqual(cellsOf(form).map(({ key }) => key));
      expect(scope).toBe(scopeOf(BODIES.find(({ id }) => id === bodyId)?.kind ?? "department"));
    }
  });

  it("add up but for the slips, each of which breaks the equations of its cell", () => {
    for (const report of reports) {
      const slip = report.flaws.find((flaw) => flaw.kind === "slip");
      const expected = slip ? equationsOf(report.form).filter(({ left, right }) => [...left, ...right].includes(slip.cell)) : [];
      expect.soft(brokenEquations(report), report.file).toEqual(expected);
      expect.soft(slip ? expected.length > 0 : true).toBe(true);
    }
  });

  it("say on their first lines that they are made up", () => {
    for (const { text } of reports) expect(text.slice(0, 120)).toContain("演示数据");
  });

  it("leave blank only what is zero", () => {
    const blank = reports.flatMap(({ cells }) => cells.filter(({ figure }) => figure === "blank"));
    expect(blank.length).toBeGreaterThan(200);
    expect(blank.every(({ right, text }) => right === 0 && text === "")).toBe(true);
  });

  it("are on time but for those that are late by the days on record", () => {
    for (const { bodyId, year, publishedOn, dueOn, submittedAt } of reports) {
      const days = (Date.parse(publishedOn) - Date.parse(dueOn)) / 86_400_000;
      const late = flawIn("late", bodyId, year)?.days;
      expect.soft(late === undefined ? days < 0 : days === late, `${bodyId} ${year}`).toBe(true);
      expect(submittedAt.getTime()).toBeLessThan(Date.parse(publishedOn) + 86_400_000);
    }
  });

  it("differ in the district's own report from the sum of the others by what is on record", () => {
    for (const total of reports.filter(({ scope, form }) => scope === "aggregate" && form !== "A2")) {
      const units = reports.filter(({ scope, year, form }) => scope === "own" && year === total.year && form === total.form);
      const slipped = units.filter(({ flaws }) =>
        flaws.some(({ kind }) => ["carriedInDiffers", "rulesMisread", "restated", "misplaced"].includes(kind)),
      );
      const odd = total.flaws.find((flaw) => flaw.kind === "aggregateDiffers");
      for (const { key, right } of total.cells) {
        if (slipped.some((unit) => flawedCells(unit).includes(key))) continue;
        const sum = units.reduce((all, unit) => all + Math.round((cell(unit, key)?.right ?? 0) * 100), 0) / 100;
        expect.soft(right, `${total.year} ${key}`).toBe(sum + (odd?.cell === key ? odd.by : 0));
      }
    }
  });

  it("show the flaws of prose in their prose", () => {
    const words = ({ text }: DemoReport) => text.slice(text.indexOf("五、存在"), text.indexOf("六、其他"));
    for (const { bodyId, year } of FLAWS.filter(({ kind }) => kind === "copied"))
      expect(words(of(bodyId, year))).toBe(words(of(bodyId, year - 1)));
    expect(words(of("shenji", 2022))).not.toBe(words(of("shenji", 2021)));
    for (const { bodyId, year, percent } of FLAWS.filter((flaw) => flaw.kind === "growthDiffers")) {
      expect(of(bodyId, year).text).toMatch(new RegExp(`（同比(增长|下降)${percent}%）`));
    }
    for (const { bodyId, year, by } of FLAWS.filter((flaw) => flaw.kind === "proseDiffers")) {
      const stated = Number(/新收政府信息公开申请(\d+)件/.exec(of(bodyId, year).text)?.[1]);
      expect.soft(stated - (cell(of(bodyId, year), "requests.new.total")?.right ?? 0), `${bodyId} ${year}`).toBe(by);
    }
  });

  it("lose one column of a page, with numbers in its rows", () => {
    const report = of("ziran", 2020);
    const lost = report.cells.filter(({ figure }) => figure === "lost");
    expect(lost).toHaveLength(7);
    const rows = report.text.split("\n").filter((line) => line.includes("（一）予以公开"));
    expect(rows[0]?.split("\t")).toHaveLength(9);
    expect(cell(report, "requests.granted.total")?.right).toBeGreaterThan(0);
  });
});

/** Cells that a body misstates although its report adds up. */
function flawedCells({ flaws }: DemoReport): readonly CellKey[] {
  return flaws.flatMap((flaw): readonly CellKey[] => {
    const { kind } = flaw;
    // The keys of what is added are keys of cells.
    if (kind === "restated") return Object.keys(flaw.adds) as CellKey[];
    if (kind === "misplaced") return [flaw.cell];
    if (kind === "rulesMisread") return ["disclosure.rules.inForce"];
    if (kind !== "carriedInDiffers") return [];
    return (["carriedIn", "granted", "total"] as const).flatMap(
      (row) => [`requests.${row}.individual`, `requests.${row}.total`] as const,
    );
  });
}
