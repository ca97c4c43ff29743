import { describe, expect, test } from "vitest";
import { breaksOfMetric } from "@/lib/report/breaks";
import { evaluate } from "./evaluate";
import { EXAMPLE, exampleFor, reportOf } from "./example";
import { formulaOf } from "./formula";
import type { Metric } from "./metric";
import { METRICS, metricOf } from "./metrics";
import type { Source } from "./source";

type Row = [
  id: string,
  zh: string,
  unit: Metric["unit"],
  direction: Metric["direction"],
  forms: string,
  minimum: number,
  breaks: readonly number[],
];

/** What the specification says of each metric: its name, unit, direction, forms, least denominator, and where its series breaks. */
const SPECIFIED: readonly Row[] = [
  ["M01", "新收申请量", "件", "0", "A2 B C", 5, [2019]],
  ["M02", "应办总量", "件", "0", "B C", 5, []],
  ["M03", "办结量", "件", "0", "A2 B C", 5, [2019, 2021]],
  ["M04", "办结率", "share", "0+", "B C", 5, [2021]],
  ["M05", "结转率", "share", "0-", "B C", 5, []],
  ["M06", "结转净变化", "件", "0-", "B C", 5, []],
  ["M07", "公开率（全口径）", "share", "0+", "A2 B C", 5, [2019]],
  ["M08", "实体公开率", "share", "+", "B C", 5, []],
  ["M09", "全部公开率", "share", "0+", "B C", 5, []],
  ["M10", "部分公开占公开比", "share", "0", "A2 B C", 5, [2019]],
  ["M11", "不予公开率", "share", "0-", "B C", 5, []],
  ["M12.1", "不予公开理由：属于国家秘密", "share", "0", "B C", 20, []],
  ["M12.2", "不予公开理由：其他法律行政法规禁止公开", "share", "0", "B C", 20, []],
  ["M12.3", "不予公开理由：危及“三安全一稳定”", "share", "0", "B C", 20, []],
  ["M12.4", "不予公开理由：保护第三方合法权益", "share", "0", "B C", 20, []],
  ["M12.5", "不予公开理由：属于三类内部事务信息", "share", "0", "B C", 20, []],
  ["M12.6", "不予公开理由：属于四类过程性信息", "share", "0", "B C", 20, []],
  ["M12.7", "不予公开理由：属于行政执法案卷", "share", "0", "B C", 20, []],
  ["M12.8", "不予公开理由：属于行政查询事项", "share", "0", "B C", 20, []],
  ["M13", "国家秘密与三安全占比", "share", "0-", "B C", 5, []],
  ["M14", "过程性与内部信息占比", "share", "0-", "B C", 5, []],
  ["M15", "无法提供率", "share", "0", "B C", 5, []],
  ["M16", "本机关不掌握率", "share", "0", "B C", 5, []],
  ["M17", "需另行制作率", "share", "0", "B C", 5, []],
  ["M18", "不予处理率", "share", "0-", "B C", 5, []],
  ["M19", "信访类占比", "share", "0", "B C", 5, []],
  ["M20", "重复及大量申请占比", "share", "0", "B C", 5, []],
  ["M21", "其他处理率", "share", "0-", "B C", 5, [2021]],
  ["M22", "逾期不补正率", "share", "0", "C", 5, []],
  ["M23", "收费放弃率", "share", "0-", "C", 5, []],
  ["M24", "自然人占比", "share", "0", "B C", 5, []],
  ["M25", "企业申请占比", "share", "0", "B C", 5, []],
  ["M26", "申请人集中度", "index", "0", "B C", 5, []],
  ["M27", "争议率（复议）", "per100", "0-", "A2 B C", 5, [2019, 2024]],
  ["M28", "争议率（诉讼）", "per100", "0-", "B C", 5, [2024]],
  ["M29", "复议纠正率", "share", "-", "A2 B C", 5, [2019, 2024]],
  ["M30", "复议维持率", "share", "0", "A2 B C", 5, [2019, 2024]],
  ["M31", "诉讼结果纠正率", "share", "-", "A2 B C", 5, [2019, 2024]],
  ["M32", "直接起诉占比", "share", "0", "B C", 5, [2024]],
  ["M33", "复议后再诉率", "per100", "0", "B C", 5, [2024]],
  ["M34", "未审结占比", "share", "0", "B C", 5, [2024]],
  ["M35", "规范性文件净增", "件", "0", "C", 5, []],
  ["M36", "规范性文件现行有效", "件", "0", "C", 5, []],
  ["M37", "文件清理率", "share", "0", "C", 5, []],
  ["M38.1", "行政许可决定", "件", "0", "B C", 5, []],
  ["M38.2", "行政处罚决定", "件", "0", "B C", 5, []],
  ["M38.3", "行政强制决定", "件", "0", "B C", 5, []],
  ["M39", "行政事业性收费", "万元", "0", "C", 5, []],
  ["M40", "信息处理费", "元", "0", "C", 5, []],
  ["M41", "按时公布", "share", "+", "A2 B C", 1, [2019]],
  ["M42", "报告完整度", "points", "+", "B C", 5, []],
  ["M43", "勾稽通过率", "share", "+", "B C", 5, []],
  ["M44", "年度雷同度", "index", "-", "A2 B C", 5, []],
  ["M45", "按时办结率", "share", "+", "A2", 5, [2019]],
  ["M46", "汇总差异", "件", "-", "B C", 5, []],
];

const OF_REPORTS = METRICS.filter(({ id }) => id.startsWith("M"));

describe("the dictionary is the specification's, line by line", () => {
  test("M01 to M46, each once, and nothing else under such a number", () => {
    expect(OF_REPORTS.map(({ id }) => id)).toEqual(SPECIFIED.map(([id]) => id));
    const numbers = new Set(OF_REPORTS.map(({ id }) => id.split(".")[0]));
    expect([...numbers]).toEqual(Array.from({ length: 46 }, (_, index) => `M${String(index + 1).padStart(2, "0")}`));
  });

  test.each(SPECIFIED)("%s %s", (id, zh, unit, direction, forms, minimum, breaks) => {
    const one = metricOf(id);
    expect(one && { ...one, forms: one.forms.join(" ") }).toMatchObject({ zh, unit, direction, forms, minimum });
    expect(one && breaksOfMetric(one, 2014, 2025).map(({ year }) => year)).toEqual(breaks);
  });

  test.each(METRICS.map((one) => [one.id, one] as const))(
    "%s says in both languages what it is, and has an example",
    (_, one) => {
      for (const text of [one.zh, one.caveat.zh, one.law.zh, formulaOf(one, "zh")]) expect(text).toMatch(/[一-鿿]/);
      for (const text of [one.en, one.caveat.en, one.law.en, formulaOf(one, "en")]) expect(text).toMatch(/^[^一-鿿]*[A-Za-z]/);
      const { status, numerator } = evaluate(one, exampleFor(one.id));
      expect(["known", "smallDenominator"]).toContain(status);
      expect(numerator).not.toBeNull();
    },
  );
});

const empty = reportOf("C", {});
const rules = (passed: number, failed: number): Source => ({ ...empty, hardRules: { passed, failed, undecided: 3 } });
const published = (publishedOn: string | null): Source => ({
  ...empty,
  publication: { due: "2026-01-31", publishedOn, dates: [] },
});
const fee = (value: number): Source => ({ ...empty, claims: [{ measure: "processingFee", value, unit: "元" }] });
const units = (whole: number, ...parts: readonly number[]): Source => ({
  ...reportOf("C", { "requests.new.total": whole }),
  units: { cell: "requests.new.total", reports: parts.map((part) => reportOf("C", { "requests.new.total": part })) },
});

const INPUTS: readonly [id: string, what: string, source: Source, expected: object][] = [
  ["M40", "normal", fee(1200), { status: "known", value: 1200 }],
  ["M40", "zero: said to be none", fee(0), { status: "known", value: 0 }],
  ["M40", "missing: not said", { ...empty, claims: [] }, { status: "unknown", value: null }],
  ["M41", "normal: on the day itself", published("2026-01-31"), { status: "known", value: 1, numerator: 1, denominator: 1 }],
  ["M41", "zero: a day late", published("2026-02-01"), { status: "known", value: 0, numerator: 0, denominator: 1 }],
  ["M41", "missing: no date", published(null), { status: "unknown", value: null }],
  ["M42", "normal", { ...empty, sections: 6 }, { status: "known", value: 100 }],
  ["M42", "zero: a form left blank", blank(), { status: "known", value: 0 }],
  ["M42", "missing: not known which sections", empty, { status: "unknown", value: null }],
  ["M43", "normal", rules(38, 2), { status: "known", value: 0.95, numerator: 38, denominator: 40 }],
  ["M43", "zero: none held", rules(0, 8), { status: "known", value: 0 }],
  ["M43", "nothing could be judged", rules(0, 0), { status: "noCases", value: null, interval: null }],
  ["M43", "tiny: four could", rules(4, 0), { status: "smallDenominator", value: null, numerator: 4, denominator: 4 }],
  ["M43", "missing", empty, { status: "unknown", value: null }],
  ["M44", "normal: the higher of both", { ...empty, similarity: { ownLastYear: 0.2, others: 0.7 } }, { value: 0.7 }],
  ["M44", "zero", { ...empty, similarity: { ownLastYear: 0, others: null } }, { status: "known", value: 0 }],
  ["M44", "missing", { ...empty, similarity: { ownLastYear: null, others: null } }, { status: "unknown", value: null }],
  ["M46", "normal", units(10, 4, 5), { status: "known", value: 1 }],
  ["M46", "zero", units(9, 4, 5), { status: "known", value: 0 }],
  ["M46", "less than its units", units(8, 4, 5), { status: "known", value: -1 }],
  ["M46", "missing", empty, { status: "unknown", value: null }],
];

/** Every cell blank and no section: nothing of the form is filled in. */
function blank(): Source {
  return { form: "C", figures: Object.fromEntries(Object.keys(EXAMPLE.figures).map((key) => [key, "blank"])), sections: 0 };
}

describe("metrics made of other things than cells", () => {
  test.each(INPUTS)("%s, %s", (id, _, source, expected) => {
    const one = metricOf(id);
    expect(one && evaluate(one, source)).toMatchObject(expected);
  });

  test("each of them has its cases", () => {
    const others = METRICS.filter(({ kind }) => kind === "input").map(({ id }) => id);
    expect([...new Set(INPUTS.map(([id]) => id))]).toEqual(others);
  });
});
