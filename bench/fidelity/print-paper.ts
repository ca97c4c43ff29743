/** Prints a report as PDF, OFD and scans. */

import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { BROWSER_ARGUMENTS, type Browser } from "@/cli/runtime/browser";
import type { Place } from "@/lib/document";
import { writeOfd } from "@/lib/extract/fixtures/ofd";
import { FONT, type PdfStyle, writePdf } from "@/lib/extract/fixtures/pdf";
import type { Sheet } from "@/lib/extract/fixtures/sheet";
import { withPdf } from "@/lib/extract/pdf-engine";
import { drawPage, grayOf } from "@/lib/extract/pdf-render";
import type { PrintedReport } from "@/lib/report/print";
import { type Damage, degrade } from "./degrade";
import { type PaperStyle, printPaper } from "./paper";
import { printPage } from "./print-html";
import type { PrintedFile } from "./print-office";

export async function printPdf(report: PrintedReport, style: PaperStyle, lines: PdfStyle["lines"]): Promise<PrintedFile> {
  const { sheets, places } = printPaper(report, style);
  return { bytes: await writePdf(sheets, { lines }), places };
}

export function printOfd(report: PrintedReport, style: PaperStyle): PrintedFile {
  const { sheets, places } = printPaper(report, style);
  return { bytes: writeOfd(sheets), places };
}

/** A PDF of nothing but pictures, as scanners make them. */
export async function printScan(report: PrintedReport, style: PaperStyle, damage: Damage): Promise<PrintedFile> {
  const { sheets, places } = printPaper(report, style);
  const pdf = new PDFDocument({ autoFirstPage: false });
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.on("end", resolve));
  for (const [index, picture] of (await pictures(await writePdf(sheets), damage)).entries()) {
    const size: [number, number] = [sheets[index]?.width ?? 0, sheets[index]?.height ?? 0];
    pdf.addPage({ size, margin: 0 }).image(picture, 0, 0, { width: size[0], height: size[1] });
  }
  pdf.end();
  await done;
  return { bytes: Buffer.concat(chunks), places: askew(places, damage.skew, sheets) };
}

/** Where cells stand once the page lies askew: boxes of the same size around the turned middle. */
function askew(places: PrintedFile["places"], degrees: number, sheets: readonly Sheet[]): PrintedFile["places"] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [(sheets[0]?.width ?? 0) / 2, (sheets[0]?.height ?? 0) / 2];
  const turned = ({ box, ...place }: Place): Place => {
    if (!box) return place;
    const [x, y] = [(box[0] + box[2]) / 2 - cx, (box[1] + box[3]) / 2 - cy];
    const [dx, dy] = [cos * x - sin * y - x, sin * x + cos * y - y];
    return { ...place, box: [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy] };
  };
  return Object.fromEntries(Object.entries(places).map(([key, place]) => [key, turned(place)]));
}

const QUALITY = 75;

async function pictures(bytes: Uint8Array, damage: Damage): Promise<Buffer[]> {
  const drawn = await withPdf(bytes, (engine, document) =>
    Array.from({ length: engine.call.FPDF_GetPageCount(document) }, (_, index) => {
      const page = engine.call.FPDF_LoadPage(document, index);
      const gray = grayOf(drawPage(engine, page, damage.resolution / 72));
      engine.call.FPDF_ClosePage(page);
      return degrade(gray, damage, index + 1);
    }),
  );
  return Promise.all(
    drawn.map(({ width, height, data }) =>
      sharp(data, { raw: { width, height, channels: 1 } })
        .jpeg({ quality: QUALITY })
        .toBuffer(),
    ),
  );
}

/** Chromium's own way of printing; where it puts each cell, it does not tell. */
export async function printChromium(report: PrintedReport, browser: Browser): Promise<PrintedFile> {
  const font = `data:font/otf;base64,${(await readFile(FONT)).toString("base64")}`;
  const style = `<style>@font-face{font-family:form;src:url(${font})}*{font-family:form!important}</style>`;
  const { html } = printPage(report, "plain", "utf-8");
  const launched = await chromium.launch({
    executablePath: browser.path,
    args: [...BROWSER_ARGUMENTS],
    ...(browser.env && { env: { ...process.env, ...browser.env } }),
  });
  try {
    const page = await launched.newPage();
    await page.setContent(html.includes("</head>") ? html.replace("</head>", `${style}</head>`) : style + html);
    await page.evaluate(() => document.fonts.ready);
    return {
      bytes: await page.pdf({ format: "A4", margin: { top: "20mm", bottom: "20mm", left: "20mm", right: "20mm" } }),
      places: {},
    };
  } finally {
    await launched.close();
  }
}
