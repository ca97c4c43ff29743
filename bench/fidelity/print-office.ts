/** Prints a report as Word and Excel files, by the parts that those programs need at least. */
import { strToU8, zipSync } from "fflate";
import type { Place } from "@/lib/document";
import type { CellKey } from "@/lib/report/form";
import { type PrintedReport, printedBlocks } from "@/lib/report/print";
import { type Rows, type Slot, slotsOf, widthOf } from "./slots";

export type PrintedFile = { bytes: Uint8Array; places: Partial<Record<CellKey, Place>> };

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const relationships = (...all: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
const contentTypes = (...overrides: readonly (readonly [part: string, type: string])[]) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(
      ([part, type]) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join("")}</Types>`;
const pack = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 1 });

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;

export function printDocx(report: PrintedReport): PrintedFile {
  const places: PrintedFile["places"] = {};
  let tables = 0;
  const tableOf = (rows: Rows) => {
    tables += 1;
    const lines = slotsOf(rows).map((slots, row) => {
      slots.forEach(({ cell, goesOn }, index) => {
        if (cell.key && !goesOn) places[cell.key] = { path: `table[${tables}]/tr[${row + 1}]/td[${index + 1}]` };
      });
      return `<w:tr>${slots.map(wordCell).join("")}</w:tr>`;
    });
    return `<w:tbl><w:tblGrid>${"<w:gridCol/>".repeat(widthOf(rows))}</w:tblGrid>${lines.join("")}</w:tbl>`;
  };
  const body = [...printedBlocks(report)].map((block) => (block.kind === "table" ? tableOf(block.rows) : paragraph(block.text)));
  const bytes = pack({
    "[Content_Types].xml": contentTypes(["/word/document.xml", "wordprocessingml.document.main"]),
    "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
    "word/document.xml": `<w:document ${WORD}><w:body>${body.join("")}</w:body></w:document>`,
  });
  return { bytes, places };
}

function wordCell({ cell, goesOn }: Slot): string {
  const merge = goesOn ? "<w:vMerge/>" : cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : "";
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : "";
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(goesOn ? "" : cell.text)}</w:tc>`;
}

const letterOf = (column: number) => String.fromCharCode(65 + column);

/** Everything on one sheet; lines of prose are merged over its width. */
export function printXlsx(report: PrintedReport): PrintedFile {
  const places: PrintedFile["places"] = {};
  const blocks = [...printedBlocks(report)];
  const width = Math.max(1, ...blocks.map((block) => (block.kind === "table" ? widthOf(block.rows) : 0)));
  const rows: string[] = [];
  const merges: string[] = [];
  const add = (slots: readonly { text: string; column: number; rowSpan: number; columnSpan: number; key?: CellKey }[]) => {
    const row = rows.length + 1;
    for (const { key, column, rowSpan, columnSpan } of slots) {
      const ref = `${letterOf(column)}${row}`;
      if (key) places[key] = { sheet: SHEET, ref };
      if (rowSpan * columnSpan > 1) merges.push(`${ref}:${letterOf(column + columnSpan - 1)}${row + rowSpan - 1}`);
    }
    rows.push(`<row r="${row}">${slots.map(({ text, column }) => sheetCell(`${letterOf(column)}${row}`, text)).join("")}</row>`);
  };
  for (const block of blocks) {
    if (block.kind === "line") add([{ text: block.text, column: 0, rowSpan: 1, columnSpan: width }]);
    else
      for (const slots of slotsOf(block.rows))
        add(slots.filter((slot) => !slot.goesOn).map(({ cell, column }) => ({ ...cell, column })));
  }
  const sheet = `<sheetData>${rows.join("")}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  return { bytes: packBook(sheet), places };
}

const SHEET = "年报";
const EXCEL = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function packBook(sheet: string): Uint8Array {
  return pack({
    "[Content_Types].xml": contentTypes(
      ["/xl/workbook.xml", "spreadsheetml.sheet.main"],
      ["/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"],
    ),
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"]),
    "xl/workbook.xml": `<workbook ${EXCEL} xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${EXCEL}>${sheet}</worksheet>`,
  });
}

/** Numbers as numbers, unless their spelling would be lost. */
function sheetCell(ref: string, text: string): string {
  if (text === "") return `<c r="${ref}"/>`;
  if (String(Number(text)) === text) return `<c r="${ref}"><v>${text}</v></c>`;
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
