/** How long a report takes to read, against only getting its text with the same library in the same run, and how much memory. */
import { readFile } from "node:fs/promises";
import { parse } from "parse5";
import { encodePage } from "@/bench/fidelity/encode";
import { printCsv } from "@/bench/fidelity/print-csv";
import { printPage } from "@/bench/fidelity/print-html";
import { printDocx, printXlsx } from "@/bench/fidelity/print-office";
import { printRtf } from "@/bench/fidelity/print-rtf";
import { PAPER_PRODUCERS } from "@/bench/fidelity/producers-paper";
import { drawReport } from "@/bench/fidelity/reports";
import { extract } from "@/lib/extract/extract";
import { plainText } from "@/lib/extract/html-tree";
import { Package } from "@/lib/extract/office";
import { withPdf } from "@/lib/extract/pdf-engine";
import { Workers } from "@/lib/extract/workers";
import { streamXml } from "@/lib/extract/xml";
import { archiveSpeed } from "./archive-speed";
import type { Bench, Measure } from "./measure";

const [WARM, TIMES] = [60, 61];

export const bench: Bench = async () => {
  const report = drawReport("C", 1);
  const [word, excel, text] = [printDocx(report).bytes, printXlsx(report).bytes, printCsv(report).bytes];
  const paper = async (format: string, layout: string) => {
    const producer = PAPER_PRODUCERS.find((one) => one.format === format && one.layout === layout);
    return (await producer?.print(report))?.bytes ?? new Uint8Array();
  };
  const [ruled, open, ofd] = [
    await paper("PDF pdfkit", "lines"),
    await paper("PDF pdfkit", "no lines"),
    await paper("OFD", "lines"),
  ];
  return [
    await page("HTML as Word saves it", encodePage(printPage(report, "word", "utf-8").html, "utf-8")),
    await page("HTML within a site, GBK", encodePage(printPage(report, "site", "gb2312").html, "gb2312")),
    await compare("DOCX", word, "its XML", () => streamParts(word, /^word\/document\.xml$/)),
    await compare("XLSX", excel, "its XML", () => streamParts(excel, /^xl\/worksheets\//)),
    await compare("CSV", text, "its text", () => new TextDecoder().decode(text)),
    await compare("RTF", printRtf(report).bytes, "DOCX", () => extract(word, "")),
    await compare("DOC", await readFile("bench/fidelity/fixtures/c.doc"), "DOCX", () => extract(word, "")),
    await compare("XLS", await readFile("bench/fidelity/fixtures/c.xls"), "XLSX", () => extract(excel, "")),
    await compare("PDF with lines", ruled, "PDFium's text", () => pdfText(ruled)),
    await compare("PDF without lines", open, "PDFium's text", () => pdfText(open)),
    await compare("OFD", ofd, "its XML", () => streamParts(ofd, /\.xml$/i)),
    ...(await archiveSpeed([word, excel, text, ruled, encodePage(printPage(report, "site", "gb2312").html, "gb2312")])),
  ];
};

const page = (what: string, bytes: Uint8Array) =>
  compare(what, bytes, "its tree and text", () =>
    plainText(parse(new TextDecoder(what.includes("GBK") ? "gb18030" : "utf-8").decode(bytes))),
  );

/** Processor time, one after the other in turn, so that whatever else the machine does falls on both alike. */
async function compare(what: string, bytes: Uint8Array, yardstick: string, bare: () => unknown): Promise<Measure> {
  const spent = async (run: () => unknown) => {
    const since = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1_000;
  };
  const [own, others]: [number[], number[]] = [[], []];
  for (let time = 0; time < WARM + TIMES; time += 1) {
    own.push(await spent(() => extract(bytes, "")));
    others.push(await spent(bare));
  }
  const middle = (times: readonly number[]) => times.slice(WARM).sort((a, b) => a - b)[TIMES >> 1] ?? Number.NaN;
  return { what, ms: middle(own), yardstick, yardstickMs: middle(others), megabytes: await memoryFor(bytes) };
}

/** A process that read nothing else holds what the runtime and this file need. */
async function memoryFor(bytes: Uint8Array): Promise<number> {
  const workers = new Workers({ processes: 1 });
  const { cost } = await workers.extractAtCost(bytes, "");
  workers.close();
  return cost.megabytes;
}

async function streamParts(bytes: Uint8Array, wanted: RegExp): Promise<string> {
  const file = await Package.open(bytes);
  let text = "";
  const handler = { open: () => {}, close: () => {}, text: (piece: string) => (text += piece) };
  for (const part of file.names.filter((name) => wanted.test(name)))
    streamXml((await file.read(part)) ?? new Uint8Array(), handler);
  return text;
}

const pdfText = (bytes: Uint8Array): Promise<string> =>
  withPdf(bytes, ({ call, read, malloc, free }, document) => {
    let text = "";
    for (let index = 0; index < call.FPDF_GetPageCount(document); index += 1) {
      const open = call.FPDF_LoadPage(document, index);
      const characters = call.FPDFText_LoadPage(open);
      const count = call.FPDFText_CountChars(characters);
      const buffer = malloc((count + 1) * 2);
      call.FPDFText_GetText(characters, 0, count, buffer);
      text += new TextDecoder("utf-16le").decode(read(buffer, count * 2));
      free(buffer);
      call.FPDFText_ClosePage(characters);
      call.FPDF_ClosePage(open);
    }
    return text;
  });
