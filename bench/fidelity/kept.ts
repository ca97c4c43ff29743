/** Files in formats that no package writes: LibreOffice made them once, out of the Word and Excel files of the same reports. */
import { readFile } from "node:fs/promises";
import { FORM_IDS, type FormId } from "@/lib/report/form";
import { printDocx, printXlsx } from "./print-office";
import type { Producer } from "./producers";
import { drawReport } from "./reports";

const SEED = 11;

export const keptReport = (form: FormId) => drawReport(form, SEED);

/** Prints nothing but the kept report of a form; cells stand where they stood in the file that was converted. */
const kept = (format: string, extension: string, print: typeof printDocx): Producer => ({
  format,
  layout: "LibreOffice",
  print: async (report) => {
    const name = `${report.form.toLowerCase()}.${extension}`;
    return { bytes: await readFile(`${import.meta.dirname}/fixtures/${name}`), places: print(report).places };
  },
});

export const KEPT: readonly Producer[] = [kept("DOC", "doc", printDocx), kept("XLS", "xls", printXlsx)];
export const KEPT_REPORTS = FORM_IDS.map(keptReport);
