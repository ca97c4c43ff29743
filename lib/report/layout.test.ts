import { describe, expect, test } from "vitest";
import { cellsOf } from "./cells";
import { FORM_IDS, type FormId } from "./form";
import { CORNER, type PrintedCell, type PrintedTable, printedTables } from "./layout";

const tableOf = (form: FormId, table: PrintedTable["table"]) => {
  const found = printedTables(form, "zh").find((one) => one.table === table);
  if (!found) throw new Error(`${form} has no ${table}`);
  return found;
};

/** The width of each row once what hangs into it from above is counted, as a browser lays it out. */
function widthsOf(rows: readonly (readonly PrintedCell[])[]): readonly number[] {
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row) {
      const span = cell.kind === "heading" ? cell.rowSpan : 1;
      for (let line = index; line < index + span; line += 1) widths[line] = (widths[line] ?? 0) + cell.columnSpan;
    }
  });
  return widths;
}

describe.each(FORM_IDS)("form %s", (form) => {
  test("every cell of the form stands in exactly one place", () => {
    const keys = printedTables(form, "zh").flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (cell.kind === "value" ? [cell.key] : [])),
    );
    expect(keys.toSorted()).toEqual(
      cellsOf(form)
        .map(({ key }) => key)
        .toSorted(),
    );
  });

  test.each(["zh", "en"] as const)("every row of a table is as wide as the others (%s)", (language) => {
    for (const { rows } of printedTables(form, language)) expect(new Set(widthsOf(rows)).size).toBe(1);
  });

  test("English leaves no Chinese heading behind", () => {
    const texts = printedTables(form, "en").flatMap(({ title, rows }) => [
      title,
      ...rows.flat().flatMap((cell) => (cell.kind === "heading" ? [cell.text] : [])),
    ]);
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

const spansOf = (form: FormId, table: PrintedTable["table"], text: string) =>
  tableOf(form, table)
    .rows.flat()
    .flatMap((cell) => (cell.kind === "heading" && cell.text === text ? [[cell.rowSpan, cell.columnSpan]] : []));

describe("merges as the official pages have them", () => {
  test.each([
    ["B", "三、本年度办理结果", 20, 1],
    ["C", "三、本年度办理结果", 22, 1],
    ["B", "（三）不予公开", 8, 1],
    ["C", "（六）其他处理", 3, 1],
    ["B", "（六）其他处理", 1, 2],
    ["C", "一、本年新收政府信息公开申请数量", 1, 3],
    ["C", "申请人情况", 1, 7],
    ["C", "法人或其他组织", 1, 5],
    ["C", "自然人", 2, 1],
    ["C", CORNER, 3, 3],
  ] as const)("form %s: %s covers %i rows and %i columns", (form, text, rows, columns) =>
    expect(spansOf(form, "requests", text)).toEqual([[rows, columns]]),
  );

  test("table 4 stands in one row under three levels", () => {
    expect(spansOf("C", "disputes", "行政复议")).toEqual([[1, 5]]);
    expect(spansOf("C", "disputes", "行政诉讼")).toEqual([[1, 10]]);
    expect(spansOf("C", "disputes", "结果维持")).toEqual([
      [2, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(tableOf("C", "disputes").rows.at(-1)).toHaveLength(15);
  });
});
