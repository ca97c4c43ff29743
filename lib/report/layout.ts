/** The official tables as they are printed: merged headings around the cells, derived from the declaration. */
import { keyAt, type Language, linesOf, printed, sectionsOf } from "./cells";
import type { CellKey, FormId, Line, Section } from "./form";
import { headingIn } from "./headings";

export type Heading = { kind: "heading"; text: string; rowSpan: number; columnSpan: number; scope: "row" | "column" | "block" };
export type Value = { kind: "value"; key: CellKey; columnSpan: number };
export type PrintedCell = Heading | Value;
export type PrintedTable = { table: Section["table"]; title: string; rows: readonly (readonly PrintedCell[])[] };

type Path = readonly string[];

const heading = (text: string, scope: Heading["scope"], rowSpan = 1, columnSpan = 1): Heading => ({
  kind: "heading",
  text,
  rowSpan,
  columnSpan,
  scope,
});
const value = (key: CellKey, columnSpan = 1): Value => ({ kind: "value", key, columnSpan });
const samePrefix = (a: Path, b: Path | undefined, depth: number) =>
  b !== undefined && b.length > depth && a.slice(0, depth + 1).every((part, index) => part === b[index]);
/** A heading is merged over its neighbours while everything above it is the same too; the last of a path is never merged. */
const isMerged = (path: Path, other: Path | undefined, depth: number) =>
  depth < path.length - 1 && other !== undefined && depth < other.length - 1 && samePrefix(path, other, depth);

function runLength(paths: readonly Path[], index: number, depth: number): number {
  const path = paths[index] ?? [];
  let end = index + 1;
  while (isMerged(path, paths[end], depth)) end += 1;
  return end - index;
}

/** Headings that begin at `index`, outermost first, each with how many lines and how many levels it covers. */
function headingsAt(paths: readonly Path[], index: number, levels: number) {
  const path = paths[index] ?? [];
  return path.flatMap((text, depth) => {
    if (isMerged(path, paths[index - 1], depth)) return [];
    const isLast = depth === path.length - 1;
    return [{ text, depth, lines: isLast ? 1 : runLength(paths, index, depth), levels: isLast ? levels - depth : 1 }];
  });
}

const depthOf = (paths: readonly Path[]) => Math.max(1, ...paths.map((path) => path.length));

const columnHeadings = (paths: readonly Path[], depth: number): readonly Heading[] =>
  paths.flatMap((_, index) =>
    headingsAt(paths, index, depthOf(paths))
      .filter((one) => one.depth === depth)
      .map(({ text, lines, levels }) => heading(text, "column", levels, lines)),
  );

const rowHeadings = (paths: readonly Path[], index: number): readonly Heading[] =>
  headingsAt(paths, index, depthOf(paths)).map(({ text, lines, levels }) => heading(text, "row", lines, levels));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the form prints on a line; in English without what the heading above it says already. */
function wordsOn(line: Line, form: FormId, language: Language): string {
  if (language === "zh") return printed(line, form);
  return capital((line.under?.length ?? 0) > 1 ? (line.en.split(": ").at(-1) ?? line.en) : line.en);
}

const pathOf = (line: Line, form: FormId, language: Language): Path => [
  ...(line.under ?? []).map((text) => headingIn(text, language)),
  wordsOn(line, form, language),
];

function requestsTable(section: Section, form: FormId, language: Language): PrintedTable["rows"] {
  const columns = linesOf(section.columns, form);
  const rows = linesOf(section.rows, form);
  const across = columns.map((line) => [headingIn("申请人情况", language), ...pathOf(line, form, language)]);
  const down = rows.map((line) => pathOf(line, form, language));
  const corner = heading(headingIn(CORNER, language), "block", depthOf(across), depthOf(down));
  const head = Array.from({ length: depthOf(across) }, (_, depth) => [
    ...(depth === 0 ? [corner] : []),
    ...columnHeadings(across, depth),
  ]);
  const body = rows.map((row, index) => [
    ...rowHeadings(down, index),
    ...columns.map((column) => value(keyAt(section, row, column))),
  ]);
  return [...head, ...body];
}

/** What the form prints in the corner of table 3. */
export const CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

function disputesTable(section: Section, form: FormId, language: Language): PrintedTable["rows"] {
  const cells = linesOf(section.rows, form).flatMap((row) => linesOf(section.columns, form).map((column) => ({ row, column })));
  const paths = cells.map(({ row, column }) => [...pathOf(row, form, language), wordsOn(column, form, language)]);
  const head = Array.from({ length: depthOf(paths) }, (_, depth) => columnHeadings(paths, depth));
  return [...head, cells.map(({ row, column }) => value(keyAt(section, row, column)))];
}

const BLOCK_COLUMNS = 3;

/** One article of table 2. Its last column runs to the edge of the table. */
function articleBlock(section: Section, form: FormId, language: Language): PrintedTable["rows"] {
  const columns = linesOf(section.columns, form);
  const spanOf = (index: number) => (index === columns.length - 1 ? BLOCK_COLUMNS - index : 1);
  const name = language === "zh" ? section.zh : section.en;
  return [
    [heading(name, "block", 1, BLOCK_COLUMNS + 1)],
    [
      heading(headingIn("信息内容", language), "column"),
      ...columns.map((column, index) => heading(wordsOn(column, form, language), "column", 1, spanOf(index))),
    ],
    ...linesOf(section.rows, form).map((row) => [
      heading(wordsOn(row, form, language), "row"),
      ...columns.map((column, index) => value(keyAt(section, row, column), spanOf(index))),
    ]),
  ];
}

/** A line of the 2014 table, after the headings above it that are not lines themselves and were not yet printed. */
function statisticsTable(sections: readonly Section[], form: FormId, language: Language): PrintedTable["rows"] {
  const lines = sections.flatMap((section) => linesOf(section.rows, form).map((row) => ({ section, row })));
  const seen = new Set(lines.map(({ row }) => printed(row, form)));
  const head = ["统计指标", "单位", "统计数"].map((text) => heading(headingIn(text, language), "column"));
  const body = lines.flatMap(({ section, row }) => {
    const above = (row.under ?? []).filter((text) => !seen.has(text));
    for (const text of above) seen.add(text);
    return [
      ...above.map((text) => [heading(headingIn(text, language), "block", 1, 3)]),
      [
        heading(wordsOn(row, form, language), "row"),
        heading(headingIn(row.unit ?? "", language), "block"),
        ...linesOf(section.columns, form).map((column) => value(keyAt(section, row, column))),
      ],
    ];
  });
  return [head, ...body];
}

const TITLES = {
  disclosure: "二、主动公开政府信息情况",
  requests: "三、收到和处理政府信息公开申请情况",
  disputes: "四、政府信息公开行政复议、行政诉讼情况",
  statistics: "政府信息公开情况统计表",
} as const;

function rowsOf(table: Section["table"], form: FormId, language: Language): PrintedTable["rows"] {
  const sections = sectionsOf(form).filter((section) => section.table === table && linesOf(section.rows, form).length > 0);
  if (table === "statistics") return statisticsTable(sections, form, language);
  const draw = { disclosure: articleBlock, requests: requestsTable, disputes: disputesTable }[table];
  return sections.flatMap((section) => draw(section, form, language));
}

/** The tables of a form in the order of print. */
export function printedTables(form: FormId, language: Language): readonly PrintedTable[] {
  const tables = [...new Set(sectionsOf(form).map(({ table }) => table))];
  return tables.map((table) => ({ table, title: headingIn(TITLES[table], language), rows: rowsOf(table, form, language) }));
}
