import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "@/lib/extract/extract";
import { cellsOf } from "@/lib/report/cells";
import { type EntryContent, printedEntry } from "@/lib/report/entry";
import type { FormId } from "@/lib/report/form";
import { printHtml } from "@/lib/report/print-html";
import { readReport } from "@/lib/report/read";
import { printDocx } from "./print-docx";

const NAME = "示例市青桐区教育局";
const YEARS = { B: 2020, C: 2024 } as const;

const entries = (form: FormId) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.nat(30_000).map(String) }, fc.constantFrom("/", "", "0")), {
      minLength: 210,
      maxLength: 210,
    })
    .map(
      (texts): EntryContent => ({
        cells: Object.fromEntries(cellsOf(form).map(({ key }, index) => [key, texts[index] ?? ""])),
        sections: { overview: "本年度政府信息公开工作平稳开展。\n全年按时答复。", other: "无其他需要报告的事项。" },
      }),
    );

const meant = (text: string) =>
  text === "" ? ["blank", null] : text === "/" ? ["notApplicable", null] : ["reported", Number(text)];

/** What the page itself shows: what was concluded from other cells is what stood there. */
async function readBack(bytes: Uint8Array, name: string) {
  const report = readReport(await extract(bytes, name));
  const cells = Object.entries(report.cells).map(([key, { status, value, was }]) => [
    key,
    status === "implied" ? [was, null] : [status, value],
  ]);
  return { report, cells: Object.fromEntries(cells) };
}

describe.each(["B", "C"] as const)("form %s, filled in and printed", (form) => {
  it.each(["docx", "html"] as const)(
    "as %s is read back without a difference",
    async (kind) => {
      const property = fc.asyncProperty(entries(form), async (content) => {
        const printed = printedEntry(form, YEARS[form], NAME, content);
        const bytes = kind === "docx" ? await printDocx(printed, NAME) : new TextEncoder().encode(printHtml(printed));
        const { report, cells } = await readBack(bytes, `a.${kind}`);
        expect(cells).toEqual(Object.fromEntries(cellsOf(form).map(({ key }) => [key, meant(content.cells[key] ?? "")])));
        expect(report).toMatchObject({ form, year: YEARS[form], body: NAME });
        const sections = report.sections.map(({ key, title, text }) => [key, title, text]);
        expect(sections[0]).toEqual(["overview", "一、总体情况", content.sections.overview]);
        expect(report.sections).toHaveLength(6);
      });
      await fc.assert(property, { numRuns: 4 });
    },
    60_000,
  );
});
