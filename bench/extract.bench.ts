/** How long a report takes to read, against only getting its text with the same library in the same run, and how much memory. */
import { readFile } from "node:fs/promises";
import { parse } from "parse5";
import { SaxesParser } from "saxes";
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
    await compare("DOCX", word, "its text", (file) => bareText(file, /^word\/document\.xml$/, WORD)),
    await compare("XLSX", excel, "its text", bareSheets),
    await compare("CSV", text, "its text", (file) => new TextDecoder().decode(file)),
    await compare("RTF", printRtf(report).bytes, "DOCX", () => extract(word.slice(), "")),
    await compare("DOC", await readFile("bench/fidelity/fixtures/c.doc"), "DOCX", () => extract(word.slice(), "")),
    await compare("XLS", await readFile("bench/fidelity/fixtures/c.xls"), "XLSX", () => extract(excel.slice(), "")),
    await compare("PDF with lines", ruled, "PDFium's text", pdfText),
    await compare("PDF without lines", open, "PDFium's text", pdfText),
    await compare("OFD", ofd, "its text", (file) => bareText(file, /content\.xml$/, OFD)),
    ...(await archiveSpeed([word, excel, text, ruled, encodePage(printPage(report, "site", "gb2312").html, "gb2312")])),
  ];
};

const page = (what: string, bytes: Uint8Array) =>
  compare(what, bytes, "its tree and text", (file) => plainText(parse(new TextDecoder(encodingOf(file)).decode(file))));

/** The one that a page names in its head; GB2312 is read as what contains it. */
function encodingOf(page: Uint8Array): string {
  const named = /charset=["']?([\w-]+)/i.exec(Buffer.from(page.subarray(0, 1024)).toString("latin1"))?.[1] ?? "utf-8";
  return named.toLowerCase().startsWith("gb") ? "gb18030" : named;
}

/** What the yardstick does with a copy of the file. */
type Bare = (bytes: Uint8Array) => unknown;

/** Processor time, one after the other in turn, so that whatever else the machine does falls on both alike. */
async function compare(what: string, bytes: Uint8Array, yardstick: string, bare: Bare): Promise<Measure> {
  const spent = async (run: () => unknown) => {
    const since = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1_000;
  };
  const [own, others]: [number[], number[]] = [[], []];
  for (let time = 0; time < WARM + TIMES; time += 1) {
    // A file is never read twice: what is kept with its bytes must not help.
    const [one, other] = [bytes.slice(), bytes.slice()];
    own.push(await spent(() => extract(one, "")));
    others.push(await spent(() => bare(other)));
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

/** Elements that hold text, and those after which a new line begins. */
type Marks = { texts: ReadonlySet<string>; lines: ReadonlySet<string> };
const WORD: Marks = { texts: new Set(["w:t"]), lines: new Set(["w:p"]) };
const OFD: Marks = { texts: new Set(["ofd:TextCode"]), lines: new Set(["ofd:TextObject"]) };

/**
 * What whoever only wants the text does with the same libraries: opens the ZIP, has saxes parse the parts with text, and keeps
 * what stands in the elements for text, a line for each paragraph or row; nothing of tables, merges, places or styles.
 */
async function bareText(bytes: Uint8Array, wanted: RegExp, { texts, lines }: Marks): Promise<string> {
  const file = await Package.open(bytes);
  let text = "";
  let isText = false;
  for (const part of file.names.filter((name) => wanted.test(name))) {
    const parser = new SaxesParser({ position: false, xmlns: false });
    parser.on("opentag", ({ name }) => {
      isText = texts.has(name);
    });
    parser.on("closetag", ({ name }) => {
      isText = false;
      if (lines.has(name)) text += "\n";
    });
    parser.on("text", (piece) => {
      if (isText) text += piece;
    });
    parser.write(new TextDecoder().decode(await file.read(part))).close();
  }
  return text;
}

/** As above; a cell names its text by number where that lies in the part of shared ones, which is to be read first. */
async function bareSheets(bytes: Uint8Array): Promise<string> {
  const file = await Package.open(bytes);
  const shared: string[] = [];
  const read = async (part: string, take: (text: string, isShared: boolean) => void, ends: string, lines: string) => {
    let [text, isText, isShared] = ["", false, false];
    const parser = new SaxesParser({ position: false, xmlns: false });
    parser.on("opentag", ({ name, attributes }) => {
      isText = name === "t" || name === "v";
      if (name === "c") isShared = attributes.t === "s";
    });
    parser.on("closetag", ({ name }) => {
      isText = false;
      if (name === ends) {
        take(text, isShared);
        text = "";
      } else if (name === lines) take("\n", false);
    });
    parser.on("text", (piece) => {
      if (isText) text += piece;
    });
    parser.write(new TextDecoder().decode(await file.read(part))).close();
  };
  if (file.names.includes("xl/sharedstrings.xml")) await read("xl/sharedstrings.xml", (text) => shared.push(text), "si", "");
  let whole = "";
  const take = (text: string, isShared: boolean) => {
    whole += isShared ? (shared[Number(text)] ?? "") : text;
  };
  for (const part of file.names.filter((name) => name.startsWith("xl/worksheets/"))) await read(part, take, "c", "row");
  return whole;
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
