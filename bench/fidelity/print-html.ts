/** Prints a report as the web pages on which such reports are found: the same tables in six kinds of markup. */
import type { Place } from "@/lib/document";
import type { CellKey } from "@/lib/report/form";
import { type PrintedBlock, type PrintedReport, printedBlocks } from "@/lib/report/print";
import { type PrintedCell, type Rows, slotsOf, widthOf } from "./slots";

/** `places` says where each printed value stands; empty ones too where they have a cell of their own. */
export type PrintedPage = { html: string; places: Partial<Record<CellKey, Place>> };
export type PageLayout = keyof typeof LAYOUTS;

type Layout = {
  line: (block: Extract<PrintedBlock, { kind: "line" }>, columns: number) => string;
  table: (rows: Rows) => string;
  page: (title: string, charset: string, content: string) => string;
};

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const mark = (cell: PrintedCell) => (cell.key === undefined ? "" : ` data-key="${cell.key}"`);
const spans = ({ rowSpan, columnSpan }: PrintedCell) =>
  `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan=${columnSpan}` : ""}`;
const head = (title: string, charset: string) => `<head><meta charset="${charset}"><title>${escapeXml(title)}</title></head>`;

const tableOf = (rows: Rows, cell: (printed: PrintedCell) => string, close = "</tr>\n") =>
  `<table border="1" cellspacing="0">${rows.map((row) => `<tr>${row.map(cell).join("")}${close}`).join("")}</table>\n`;

const plain: Layout = {
  line: ({ text, role }) => (role === "title" ? `<h1>${escapeXml(text)}</h1>\n` : `<p>${escapeXml(text)}</p>\n`),
  table: (rows) => tableOf(rows, (cell) => `<td${mark(cell)}${spans(cell)}>${escapeXml(cell.text)}</td>`),
  page: (title, charset, content) => `<!DOCTYPE html><html>${head(title, charset)}<body>${content}</body></html>`,
};

/** As Word saves pages: wrapped in spans, cells not closed, words broken over lines. */
const word: Layout = {
  line: ({ text }) =>
    `<p class=MsoNormal><span lang=ZH>&nbsp;&nbsp;${escapeXml(text)}</span><span lang=EN-US><o:p></o:p></span></p>\n`,
  table: (rows) =>
    tableOf(rows, (cell) => {
      const text = cell.key === undefined && cell.text.length === 3 ? [...cell.text].join("<br>") : escapeXml(cell.text);
      return `<td${mark(cell)}${spans(cell)} valign=top><p class=MsoNormal><span style="font-size:10.5pt">${text || "&nbsp;"}<o:p></o:p></span></p>`;
    }),
  page: (title, charset, content) =>
    `<html>${head(title, charset)}<body lang=ZH-CN><div class=Section1>${content}</div></body></html>`,
};

/** Within a site: menus, crumbs, a column of links, hidden parts, labelled lines, a foot. */
const site: Layout = {
  ...plain,
  table: (rows) =>
    `<div class="TRS_Editor"><table width="96%"><tbody><tr><td><div align=center>${plain.table(rows)}</div></td></tr></tbody></table></div>`,
  page: (title, charset, content) => `<!DOCTYPE html><html>${head(title, charset)}<body>
<div id="nav"><table><tr><td><a href="/">首页</a></td><td><a href="/a">政务公开</a></td><td><a href="/b">办事服务</a></td></tr></table></div>
<div class="position">您当前的位置：首页 &gt; 政府信息公开年报</div>
<table width="1000" align="center"><tr><td colspan="2">发布日期：2024-01-15 来源：示例市青桐区 浏览次数：<script>document.write(3)</script></td></tr>
<tr><td width="200"><ul><li><a href="/1">年报一</a></li><li><a href="/2">年报二</a></li><li><a href="/3">年报三</a></li></ul></td><td><div id="zoom">${content}</div></td></tr></table>
<div style="display:none"><table><tr><td>规章</td><td>9</td></tr></table></div>
<div class="footer"><p>版权所有 示例市青桐区</p></div></body></html>`,
};

/** The whole report in one table, a line of prose a row. */
const giant: Layout = {
  line: ({ text }, columns) => `<tr><td colspan="${columns}">${escapeXml(text)}</td></tr>\n`,
  table: (rows) =>
    rows
      .map((row) => `<tr>${row.map((cell) => `<td${mark(cell)}${spans(cell)}>${escapeXml(cell.text)}</td>`).join("")}</tr>\n`)
      .join(""),
  page: (title, charset, content) =>
    `<!DOCTYPE html><html>${head(title, charset)}<body><table border="1">${content}</table></body></html>`,
};

/** Rows of `<div>` with widths; merged cells stand in their first row. */
const drawn: Layout = {
  ...plain,
  table: (rows) => {
    const unit = 100 / widthOf(rows);
    const cellOf = (cell: PrintedCell, text: string, key: string) =>
      `<div${key} style="width:${(unit * cell.columnSpan).toFixed(4)}%">${escapeXml(text)}</div>`;
    const rowOf = (slots: ReturnType<typeof slotsOf>[number]) =>
      slots.map(({ cell, goesOn }) => (goesOn ? cellOf(cell, "", "") : cellOf(cell, cell.text, mark(cell)))).join("");
    return `<div class="grid">${slotsOf(rows)
      .map((slots) => `<div class="row">${rowOf(slots)}</div>\n`)
      .join("")}</div>\n`;
  },
};

/** A paragraph a cell: what is left where an editor strips tables. An empty one is a line, not a place of its own. */
const stripped: Layout = {
  ...plain,
  table: (rows) =>
    rows
      .flat()
      .map((cell) => (cell.text === "" ? "<p>&nbsp;</p>\n" : `<p${mark(cell)}>${escapeXml(cell.text)}</p>\n`))
      .join(""),
};

export const LAYOUTS = { plain, word, site, giant, drawn, stripped } as const satisfies Record<string, Layout>;

export function printPage(report: PrintedReport, layout: PageLayout, charset: string): PrintedPage {
  const { line, table, page }: Layout = LAYOUTS[layout];
  const blocks = [...printedBlocks(report)];
  const columns = Math.max(1, ...blocks.map((block) => (block.kind === "table" ? widthOf(block.rows) : 0)));
  const content = blocks.map((block) => (block.kind === "table" ? table(block.rows) : line(block, columns))).join("");
  const marked = page(report.title, charset, content);
  return { html: marked.replace(/ data-key="[^"]*"/g, ""), places: placesIn(marked) };
}

/** Where the marked elements stand, found by counting tags. */
function placesIn(html: string): PrintedPage["places"] {
  const places: PrintedPage["places"] = {};
  const counts = new Map<string, number>();
  const tables: { path: string; row: number; cell: number }[] = [];
  for (const [, close, tag = "", attributes = ""] of html
    .replace(/<script>.*?<\/script>/g, "")
    .matchAll(/<(\/?)([a-z0-9:]+)([^>]*)>/g)) {
    if (close) {
      if (tag === "table") tables.pop();
      continue;
    }
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
    const table = tables.at(-1);
    if (tag === "table") tables.push({ path: `table[${counts.get(tag)}]`, row: 0, cell: 0 });
    if (tag === "tr" && table) [table.row, table.cell] = [table.row + 1, 0];
    if (tag === "td" && table) table.cell += 1;
    const key = /data-key="([^"]*)"/.exec(attributes)?.[1];
    if (key === undefined) continue;
    const path = tag === "td" && table ? `${table.path}/tr[${table.row}]/td[${table.cell}]` : `${tag}[${counts.get(tag)}]`;
    places[key as CellKey] = { path }; // the keys were written by `mark`
  }
  return places;
}
