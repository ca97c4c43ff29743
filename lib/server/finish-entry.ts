/** A report that was filled in on screen becomes a version: printed as the official document, and read back like any other. */
import type { Transaction } from "@/lib/db/client";
import { readEntry } from "@/lib/db/entries";
import type { ReportKey } from "@/lib/db/reports";
import { type NewVersion, type StoredVersion, storeVersionIn } from "@/lib/db/versions";
import { extractDocx } from "@/lib/extract/docx";
import { type Body, nameAs } from "@/lib/report/body";
import { cellsOf } from "@/lib/report/cells";
import { blanksOf, type EntryContent, formOf, illegibleOf, printedEntry, titleOf } from "@/lib/report/entry";
import type { FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import type { Mover } from "@/lib/report/states";
import { readValue } from "@/lib/report/value";
import { version as parser } from "@/package.json";
import { putOriginal } from "./originals";
import { printDocx } from "./print-docx";
import { Refusal } from "./refusal";
import { understandDocument } from "./understand";

export const nameIn = (body: Body, year: number): string => nameAs(body, ["full", "short", "alias"], year);

/** Cells that the printed document does not say as they were typed: none, or the program is wrong and nothing is handed in. */
function differences(form: FormId, { cells }: EntryContent, read: Report): string[] {
  return cellsOf(form).flatMap(({ key }) => {
    const typed = readValue((cells[key] ?? "").trim());
    const found = read.cells[key];
    const isSame =
      found?.status === "implied" ? typed.status === "blank" : found?.status === typed.status && found.value === typed.value;
    return isSame ? [] : [key];
  });
}

export type Finished = {
  sha256: string;
  bytes: number;
  name: string;
  understood: Exclude<ReturnType<typeof understandDocument>, { status: string }>;
  form: FormId;
};

/** Prints and reads back; the bytes are kept. Refuses what is not ready. */
export async function printFinished(areaId: string, body: Body, key: ReportKey): Promise<Finished> {
  const form = formOf(key.year);
  const entry = await readEntry(areaId, key);
  if (!entry || form === null) throw new Refusal("missing", "还没有开始填写。请先填写并保存。");
  const illegible = illegibleOf(form, entry.content);
  if (illegible.length > 0) throw new Refusal("ruled", `有${illegible.length}格填的不是数字。请改为数字、“/”或留空。`);
  const blank = blanksOf(form, entry.content).length;
  if (blank > 0) throw new Refusal("ruled", `还有${blank}格没有填。没有发生的事项请填0，或用“空白补零”。`);
  return await printContent(areaId, nameIn(body, key.year), key.year, form, entry.content);
}

/** The same for what is ready: no cell is blank and all can be read. */
export async function printContent(
  areaId: string,
  name: string,
  year: number,
  form: FormId,
  content: EntryContent,
): Promise<Finished> {
  const bytes = await printDocx(printedEntry(form, year, name, content), name);
  const understood = understandDocument(await extractDocx(bytes));
  if ("status" in understood) throw new Error("The printed form could not be read back");
  const off = differences(form, content, understood.report);
  if (off.length > 0) throw new Error(`The printed form says something else in ${off.join(", ")}`);
  const sha256 = await putOriginal(areaId, bytes);
  return { sha256, bytes: bytes.length, name: `${titleOf(name, year)}.docx`, understood, form };
}

export async function storeFinished(
  tx: Transaction,
  areaId: string,
  key: ReportKey,
  { sha256, bytes, name, understood, form }: Finished,
  { reason = "在线填报", arrival = "draft", ...who }: { by: string; role: Mover; reason?: string; arrival?: "draft" | "submit" },
): Promise<StoredVersion> {
  const { document: text, report: content, findings } = understood;
  const document = { sha256, name, bytes, origin: "entry", text } as const;
  const version: NewVersion = {
    areaId,
    ...key,
    document,
    submittedAt: null,
    publishedOn: null,
    form,
    parser,
    content,
    findings,
    ...who,
    reason,
    arrival,
  };
  return await storeVersionIn(tx, version, false);
}
