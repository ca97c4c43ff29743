/** 公布前自查: a draft is read and checked in memory; nothing of it is stored or logged. */
import { Workers } from "@/lib/extract/workers";
import { cellsOf } from "@/lib/report/cells";
import { isClean } from "@/lib/report/clean";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Reading, Verdict } from "@/lib/report/report";
import { suspectsOf } from "@/lib/report/suspect";
import { understandDocument } from "./understand";

type Words = { zh: string; en: string };

export type Prechecked = {
  /** Why nothing could be read; null where something was. */
  refused: Words | null;
  clean: boolean;
  title: string;
  findings: readonly { verdict: Verdict; rule: string; message: Words }[];
  problems: readonly Words[];
  /** What was read: the cells of the form, and the parts in words. */
  form: FormId | null;
  cells: Readonly<Record<string, Pick<Reading, "status" | "raw" | "value">>>;
  sections: readonly { title: string; text: string }[];
  /** Cells that probably make an equation fail. */
  suspects: readonly CellKey[];
};

const NOTHING = { clean: false, title: "", findings: [], problems: [], form: null, cells: {}, sections: [], suspects: [] };

/** What does not hold comes first. */
const ORDER: readonly Verdict[] = ["fail", "warn", "undecided", "note"];

/** Reads the bytes in a process of their own, which forgets them. */
export async function precheck(bytes: Uint8Array): Promise<Prechecked> {
  const workers = new Workers({ processes: 1 });
  const document = await workers.extract(bytes, "draft").finally(() => workers.close());
  const understood = understandDocument(document);
  if ("status" in understood) return { refused: understood.message, ...NOTHING };
  const { report, findings } = understood;
  const asked = ORDER.flatMap((verdict) => findings.filter((one) => one.verdict === verdict));
  const cells = report.form === null ? [] : cellsOf(report.form).map(({ key }) => [key, report.cells[key]] as const);
  return {
    refused: null,
    clean: isClean(report, findings),
    title: [report.body, report.year === null ? null : `${report.year}年`].filter((part) => part !== null).join(" "),
    findings: asked.map(({ verdict, rule, message }) => ({ verdict, rule, message })),
    problems: report.problems.map(({ message }) => message),
    form: report.form,
    cells: Object.fromEntries(
      cells.flatMap(([key, cell]) => (cell ? [[key, { status: cell.status, raw: cell.raw, value: cell.value }]] : [])),
    ),
    sections: report.sections.map(({ title, text }) => ({ title, text })),
    suspects: [...suspectsOf(findings)],
  };
}
