import { describe, expect, test } from "vitest";
import { readText } from "@/lib/extract/text";
import { cellsOf } from "@/lib/report/cells";
import type { CellKey } from "@/lib/report/form";
import { type PrintedReport, printText, TEXT_SHAPES } from "@/lib/report/print";
import { markOf, sourceLines } from "@/lib/report/source";

const values = Object.fromEntries(cellsOf("C").map(({ key }, index) => [key, String(index * 7)])) as PrintedReport["cells"];
const sections = (["disclosure", "requests", "disputes"] as const).map((key) => ({ key, title: key, paragraphs: ["如下："] }));
const report: PrintedReport = { form: "C", title: "年度报告", head: [], sections, cells: values, signature: [] };

describe.each(TEXT_SHAPES)("text in the shape %s", (shape) => {
  test("every cell is found where it stands", () => {
    const { text, places } = printText(report, shape);
    const lines = sourceLines(readText(text));
    for (const [key, place] of Object.entries(places)) {
      const raw = values[key as CellKey] ?? "";
      const mark = markOf(place, raw, lines);
      const marked = mark && lines[mark.line]?.segments[mark.segment]?.text.slice(mark.start, mark.start + mark.length);
      expect([key, marked]).toEqual([key, raw]);
    }
  });
});

test("a place that is nowhere has no mark", () => {
  const lines = sourceLines(readText("一行\n两行"));
  expect(markOf({ line: 9, column: 1 }, "0", lines)).toBeNull();
  expect(markOf({ page: 2, box: [0, 0, 1, 1] }, "0", lines)).toBeNull();
});
