/** How long a report takes to read, against only getting its text with the same library in the same run. */
import { readFile } from "node:fs/promises";
import { parse } from "parse5";
import { encodePage } from "@/bench/fidelity/encode";
import { printPage } from "@/bench/fidelity/print-html";
import { printDocx, printXlsx } from "@/bench/fidelity/print-office";
import { printRtf } from "@/bench/fidelity/print-rtf";
import { drawReport } from "@/bench/fidelity/reports";
import { extract } from "@/lib/extract/extract";
import { plainText } from "@/lib/extract/html-tree";
import { Package } from "@/lib/extract/office";
import { streamXml } from "@/lib/extract/xml";
import { type Bench, type Measure, median } from "./measure";

const TIMES = 41;

export const bench: Bench = async () => {
  const report = drawReport("C", 1);
  const [word, excel] = [printDocx(report).bytes, printXlsx(report).bytes];
  return [
    await page("HTML as Word saves it", encodePage(printPage(report, "word", "utf-8").html, "utf-8")),
    await page("HTML within a site, GBK", encodePage(printPage(report, "site", "gb2312").html, "gb2312")),
    await compare("DOCX", word, "its XML", () => streamParts(word, ["word/document.xml"])),
    await compare("XLSX", excel, "its XML", () => streamParts(excel, ["xl/worksheets/sheet1.xml"])),
    await compare("RTF", printRtf(report).bytes, "DOCX", () => extract(word, "")),
    await compare("DOC", await readFile("bench/fidelity/fixtures/c.doc"), "DOCX", () => extract(word, "")),
    await compare("XLS", await readFile("bench/fidelity/fixtures/c.xls"), "XLSX", () => extract(excel, "")),
  ];
};

const page = (what: string, bytes: Uint8Array) =>
  compare(what, bytes, "its tree and text", () =>
    plainText(parse(new TextDecoder(what.includes("GBK") ? "gb18030" : "utf-8").decode(bytes))),
  );

async function compare(what: string, bytes: Uint8Array, yardstick: string, bare: () => unknown): Promise<Measure> {
  await median(TIMES, bare); // warm
  await median(TIMES, () => extract(bytes, ""));
  return { what, ms: await median(TIMES, () => extract(bytes, "")), yardstick, yardstickMs: await median(TIMES, bare) };
}

async function streamParts(bytes: Uint8Array, parts: readonly string[]): Promise<string> {
  const file = await Package.open(bytes);
  let text = "";
  const handler = { open: () => {}, close: () => {}, text: (piece: string) => (text += piece) };
  for (const part of parts) streamXml((await file.read(part)) ?? new Uint8Array(), handler);
  return text;
}
