import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "./fixtures/any-text";
import { documentOf } from "./fixtures/document-of";
import { readReport } from "./read";

describe("any document at all", () => {
  it("ends in a report with a problem, never in an exception or a guess", () => {
    const paragraph = fc.oneof(
      anyText(),
      fc.constantFrom(
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "规章",
        "0",
        "",
        "三、本年度办理结果",
        "2020年",
        "青桐区司法局",
        "|",
        "\t\t",
      ),
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 30 }), (lines) => {
        const { form, year, problems } = readReport(documentOf(lines.join("\n")));
        expect([null, 2020]).toContain(year);
        if (form === null) expect(problems.length).toBeGreaterThan(0);
      }),
    );
  }, 30_000);

  it("that could not be read says why, and nothing else", () => {
    const problem = { code: "damaged", message: { zh: "文件已损坏。", en: "The file is damaged." } };
    const report = readReport({ blocks: [], metadata: [], problems: [problem], cut: false });
    expect(report).toMatchObject({
      form: null,
      cells: {},
      body: null,
      year: null,
      problems: [{ ...problem, cells: [], place: null }],
    });
    expect(report.problems).toHaveLength(1);
  });
});
