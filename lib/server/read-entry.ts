/** The form of a body and year as it stands, with what last year's report says. */
import { readEntry } from "@/lib/db/entries";
import { readReport, readVersion } from "@/lib/db/reports";
import type { Body } from "@/lib/report/body";
import { carriedOver, type EntryContent, formOf, printedEntry, stockOf, titleOf } from "@/lib/report/entry";
import type { FormId } from "@/lib/report/form";
import { printHtml } from "@/lib/report/print-html";
import type { Report, SectionKey } from "@/lib/report/report";
import { nameIn } from "./finish-entry";
import { mayDo } from "./permissions";
import { printDocx } from "./print-docx";
import { findBody, reportKey } from "./report-key";
import type { Viewer } from "./session";

export type EntryPage = {
  name: string;
  form: FormId;
  revision: number;
  content: EntryContent;
  /** Cells that were filled in from last year's report and that nobody has saved yet. */
  carried: readonly string[];
  last: { year: number; sections: Partial<Record<SectionKey, string>> } | null;
  /** What was in force at the end of last year (现行有效件数). */
  stock: EntryContent["cells"];
};

async function readLast(areaId: string, body: Body, year: number): Promise<Report | null> {
  const key = reportKey(body, year - 1);
  const report = await readReport(areaId, key);
  const number = report?.liveVersion ?? report?.versions.at(-1)?.number;
  return number === undefined ? null : ((await readVersion(areaId, key, number))?.content ?? null);
}

/** Null where the viewer may not fill it in, or the year has no form for it. */
export async function readEntryPage(viewer: Viewer, areaId: string, bodyId: string, year: number): Promise<EntryPage | null> {
  const [body, form] = [await findBody(areaId, bodyId), formOf(year)];
  if (!body || form === null || !mayDo(viewer, "report.fill", { areaId, bodyId })) return null;
  const [entry, last] = await Promise.all([readEntry(areaId, reportKey(body, year)), readLast(areaId, body, year)]);
  const carried = entry || !last ? {} : carriedOver(form, last.cells);
  return {
    name: nameIn(body, year),
    form,
    revision: entry?.revision ?? 0,
    content: entry?.content ?? { cells: carried, sections: {} },
    carried: Object.keys(carried),
    stock: last ? stockOf(last.cells) : {},
    last: last && { year: year - 1, sections: Object.fromEntries(last.sections.map(({ key, text }) => [key, text])) },
  };
}

/** What is saved so far, as the official document or as HTML for a website's editor. */
export async function downloadEntry(
  viewer: Viewer,
  areaId: string,
  bodyId: string,
  year: number,
  as: "docx" | "html",
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const page = await readEntryPage(viewer, areaId, bodyId, year);
  if (!page) return null;
  const printed = printedEntry(page.form, year, page.name, page.content);
  const bytes = as === "docx" ? await printDocx(printed, page.name) : new TextEncoder().encode(printHtml(printed));
  return { name: `${titleOf(page.name, year)}.${as}`, bytes };
}
