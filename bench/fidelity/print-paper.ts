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
  return { bytes: await scanned(await writePdf(sheets), damage), places: askew(places, damage.skew, sheets) };
}

/** The pages of a PDF as a scanner gives them back: a PDF of their pictures. */
export async function scanned(bytes: Uint8Array, damage: Damage, quality = QUALITY): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.on("end", resolve));
  for (const { picture, width, height } of await pictures(bytes, damage, quality))
    pdf.addPage({ size: [width, height], margin: 0 }).image(picture, 0, 0, { width, height });
  pdf.end();
  await done;
  return Buffer.concat(chunks);
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

/** `width` and `height` in points. */
type PagePicture = { picture: Buffer; width: number; height: number };

async function pictures(bytes: Uint8Array, damage: Damage, quality: number): Promise<PagePicture[]> {
  const scale = damage.resolution / 72;
  const drawn = await withPdf(bytes, (engine, document) =>
    Array.from({ length: engine.call.FPDF_GetPageCount(document) }, (_, index) => {
      const page = engine.call.FPDF_LoadPage(document, index);
      const gray = grayOf(drawPage(engine, page, scale));
      engine.call.FPDF_ClosePage(page);
      return degrade(gray, damage, index + 1);
    }),
  );
  return Promise.all(
    drawn.map(async ({ width, height, data }) => ({
      picture: await sharp(data, { raw: { width, height, channels: 1 } })
        .jpeg({ quality })
        .toBuffer(),
      width: width / scale,
      height: height / scale,
    })),
  );
}

/** Chromium's own way of printing; where it puts each cell, it does not tell. */
export async function printChromium(report: PrintedReport, browser: Browser): Promise<PrintedFile> {
  const font = `data:font/otf;base64,${(await readFile(FONT)).toString("base64")}`;
  const style = `<style>@font-face{font-family:form;src:url(${font})}*{font-family:form!important}</style>`;
  const { html } = printPage(report, "plain", "utf-8");
  const page = html.includes("</head>") ? html.replace("</head>", `${style}</head>`) : style + html;
  return { bytes: await printWith(browser, page), places: {} };
}

const MARGIN = { top: "20mm", bottom: "20mm", left: "20mm", right: "20mm" };

/** A page of HTML as PDF, on A4, with the pages' numbers at their foot where `foot` gives them. */
export async function printWith(browser: Browser, html: string, foot?: string): Promise<Uint8Array> {
  const launched = await chromium.launch({
    executablePath: browser.path,
    args: [...BROWSER_ARGUMENTS],
    ...(browser.env && { env: { ...process.env, ...browser.env } }),
  });
  try {
    const page = await launched.newPage();
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready);
    const numbers = foot === undefined ? {} : { displayHeaderFooter: true, headerTemplate: "<i></i>", footerTemplate: foot };
    return await page.pdf({ format: "A4", margin: MARGIN, ...numbers });
  } finally {
    await launched.close();
  }
}
