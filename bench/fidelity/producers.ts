/** The files that are printed and read back. A new format or layout is one line here. */

import type { PrintedReport } from "@/lib/report/print";
import { encodePage, PAGE_ENCODINGS } from "./encode";
import { printCsv } from "./print-csv";
import { LAYOUTS, type PageLayout, printPage } from "./print-html";
import { type PrintedFile, printDocx, printXlsx } from "./print-office";
import { printRtf } from "./print-rtf";
import { PAPER_PRODUCERS } from "./producers-paper";

export type Producer = {
  format: string;
  layout: string;
  print: (report: PrintedReport) => PrintedFile | Promise<PrintedFile>;
  /** Cells may be flagged: the format does not say everything. */
  guesses?: true;
  /** Takes seconds: fewer reports are printed. */
  slow?: true;
};

const pages = PAGE_ENCODINGS.flatMap((encoding) =>
  (Object.keys(LAYOUTS) as PageLayout[]).map(
    // the keys of a literal, which has no others
    (layout): Producer => ({
      format: `HTML ${encoding}`,
      layout,
      print: (report) => {
        const { html, places } = printPage(report, layout, encoding);
        return { bytes: encodePage(html, encoding), places };
      },
    }),
  ),
);

export const PRODUCERS: readonly Producer[] = [
  ...pages,
  { format: "DOCX", layout: "plain", print: printDocx },
  { format: "XLSX", layout: "one sheet", print: printXlsx },
  { format: "RTF", layout: "plain", print: printRtf },
  { format: "CSV", layout: "one sheet", print: printCsv },
  ...PAPER_PRODUCERS,
];
