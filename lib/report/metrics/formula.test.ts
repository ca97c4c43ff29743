import { describe, expect, test } from "vitest";
import type { Finding } from "@/lib/report/report";
import { formulaOf } from "./formula";
import { hardRulesOf } from "./hard-rules";
import { METRICS, metricOf } from "./metrics";

const inWords = (id: string) => {
  const metric = metricOf(id);
  return metric && [formulaOf(metric, "zh"), formulaOf(metric, "en")];
};

describe("formulas in words", () => {
  test.each([
    [
      "M06",
      "结转下年度继续办理 − 上年结转政府信息公开申请数量",
      "Carried out to the next year − Requests carried in from the previous year",
    ],
    [
      "M08",
      "予以公开与部分公开之和 ÷ 予以公开、部分公开与不予公开之和",
      "granted and partly granted ÷ granted, partly granted and denied",
    ],
    ["M16", "本机关不掌握相关政府信息 ÷ 各项办理结果之和", "Unavailable: not held by this body ÷ all outcomes"],
    ["M28", "诉讼各结果之和 × 100 ÷ 各项办理结果之和", "all suits × 100 ÷ all outcomes"],
    ["M45", "按时办结数 ÷ （按时办结数 + 延期办结数）", "closed on time ÷ (closed on time + closed after extension)"],
    ["M41", "公布日期不晚于期限", "published no later than the due day"],
  ])("%s", (id, zh, en) => expect(inWords(id)).toEqual([zh, en]));

  test("no cell is left without a name", () => {
    for (const metric of METRICS) {
      expect(formulaOf(metric, "zh")).not.toMatch(/requests\.|disputes\.|disclosure\.|applications\.|contention\./);
      expect(formulaOf(metric, "en")).not.toMatch(/requests\.|disputes\.|disclosure\.|applications\.|contention\.|[一-鿿]/);
    }
  });
});

test("of the findings of a check, the hard rules are counted: held, failed, not to be judged", () => {
  const finding = (rule: string, verdict: Finding["verdict"]): Finding => ({
    rule,
    subject: rule,
    verdict,
    cells: [],
    left: null,
    right: null,
    difference: null,
    inputs: "",
    cause: "",
    message: { zh: "", en: "" },
  });
  const findings = [
    finding("V-301", "pass"),
    finding("V-302", "pass"),
    finding("V-303", "fail"),
    finding("V-401", "undecided"),
    finding("V-F02", "warn"),
    finding("V-202", "pass"),
  ];
  expect(hardRulesOf(findings)).toEqual({ passed: 2, failed: 1, undecided: 1 });
});
