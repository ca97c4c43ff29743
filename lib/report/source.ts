/** The source of a report as it is shown, line by line and table by table, and where in it a cell stands. */
import type { Block, Document, Grid, GridCell, PageSize, Place } from "@/lib/document";

/** A piece of a line: a paragraph, or a cell. `rowSpan` and `columnSpan` are 1 outside tables. */
export type Segment = { text: string; places: readonly Place[]; rowSpan: number; columnSpan: number };

/** One line of the source; the cells of a table's row stand side by side. `number` is the source's own, where it has one. */
export type SourceLine = { number: number | null; page: number | null; segments: readonly Segment[] };

/**
 * Lines that belong together. `table`: their columns can be trusted, so that they are shown as a table. `first` is the index of
 * the first line among all lines of the document; `file` counts from 1 where several files were read as one.
 */
export type SourceBlock = {
  kind: "lines" | "table";
  first: number;
  file: number | null;
  sheet: string | null;
  lines: readonly SourceLine[];
};

/** `line` and `segment` are indexes; `start` and `length` count UTF-16 units of the segment's text. */
export type Mark = { line: number; segment: number; start: number; length: number };

const plain = (text: string, places: readonly Place[]): Segment => ({ text, places, rowSpan: 1, columnSpan: 1 });

const lineOf = (segments: readonly Segment[]): SourceLine => {
  const place = segments.find(({ places }) => places.length > 0)?.places[0];
  return { number: place?.line ?? null, page: place?.page ?? null, segments };
};

const isSameLine = (a: GridCell, b: GridCell): boolean => {
  const [first, second] = [a.places[0]?.line, b.places[0]?.line];
  return first === undefined || second === undefined ? a.row === b.row : first === second;
};

/** The lines of text from which a table was told; where columns are in doubt they are shown as they stand. */
function textLines(grid: Grid): SourceLine[] {
  const lines: GridCell[][] = [];
  for (const cell of grid.cells) {
    if (cell.places.length === 0) continue;
    const last = lines.at(-1);
    if (last?.[0] && isSameLine(last[0], cell)) last.push(cell);
    else lines.push([cell]);
  }
  return lines.map((cells) => lineOf(cells.map(({ text, places }) => plain(text, places.slice(0, 1)))));
}

/** Every row of a table, with empty segments where it has no cell of its own, so that columns stay below each other. */
function tableRows(grid: Grid): SourceLine[] {
  const rows = Array.from({ length: grid.rows }, (): GridCell[] => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  const coveredUntil: number[] = [];
  return rows.map((cells, row) => {
    const segments: Segment[] = [];
    let column = 0;
    const fill = (until: number) => {
      for (; column < until; column += 1) if ((coveredUntil[column] ?? 0) <= row) segments.push(plain("", []));
    };
    for (const { text, places, rowSpan, columnSpan, column: at } of cells.toSorted((a, b) => a.column - b.column)) {
      fill(at);
      segments.push({ text, places, rowSpan, columnSpan });
      for (; column < at + columnSpan; column += 1) coveredUntil[column] = row + rowSpan;
    }
    return lineOf(segments);
  });
}

function linesIn(block: Block): Pick<SourceBlock, "kind" | "lines"> {
  if (block.kind === "paragraph") return { kind: "lines", lines: [lineOf([plain(block.text, [block.place])])] };
  return block.aligned ? { kind: "table", lines: tableRows(block) } : { kind: "lines", lines: textLines(block) };
}

/** All that the extractor saw, in its order. */
export function sourceBlocks(document: Document): readonly SourceBlock[] {
  let first = 0;
  return document.blocks.map((block) => {
    const { kind, lines } = linesIn(block);
    const { file = null, sheet = null } = block.place;
    const shown: SourceBlock = { kind, first, file, sheet, lines };
    first += lines.length;
    return shown;
  });
}

export const sourceLines = (document: Document): readonly SourceLine[] => sourceBlocks(document).flatMap(({ lines }) => lines);

const lengthOf = (text: string): number => [...text].length;

/** How far into a segment a place lies, in code points; null where it lies elsewhere. */
function offsetIn(text: string, place: Place, sought: Place): number | null {
  if (place.file !== sought.file) return null;
  if (sought.line !== undefined) {
    if (place.line !== sought.line || place.column === undefined || sought.column === undefined) return null;
    const offset = sought.column - place.column;
    return offset >= 0 && offset < Math.max(1, lengthOf(text)) ? offset : null;
  }
  const keys = ["path", "sheet", "ref", "page"] as const;
  return keys.every((key) => place[key] === sought[key]) && String(place.box) === String(sought.box) ? 0 : null;
}

/** Where the raw text of a cell stands; the whole segment where it is not found letter by letter. */
export function markOf(place: Place, raw: string | null, lines: readonly SourceLine[]): Mark | null {
  for (const [line, { segments }] of lines.entries()) {
    for (const [segment, { text, places }] of segments.entries()) {
      for (const one of places) {
        const offset = offsetIn(text, one, place);
        if (offset !== null) return { line, segment, ...spanIn(text, offset, raw) };
      }
    }
  }
  return null;
}

function spanIn(text: string, offset: number, raw: string | null): Pick<Mark, "start" | "length"> {
  const from = [...text].slice(0, offset).join("").length;
  const found = raw === null || raw === "" ? -1 : text.indexOf(raw, from);
  return found < 0 ? { start: 0, length: text.length } : { start: found, length: raw?.length ?? 0 };
}

export type SourcePage = PageSize;

/** A box on a page, in percent of its width and height; `index` counts the pages. */
export type PageMark = { index: number; left: number; top: number; width: number; height: number };

const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;

/** Null where a place has no box, or its page is not among those given. */
export function pageMarkOf({ file = 1, page, box }: Place, pages: readonly SourcePage[]): PageMark | null {
  const index = pages.findIndex((one) => (one.file ?? 1) === file && one.page === page);
  const size = pages[index];
  if (!size || !box) return null;
  const [left, top, right, bottom] = box;
  return {
    index,
    left: percent(left, size.width),
    top: percent(top, size.height),
    width: percent(right - left, size.width),
    height: percent(bottom - top, size.height),
  };
}
