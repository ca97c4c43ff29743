/**
 * The one shape between bytes and meaning. Every extractor produces it, the form matcher reads it,
 * and neither knows the other.
 */

/**
 * Where something stands on its source, so that a screen can mark it there. Text counts `line` and `column`
 * from 1 in code points; `box` is [left, top, right, bottom] in points from the top left of `page` (from 1);
 * `path` leads to a table cell of a marked-up document; `sheet` and `ref` name a spreadsheet cell. Where several files
 * were read as one, `file` says which, from 1.
 */
export type Place = {
  file?: number;
  page?: number;
  box?: readonly [number, number, number, number];
  path?: string;
  sheet?: string;
  ref?: string;
  line?: number;
  column?: number;
};

/** One cell of a grid; `row` and `column` count from 0. `places` has one entry per piece of a cell that a page break cut. */
export type GridCell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  places: readonly Place[];
  /** 0…1 from OCR; left out where the characters are certain. Below `LEAST_CONFIDENCE` the text is a guess. */
  confidence?: number;
};

/** A cell read with less confidence is unreadable (无法辨认): shown, never taken for a number. */
export const LEAST_CONFIDENCE = 0.9;

/**
 * A run of rows. `aligned` says that a cell's column can be trusted: true where the source draws or declares
 * columns, false where text only separates cells, so that a merged or empty cell may have shifted the rest.
 */
export type Grid = {
  kind: "grid";
  rows: number;
  columns: number;
  cells: readonly GridCell[];
  place: Place;
  aligned: boolean;
};

/** A line of text outside any grid. An empty `text` is an empty line: it may stand for an empty cell. */
export type Paragraph = { kind: "paragraph"; text: string; place: Place };

export type Block = Paragraph | Grid;

/** What an extractor could not do, in words for the person who brought the file. */
export type Problem = { code: string; message: { zh: string; en: string } };

/** A page as it is shown; width and height in points. `file` as in places. */
export type PageSize = { file?: number; page: number; width: number; height: number };

export type Document = {
  blocks: readonly Block[];
  /** Of formats that have pages: all of them, in their order. */
  pages?: readonly PageSize[];
  /** What the page says about itself outside the report: 发布日期, 索引号, 来源, 发布机构 …, as printed. */
  metadata: readonly { name: string; value: string; place: Place }[];
  problems: readonly Problem[];
  /** The source ends in the middle of something; what is missing after this point is lost, not left out. */
  cut: boolean;
};
