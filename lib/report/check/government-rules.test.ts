import { expect, test } from "vitest";
import { reportOf } from "@/lib/report/fixtures/report-of";
import { judgeGovernmentRules } from "./government-rules";

const CELLS = { "disclosure.rules.issued": 3, "disclosure.rules.repealed": 5, "disclosure.rules.inForce": 74 };

test.each([
  ["浙江省人民政府办公厅", "pass"],
  ["上海市人民政府", "pass"],
  ["天津市", "pass"],
  ["甘南藏族自治州人民政府", "pass"],
  ["杭州市", "undecided"],
  ["石狮市人民政府办公室", "undecided"],
  [null, "undecided"],
  ["伊州区丽园街道办事处", "fail"],
  ["上海市黄浦区人民政府", "fail"],
  ["杭州市教育局", "fail"],
] as const)("government rules of %s: %s", (body, verdict) => {
  const [found] = judgeGovernmentRules({ ...reportOf("C", CELLS), body }, "C");
  expect(found?.verdict).toBe(verdict);
  if (verdict !== "pass") expect(found?.message.zh).toContain("填了3、5、74");
});
