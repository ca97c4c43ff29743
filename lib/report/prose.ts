/** The running text of a document: lines that a page cut are put together again, and every character knows its place. */
import type { Document, Grid, GridCell, Place } from "@/lib/document";
import { fold } from "./fold";

/**
 * One paragraph. `folded` is `text` as it is compared, index for index. `pieces` say where each line of it begins.
 * `inTable`: it stands inside a table, so it can be a heading but is no prose.
 */
export type Passage = {
  text: string;
  folded: string;
  pieces: readonly { at: number; place: Place }[];
  inTable: boolean;
};

/** The place of a character of a passage, counted in code points where the source counts columns. */
export function placeIn(passage: Passage, index: number): Place {
  const piece = passage.pieces.filter(({ at }) => at <= index).at(-1) ?? { at: 0, place: {} };
  if (piece.place.column === undefined) return piece.place;
  const before = passage.text.slice(piece.at, index);
  const pairs = before.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return { ...piece.place, column: piece.place.column + before.length - pairs };
}

/** A whole report in one line has some ten thousand characters; what is longer is not looked through word by word. */
const LONGEST_PROSE = 100_000;

export const isProse = ({ inTable, text }: Passage): boolean => !inTable && text.length <= LONGEST_PROSE;

type Line = { text: string; place: Place; inTable: boolean; afterTable: boolean };

/** @param used indexes of the blocks that the form's tables took. */
export function proseOf(document: Document, used: ReadonlySet<number>): readonly Passage[] {
  const passages: Passage[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) passages.push(passageOf(open));
    open = [];
  };
  for (const line of linesOf(document, used)) {
    const last = open.at(-1);
    if (last === undefined || open.length === LONGEST || !runsOn(last, line)) close();
    open.push(line);
  }
  close();
  return passages;
}

function linesOf(document: Document, used: ReadonlySet<number>): readonly Line[] {
  const lines: Line[] = [];
  let afterTable = false;
  const add = (text: string, place: Place, inTable: boolean) => {
    if (text.trim() === "") return;
    lines.push({ text, place, inTable, afterTable });
    afterTable = inTable;
  };
  document.blocks.forEach((block, index) => {
    if (block.kind === "paragraph") add(block.text, block.place, used.has(index));
    else {
      const isForm = used.has(index);
      for (const cells of rowsOf(block)) {
        const [first] = cells;
        if (!first || (isForm && cells.length > 1)) continue;
        const text = cells.map((cell) => cell.text.trim()).join(" | ");
        add(text, first.places[0] ?? block.place, cells.length > 1 || !/[。；]/.test(text));
      }
      afterTable = true;
    }
  });
  return lines;
}

/**
 * The filled cells of each row. Some offices put the whole report, prose and all, into one table: there a cell alone in its
 * row is a paragraph. A table that is not the form's (索引号, 发布日期 …) is read row by row.
 */
function rowsOf(grid: Grid): readonly Grid["cells"][] {
  const rows = new Map<number, GridCell[]>();
  for (const cell of grid.cells) {
    if (cell.text.trim() === "") continue;
    const row = rows.get(cell.row) ?? [];
    row.push(cell);
    rows.set(cell.row, row);
  }
  return [...rows.values()];
}

const ENDED = /[。；！？：:;!?…\t|]\s*$/;
const STARTS =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[.、．](?!\d)|第[一二三四五六七八九十]|附[:：件]|[\u3000\t|#>*-]| {2})/;
/** What a site says of a page stands on a line of its own. */
const ABOUT =
  /^\s*(?:(?:信息)?来源|作者|(?:发布|更新|公开)(?:时间|日期|机构|单位|者|人)|时间|日期|浏览(?:次数|量)|字[体号])\s*[:：]/;
/** A line that reaches the margin; shorter ones end because their author ended them. */
const FULL = 24;

const TITLE = /(?:报告|年报)\s*$/;
/** Lines that are put together at most, so that a text without any full stop stays a list of passages. */
const LONGEST = 200;

/** A page or a margin cut a sentence here. Sources that mark paragraphs (HTML, Word) never cut one. */
function runsOn(line: Line, next: Line): boolean {
  if (line.inTable || next.inTable || next.afterTable) return false;
  if (line.place.path !== undefined || line.place.sheet !== undefined) return false;
  if (line.text.length < FULL || ENDED.test(line.text) || TITLE.test(line.text) || TITLE.test(next.text)) return false;
  return !STARTS.test(next.text) && !ABOUT.test(next.text) && (next.text.length >= FULL || /[，。；、,”）)]\s*$/.test(next.text));
}

function passageOf(lines: readonly Line[]): Passage {
  const pieces: { at: number; place: Place }[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { text, place } of lines) {
    const previous = parts.at(-1) ?? "";
    const gap = /[!-~]$/.test(previous) && /^[!-~]/.test(text) ? " " : "";
    pieces.push({ at: length + gap.length, place });
    parts.push(gap + text);
    length += gap.length + text.length;
  }
  const text = parts.join("");
  return { text, folded: fold(text), pieces, inTable: lines.every((line) => line.inTable) };
}
