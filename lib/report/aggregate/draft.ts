/** The area's own report as it is drafted: the sums and the prose in the form, ready to be checked, printed and sent round. */
import type { Document } from "@/lib/document";
import { cellsOf } from "@/lib/report/cells";
import { checkReport } from "@/lib/report/check";
import { ENTRY_SECTIONS, type EntryContent, reportFrom, titleOf } from "@/lib/report/entry";
import type { CellKey, FormId } from "@/lib/report/form";
import { readProse } from "@/lib/report/read-prose";
import type { Finding, Report, SectionKey } from "@/lib/report/report";
import { type CellSum, textOf } from "./sum";

type Sections = Partial<Record<SectionKey, string>>;

/** What the official form is filled with; cells that are not known stay blank. */
export const contentOf = (form: FormId, sums: ReadonlyMap<CellKey, CellSum>, sections: Sections): EntryContent => ({
  cells: Object.fromEntries(
    cellsOf(form).map(({ key }) => {
      const sum = sums.get(key);
      return [key, sum ? textOf(sum) : ""];
    }),
  ),
  sections,
});

/** The prose alone, as the document that will be printed has it. */
function documentOf(title: string, sections: Sections): Document {
  const lines = [title, ...ENTRY_SECTIONS.flatMap(({ key, title }) => [title, ...(sections[key] ?? "").split("\n")])];
  const blocks = lines.map((text, index) => ({ kind: "paragraph" as const, text, place: { line: index + 1, column: 1 } }));
  return { blocks, metadata: [], problems: [], cut: false };
}

/** What a reader will make of the draft: its cells as filled in, and the figures that its prose states. */
export function draftReport(form: FormId, year: number, name: string, content: EntryContent): Report {
  const { claims, sections } = readProse(documentOf(titleOf(name, year), content.sections), new Set(), form);
  const report = reportFrom(form, year, name, content);
  const given = report.sections.map((section) => sections.find(({ key }) => key === section.key) ?? section);
  return { ...report, claims, sections: given };
}

/** What the rules say of the draft now. Sums with a blank in them are left open by the rules themselves. */
export const checkDraft = (form: FormId, year: number, name: string, content: EntryContent): readonly Finding[] =>
  checkReport(draftReport(form, year, name, content)).filter(({ verdict }) => verdict === "fail" || verdict === "warn");
