/** Spreadsheets as one XML file (“XML Spreadsheet 2003”), which many office systems export under `.xls`. */
import type { Document } from "@/lib/document";
import { orUnreadable } from "./problems";
import { documentOf, type Range, type Sheet } from "./sheet";
import { charactersOf, childOf, elementsOf, parseXml, type XmlElement } from "./xml";

export const extractExcelXml = (bytes: Uint8Array): Promise<Document> =>
  orUnreadable(() => {
    const workbook = childOf(parseXml(bytes), "Workbook");
    return documentOf(workbook ? named(workbook, "Worksheet").map(readSheet) : [], []);
  });

const named = (element: XmlElement, name: string) => elementsOf(element).filter((child) => child.name === name);

/** Excel's bounds; an index beyond them is none. */
const indexOf = (element: XmlElement, next: number): number => {
  const index = Number(element.attributes.Index);
  return Number.isInteger(index) && index >= 1 && index <= 1_048_576 ? index - 1 : next;
};
const mergeOf = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : 0);

function readSheet(worksheet: XmlElement): Sheet {
  const cells: { row: number; column: number; text: string }[] = [];
  const merges: Range[] = [];
  const hiddenRows = new Set<number>();
  let row = -1;
  for (const line of named(childOf(worksheet, "Table") ?? worksheet, "Row")) {
    row = indexOf(line, row + 1);
    if (line.attributes.Hidden === "1") hiddenRows.add(row);
    let column = -1;
    for (const cell of named(line, "Cell")) {
      column = indexOf(cell, column + 1);
      const [across, down] = [mergeOf(cell.attributes.MergeAcross), mergeOf(cell.attributes.MergeDown)];
      if (across + down > 0) merges.push({ top: row, left: column, bottom: row + down, right: column + across });
      const data = childOf(cell, "Data");
      cells.push({ row, column, text: data ? shown(data).trim() : "" });
      column += across;
    }
  }
  const visible = childOf(childOf(worksheet, "WorksheetOptions"), "Visible");
  const isHidden = visible !== undefined && charactersOf(visible).startsWith("Sheet");
  return {
    name: worksheet.attributes.Name ?? "",
    isHidden,
    cells,
    merges,
    hiddenRows,
    hiddenColumns: new Set(),
    uncalculated: [],
  };
}

/** Times stand as `2021-01-05T00:00:00.000`, the rest as shown. */
const shown = (data: XmlElement): string => charactersOf(data).replace(/^(\d{4}-\d\d-\d\d)T00:00:00\.000$/, "$1");
