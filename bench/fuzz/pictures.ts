/** Small pictures to be damaged: a table of four cells, since recognition takes its time for each. */
import PDFDocument from "pdfkit";
import sharp, { type Sharp } from "sharp";
import { writePdf } from "@/lib/extract/fixtures/pdf";
import { newSheet } from "@/lib/extract/fixtures/sheet";
import { drawTable } from "@/lib/extract/fixtures/table";
import { recogniser } from "@/lib/extract/ocr";
import { withPdf } from "@/lib/extract/pdf-engine";
import { drawPage, grayOf } from "@/lib/extract/pdf-render";
import type { Seed } from "./seeds";

const [WIDE, HIGH] = [160, 70];
const ROWS = [
  ["规章", "12"],
  ["合计", "345"],
].map((texts) => texts.map((text) => ({ text, rowSpan: 1, columnSpan: 1 })));

async function picture(): Promise<Sharp> {
  const sheets = [newSheet(WIDE, HIGH)];
  drawTable(sheets, ROWS, [10, 80, 150], 10, { size: 10, padding: 5, header: 0, bottom: HIGH, ruled: true });
  const { width, height, data } = await withPdf(await writePdf(sheets), (engine, document) => {
    const page = engine.call.FPDF_LoadPage(document, 0);
    const gray = grayOf(drawPage(engine, page, 1));
    engine.call.FPDF_ClosePage(page);
    return gray;
  });
  return sharp(data, { raw: { width, height, channels: 1 } });
}

async function scanOf(jpeg: Buffer): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: [WIDE, HIGH], margin: 0 });
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.on("end", resolve));
  pdf.image(jpeg, 0, 0, { width: WIDE, height: HIGH }).end();
  await done;
  return Buffer.concat(chunks);
}

/** None where recognition is not installed. */
export async function readPictures(): Promise<Seed[]> {
  if (!(await recogniser())) return [];
  const drawn = await picture();
  const jpeg = await drawn.clone().jpeg({ quality: 80 }).toBuffer();
  return [
    { format: "png", bytes: await drawn.clone().png().toBuffer() },
    { format: "jpeg", bytes: jpeg },
    { format: "tiff", bytes: await drawn.clone().tiff({ compression: "none" }).toBuffer() },
    { format: "scan", bytes: await scanOf(jpeg) },
  ];
}
