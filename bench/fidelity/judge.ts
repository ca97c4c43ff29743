/** Compares what was read from a printed file with what was printed. */
import type { Document, Place } from "@/lib/document";
import { extract } from "@/lib/extract/extract";
import type { CellKey } from "@/lib/report/form";
import { matchForm } from "@/lib/report/match";
import type { PrintedReport } from "@/lib/report/print";
import type { Reading } from "@/lib/report/report";
import type { Producer } from "./producers";

/** `flagged`: the reader says that it cannot tell. `misplaced`: right, but its place is another. `faults` tells of what is wrong or misplaced. */
export type Verdict = { right: number; flagged: number; wrong: number; misplaced: number; faults: readonly string[] };

type Judgement = "right" | "flagged" | "wrong" | "misplaced";

export async function judge(producer: Producer, report: PrintedReport): Promise<Verdict> {
  const { bytes, places } = await producer.print(report);
  const { form, cells } = matchForm(await extract(bytes, ""));
  const verdict = { right: 0, flagged: 0, wrong: 0, misplaced: 0 };
  const faults = form === report.form ? [] : [`form ${form} for ${report.form}`];
  for (const [key, text] of Object.entries(report.cells) as [CellKey, string][]) {
    // the keys of a partial record of cells
    const judgement = judgeCell(text, cells[key], places[key]);
    verdict[judgement] += 1;
    if (judgement === "wrong" || judgement === "misplaced")
      faults.push(`${key}: ${judgement}, “${text}” read as ${JSON.stringify(cells[key])}`);
  }
  return { ...verdict, faults };
}

/** Of a document that was not printed as a file: keys whose values are wrong, and those that the reader cannot tell. */
export function judgeValues(report: PrintedReport, document: Document): { faults: string[]; flagged: string[] } {
  const { form, cells } = matchForm(document);
  const found: { faults: string[]; flagged: string[] } = { faults: form === report.form ? [] : [`form ${form}`], flagged: [] };
  for (const [key, text] of Object.entries(report.cells) as [CellKey, string][]) {
    // the keys of a partial record of cells
    const judgement = judgeCell(text, cells[key], undefined);
    if (judgement === "wrong") found.faults.push(`${key}: “${text}” read as ${cells[key]?.status} ${cells[key]?.value}`);
    if (judgement === "flagged") found.flagged.push(key);
  }
  return found;
}

function judgeCell(text: string, reading: Reading | undefined, place: Place | undefined): Judgement {
  if (!reading || ["lost", "unreadable", "absent"].includes(reading.status)) return "flagged";
  const status = text === "" ? "blank" : text === "/" ? "notApplicable" : "reported";
  const value = status === "reported" ? Number(text.replaceAll(",", "")) : null;
  if (reading.status !== status || reading.value !== value) return "wrong";
  return place && !isSamePlace(reading.place, place) ? "misplaced" : "right";
}

/** Points by which a box may reach out: lines have a width, and scans are turned. */
const NEAR = 6;

/** On a page, a reading is in its place where its box lies in the cell that was printed. */
function isSamePlace(read: Place | null, printed: Place): boolean {
  const [left, top, right, bottom] = printed.box ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return JSON.stringify(read) === JSON.stringify(printed);
  if (!read?.box || read.page !== printed.page) return false;
  const [l, t, r, b] = read.box;
  return l >= left - NEAR && t >= top - NEAR && r <= right + NEAR && b <= bottom + NEAR;
}
