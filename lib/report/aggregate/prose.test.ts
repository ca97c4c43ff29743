import { describe, expect, it } from "vitest";
import type { Claim } from "@/lib/report/report";
import { contentOf, draftReport } from "./draft";
import { GAP, PROMPTS, proposeProse, untold } from "./prose";
import { statedIn } from "./stated";
import { sumUnits } from "./sum";
import type { Unit } from "./unit";

const claimOf = (measure: string, value: number, sentence: string, more: Partial<Claim> = {}): Claim => ({
  ...{ measure, value, unit: "条", readings: [], sentence, raw: String(value), section: "overview", place: {} },
  ...more,
});

const unitOf = (body: string, claims: readonly Claim[] | null): Unit => ({
  ...{ body, name: body, kind: "department", owes: true, waiting: false, doubts: [], open: 0 },
  report: claims && { version: 1, form: "C", figures: {}, sections: [], claims, isSuperseded: false },
});

const disclosed = (...units: readonly Unit[]) => statedIn(units, 2024).find(({ measure }) => measure === "disclosed");

describe("figures that stand only in prose", () => {
  it("are added with their sentences; who says nothing is named, who has no report is not among them", () => {
    const found = disclosed(
      unitOf("a", [claimOf("disclosed", 120, "全年主动公开信息120条。")]),
      unitOf("b", [claimOf("disclosed", 30, "主动公开政府信息30条。")]),
      unitOf("c", []),
      unitOf("d", null),
    );
    expect(found).toMatchObject({ sum: 150, silent: ["c"], unclear: [] });
    expect(found?.counted.map(({ body, said }) => [body, said[0]?.sentence])).toEqual([
      ["a", "全年主动公开信息120条。"],
      ["b", "主动公开政府信息30条。"],
    ]);
  });
  it("are left to a person where there are several or about so many", () => {
    const found = disclosed(
      unitOf("a", [claimOf("disclosed", 120, "主动公开120条。"), claimOf("disclosed", 80, "网站主动公开信息80条。")]),
      unitOf("b", [claimOf("disclosed", 300, "主动公开信息300余条。", { approximate: true })]),
      unitOf("c", [claimOf("disclosed", 7, "主动公开信息7条。"), claimOf("disclosed", 7, "共主动公开信息7条。")]),
    );
    expect(found).toMatchObject({ sum: 7 });
    expect(found?.unclear.map(({ body, value }) => [body, value])).toEqual([
      ["a", null],
      ["b", null],
    ]);
  });
  it("are not those of another year", () => {
    expect(disclosed(unitOf("a", [claimOf("disclosed", 90, "2023年主动公开信息90条。")]))).toMatchObject({
      sum: 0,
      silent: ["a"],
    });
  });
  it("are money in 元", () => {
    const fee = (value: number, unit: string) => claimOf("processingFee", value, `收取信息处理费${value}${unit}。`, { unit });
    const found = statedIn([unitOf("a", [fee(0.6, "万元")]), unitOf("b", [fee(150, "元")])], 2024);
    expect(found.find(({ measure }) => measure === "processingFee")).toMatchObject({ sum: 6150, unit: "元" });
  });
});

describe("what the sections must speak of", () => {
  it.each([
    ["", 8],
    ["工作考核：纳入绩效考核。社会评议：开展满意度调查。责任追究结果：全年没有需要追责的情形。", 5],
    [`工作考核：${GAP}`, 8],
  ])("%s", (text, open) => {
    expect(untold("overview", text)).toHaveLength(open);
  });
  it("asks a government for the results of assessment, of the public's judgement and of accountability", () => {
    const named = PROMPTS.overview.map(({ zh }) => zh);
    expect(named).toEqual(expect.arrayContaining(["工作考核", "社会评议", "责任追究结果"]));
  });
});

describe("the first draft", () => {
  const sums = sumUnits("C", [unitOf("a", null)], []);
  it("leaves a gap for each number that is not known, and names who is missing", () => {
    const { overview = "" } = proposeProse({ area: "甲区", year: 2024, sums, counted: 0, without: ["a局"] });
    expect(overview).toContain(`新收政府信息公开申请${GAP}件`);
    expect(overview).toContain("未计入的单位：a局。");
  });
  it("is read as the printed report will be, with what its prose states", () => {
    const content = contentOf("C", sums, { overview: "全年收到政府信息公开申请12件。" });
    const report = draftReport("C", 2024, "示例市甲区人民政府", content);
    expect(report.claims.map(({ measure, value, section }) => [measure, value, section])).toEqual([
      ["newRequests", 12, "overview"],
    ]);
    expect(report.cells["requests.new.total"]).toMatchObject({ status: "blank", value: null });
  });
});
