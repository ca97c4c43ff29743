/** The files that are damaged: one of each format, small, so that every part of them is hit. */
import { readFile } from "node:fs/promises";
import { zipSync } from "fflate";
import { printPage } from "@/bench/fidelity/print-html";
import { printDocx, printXlsx } from "@/bench/fidelity/print-office";
import { printRtf } from "@/bench/fidelity/print-rtf";
import { drawReport } from "@/bench/fidelity/reports";
import { writeOfd } from "@/lib/extract/fixtures/ofd";
import { writePdf } from "@/lib/extract/fixtures/pdf";
import { newSheet, type Sheet } from "@/lib/extract/fixtures/sheet";
import { readPictures } from "./pictures";

export type Seed = { format: string; bytes: Uint8Array };

const fixture = (name: string) => readFile(`lib/extract/fixtures/${name}`);
const text = (content: string) => new TextEncoder().encode(content);

const MHTML = (html: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(String.fromCharCode(...text(html)))}\r\n--b--\r\n`;
const EXCEL_XML = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table><Row ss:Index="2"><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">规章</Data></Cell><Cell><Data ss:Type="Number">3</Data></Cell></Row></Table></Worksheet></Workbook>`;

function sheet(): Sheet[] {
  const page = newSheet();
  for (const at of [100, 200, 300])
    page.strokes.push({ from: [at, 100], to: [at, 140] }, { from: [100, at / 5 + 80], to: [300, at / 5 + 80] });
  page.texts.push({ text: "规章", x: 110, base: 115, size: 10 }, { text: "12", x: 210, base: 115, size: 10 });
  return [page];
}

/** Names in UTF-8, one folder, and an archive within. */
function archive(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files, "科技局/内.zip": zipSync(files, { level: 0 }) }, { level: 0 });
}

const FLAT_WORD = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>二、主动公开</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:wordDocument>`;
const LONG = "body,body_name,year,form,cell,value,unit,status,raw\n示例局,示例局,2023,C,requests.new.total,12,件,reported,12\n";

/** All kinds of files; pictures only where they can be read. */
export async function readSeeds(): Promise<Seed[]> {
  const report = drawReport("C", 1);
  const page = printPage(report, "word", "utf-8").html;
  const word = printDocx(report).bytes;
  const short = text('类别,数量,"合\n计"\n规章,1,2\n规范性文件,3,4\n');
  return [
    { format: "html", bytes: text(page) },
    { format: "html", bytes: text(printPage(report, "drawn", "utf-8").html) },
    { format: "mhtml", bytes: text(MHTML(page)) },
    { format: "docx", bytes: word },
    { format: "word-xml", bytes: text(FLAT_WORD) },
    { format: "xlsx", bytes: printXlsx(report).bytes },
    { format: "rtf", bytes: printRtf(report).bytes },
    { format: "rtf", bytes: await fixture("features.rtf") },
    { format: "doc", bytes: await fixture("features.doc") },
    { format: "xls", bytes: await fixture("features.xls") },
    { format: "excel-xml", bytes: text(EXCEL_XML) },
    { format: "csv", bytes: short },
    { format: "csv", bytes: text(LONG) },
    { format: "text", bytes: text("规章\t1\t2\n| a | b |\n") },
    { format: "ofd", bytes: writeOfd(sheet()) },
    { format: "pdf", bytes: await writePdf(sheet()) },
    { format: "zip", bytes: archive({ "年报.csv": short, "年报.html": text("<table><tr><td>规章<td>1</table>") }) },
    ...(await readPictures()),
  ];
}
