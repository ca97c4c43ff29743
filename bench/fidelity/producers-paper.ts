/** Formats that have pages. What a machine cannot make or read is left out, and said to be. */
import { findBrowser } from "@/cli/runtime/browser";
import { recogniser } from "@/lib/extract/ocr";
import { DAMAGES } from "./degrade";
import type { PaperStyle } from "./paper";
import { printChromium, printOfd, printPdf, printScan } from "./print-paper";
import type { Producer } from "./producers";

const PLAIN: PaperStyle = { size: 12, tableSize: 8, padding: 4, header: false, ruled: true };
const HEADED: PaperStyle = { size: 14, tableSize: 8.5, padding: 5, header: true, ruled: true };
const OPEN: PaperStyle = { ...PLAIN, ruled: false };

export const PAPER_PRODUCERS: readonly Producer[] = [
  { format: "PDF pdfkit", layout: "lines", print: (report) => printPdf(report, PLAIN, "strokes") },
  { format: "PDF pdfkit", layout: "bars, repeated headers", print: (report) => printPdf(report, HEADED, "bars") },
  { format: "PDF pdfkit", layout: "no lines", guesses: true, print: (report) => printPdf(report, OPEN, "strokes") },
  { format: "OFD", layout: "lines", print: (report) => printOfd(report, PLAIN) },
  { format: "OFD", layout: "repeated headers", print: (report) => printOfd(report, HEADED) },
];

const SCANS: readonly Producer[] = Object.entries(DAMAGES).map(([layout, damage]) => ({
  format: "scan",
  layout,
  guesses: true,
  slow: true,
  print: (report) => printScan(report, PLAIN, damage),
}));

/** Printers that not every machine has: a browser, and the parts that read scans. `tell` is told what is missing. */
export async function optionalProducers(tell: (text: string) => void): Promise<Producer[]> {
  const browser = await findBrowser(() => {}).catch(() => null);
  if (!browser) tell("skipped: PDF by Chromium, no browser is installed");
  const canRead = (await recogniser()) !== null;
  if (!canRead) tell("skipped: scans, recognition is not installed");
  return [
    ...(browser
      ? [
          {
            format: "PDF Chromium",
            layout: "printed page",
            slow: true,
            print: (report) => printChromium(report, browser),
          } satisfies Producer,
        ]
      : []),
    ...(canRead ? SCANS : []),
  ];
}
