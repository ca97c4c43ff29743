/** Where something stands on its source, as columns of a table. */
import type { z } from "zod";
import type { Place } from "@/lib/document";
import { maybeText, maybeWhole } from "./table";

export const PLACE_COLUMNS = {
  file: maybeWhole("第几个文件（一份报告有多个文件时）", "Which file, where a report came in several"),
  page: maybeWhole("页", "Page, from 1"),
  box: maybeText("页内位置：左 上 右 下（点）", "Left, top, right and bottom on the page, in points"),
  path: maybeText("网页或文档中单元格的路径", "Path to the table cell in a marked-up document"),
  sheet: maybeText("工作表", "Sheet"),
  ref: maybeText("单元格地址", "Address of the spreadsheet cell"),
  line: maybeWhole("行", "Line of a text, from 1"),
  column: maybeWhole("列（字符）", "Column of a text in characters, from 1"),
};

type PlaceColumns = { [Name in keyof typeof PLACE_COLUMNS]: z.output<(typeof PLACE_COLUMNS)[Name]> };

const NOWHERE: PlaceColumns = { file: null, page: null, box: null, path: null, sheet: null, ref: null, line: null, column: null };

export const placeColumns = (place: Place | null): PlaceColumns => ({ ...NOWHERE, ...place, box: place?.box?.join(" ") ?? null });

/** The place that the columns of a row say; null where they say none. */
export function placeOf({ file, page, box, path, sheet, ref, line, column }: PlaceColumns): Place | null {
  const [left, top, right, bottom] = box?.split(" ").map(Number) ?? [];
  const corners = left !== undefined && top !== undefined && right !== undefined && bottom !== undefined;
  const place: Place = {
    ...(file !== null && { file }),
    ...(page !== null && { page }),
    ...(corners && { box: [left, top, right, bottom] }),
    ...(path !== null && { path }),
    ...(sheet !== null && { sheet }),
    ...(ref !== null && { ref }),
    ...(line !== null && { line }),
    ...(column !== null && { column }),
  };
  return Object.keys(place).length === 0 ? null : place;
}
