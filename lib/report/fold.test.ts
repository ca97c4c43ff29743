import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "./fixtures/any-text";
import { fold, squash } from "./fold";

describe("fold", () => {
  it.each([
    ["２０２０年（一）１，２３４", "2020年(一)1,234"],
    ["政府信息公開工作年度報告", "政府信息公开工作年度报告"],
    ["信息內容，政府集中采購總金額，氣象局、稅務局", "信息内容,政府集中采购总金额,气象局、税务局"],
    ["二○二一年", "二〇二一年"],
    ["自\u3000然\u00a0人", "自 然 人"],
  ])("%s", (printed, folded) => expect(fold(printed)).toBe(folded));

  it("keeps every index where it was", () => {
    fc.assert(fc.property(anyText(), (text) => fold(text).length === text.length));
  });

  it("drops readings of characters when squashed", () => expect(squash("公開(kāi)局(PDF)")).toBe("公开局(PDF)"));
  it("drops all spaces when squashed", () => expect(squash(" 自 然\n人　总\t计")).toBe("自然人总计"));
});
