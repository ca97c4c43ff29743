import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, gramsOf, gramsSought, piecesOf, searchable, spansOf, termsOf } from "./find";

const marked = (text: string, query: string) =>
  piecesOf(text, spansOf(text, termsOf(query)))
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join("");

describe("finding words in prose", () => {
  it.each([
    ["优化营商环境", "营商环境", "优化[营商环境]"],
    ["优化营 商\n环境", "营商环境", "优化[营 商\n环境]"],
    ["營商環境", "营商", "[營商]環境"],
    ["使用ＰＤＦ发布，pdf 也可", "Pdf", "使用[ＰＤＦ]发布，[pdf] 也可"],
    ["问题和改进，改进措施", "改进 问题", "[问题]和[改进]，[改进]措施"],
    ["公开公开公开", "公开公开", "[公开公开]公开"],
    ["人员不足，能力不足", "不足能力", "人员不足，能力不足"],
    ["信息公开工作", "信息公开 公开工作", "[信息公开工作]"],
  ])("%s: %s", (text, query, expected) => expect(marked(text, query)).toBe(expected));

  it("takes at most six words, each once, and none from white space", () => {
    expect(termsOf(" 一 二　一 三 四 五 六 七 ")).toEqual(["一", "二", "三", "四", "五", "六"]);
    expect(termsOf(" \u3000\n\0\u0007")).toEqual([]);
    expect(termsOf("公\0开")).toEqual(["公", "开"]);
  });

  it("keeps in the index all that a term will ask for, wherever the term is cut from a text", () => {
    const chinese = fc.string({ unit: fc.constantFrom(..."政府信息公开工作报告 \u3000AｂC，。"), maxLength: 60 });
    fc.assert(
      fc.property(chinese, fc.nat(60), fc.integer({ min: 1, max: 20 }), (text, start, length) => {
        const [term] = termsOf(text.slice(start, start + length).replace(/\s+/g, ""));
        if (term === undefined) return;
        const kept = new Set(gramsOf(searchable(text)));
        expect(gramsSought(term).every((gram) => kept.has(gram))).toBe(true);
        expect(spansOf(text, [term]).length).toBeGreaterThan(0);
      }),
    );
  });

  it("puts a text together again from its pieces", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 3 }), (text, query) => {
        const pieces = piecesOf(text, spansOf(text, termsOf(query)));
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });

  it("cuts a long text to the sentence of its first hit", () => {
    const text = `${"前".repeat(150)}。主要问题是人手不足。${"后".repeat(150)}。`;
    const { start, end } = excerptOf(text, spansOf(text, ["人手"]));
    expect(text.slice(start, end)).toBe("主要问题是人手不足。");
  });
});
