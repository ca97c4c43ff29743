import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "@/lib/extract/text";
import { cellsOf } from "@/lib/report/cells";
import { FORM_IDS, type FormId } from "@/lib/report/form";
import { printText, TEXT_SHAPES } from "@/lib/report/print";
import { readReport } from "@/lib/report/read";
import { SECTION_KEYS } from "@/lib/report/report";

const YEARS: Record<FormId, number> = { A2: 2016, B: 2020, C: 2023 };
const HEADINGS = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
] as const;
const PARAGRAPHS = [
  "我局依法做好政府信息公开工作。",
  "（一）组织领导。明确分管领导，落实工作人员，按月检查进度。",
  "一是公开的内容还不够丰富；二是业务培训还不够经常。",
  "下一步将加强学习，及时回应群众关切。",
];
const TITLES = [
  (name: string, year: number) => `${name}${year}年政府信息公开工作年度报告`,
  (name: string, year: number) => `${year}年度${name}政府信息公开工作年度报告`,
  (name: string, year: number) => `${name} ${year} 年政府信息公开 工作年度报告`,
  (name: string, year: number) => `${name}关于${year}年度政府信息公开工作的年度报告`,
];

const reports = fc.record({
  form: fc.constantFrom(...FORM_IDS),
  shape: fc.constantFrom(...TEXT_SHAPES),
  name: fc.constantFrom("青桐区科学技术局", "示例市青桐区人民政府", "河岸镇人民政府", "桥西街道办事处", "青桐区政府办公室"),
  title: fc.constantFrom(...TITLES),
  paragraphs: fc.array(fc.subarray(PARAGRAPHS), { minLength: 6, maxLength: 6 }),
  signed: fc.integer({ min: 1, max: 28 }),
});

describe("a printed report read back", () => {
  it("has its form, body, year, day and sections, in every shape", () => {
    fc.assert(
      fc.property(reports, ({ form, shape, name, title, paragraphs, signed }) => {
        const year = YEARS[form];
        const { text } = printText(
          {
            form,
            title: title(name, year),
            head: [],
            sections: SECTION_KEYS.map((key, index) => ({
              key,
              title: HEADINGS[index] ?? "",
              paragraphs: paragraphs[index] ?? [],
            })),
            cells: Object.fromEntries(cellsOf(form).map(({ key }) => [key, "0"])),
            signature: [name, `${year + 1}年1月${signed}日`],
          },
          shape,
        );
        const report = readReport(readText(text));
        const day = `${year + 1}-01-${String(signed).padStart(2, "0")}`;
        expect(report).toMatchObject({ form, body: name, year, publishedOn: day });
        expect(report.sections.map((section) => section.title)).toEqual(HEADINGS);
        // Form A2 prints its table behind the last section.
        const followed = form === "A2" ? 5 : 6;
        const texts = report.sections.map((section) => section.text);
        expect(texts.slice(0, followed)).toEqual(paragraphs.slice(0, followed).map((lines) => lines.join("\n")));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
