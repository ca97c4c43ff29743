/** Where the parts of a `display: grid` stand: in order, each in the next free place that is wide enough, unless it names one. */
import type { Styles } from "./html-style";
import type { Element } from "./html-tree";

export type GridPart = { element: Element; row: number; column: number; rowSpan: number; columnSpan: number };

type Line = { start: number | null; span: number };

/** Forms have 60 rows; a part that asks for more gets these. */
const MOST = 200;

/** The number of columns that a template states; 0 where it depends on the size of the screen. */
export function countTracks(template: string): number {
  const repeated = /^repeat\(\s*(\d{1,3})\s*,[^()]*(?:\([^()]*\)[^()]*)*\)$/.exec(template)?.[1];
  if (repeated) return Number(repeated);
  return template.includes("(") ? 0 : template.split(/\s+/).filter(Boolean).length;
}

export function placeParts(parts: readonly Element[], columns: number, styles: Styles): GridPart[] {
  const taken = new Set<number>();
  let cursor = 0;
  return parts.map((element) => {
    const [rows, across] = linesOf(element, columns, styles);
    const columnSpan = Math.min(across.span, columns);
    const isFree = (row: number, column: number) => {
      for (let below = row; below < row + rows.span; below += 1)
        for (let beside = column; beside < column + columnSpan; beside += 1)
          if (taken.has(below * columns + beside)) return false;
      return column + columnSpan <= columns;
    };
    const first = rows.start === null ? cursor : rows.start * columns;
    let at = across.start === null ? first : Math.floor(first / columns) * columns + Math.min(across.start, columns - columnSpan);
    const step = across.start === null ? 1 : columns;
    const isNamed = rows.start !== null && across.start !== null;
    while (!isNamed && !isFree(Math.floor(at / columns), at % columns)) at += step;
    const [row, column] = [Math.floor(at / columns), at % columns];
    for (let below = row; below < row + rows.span; below += 1)
      for (let beside = column; beside < column + columnSpan; beside += 1) taken.add(below * columns + beside);
    if (!isNamed) cursor = at;
    return { element, row, column, rowSpan: rows.span, columnSpan };
  });
}

function linesOf(element: Element, columns: number, styles: Styles): [rows: Line, columns: Line] {
  const area = styles.property(element, "grid-area")?.split("/") ?? [];
  const [top, left, bottom, right] = area.map((part) => part.trim());
  const rows = styles.property(element, "grid-row") ?? [top, bottom].filter(Boolean).join(" / ");
  const across = styles.property(element, "grid-column") ?? [left, right].filter(Boolean).join(" / ");
  return [readLine(rows, MOST), readLine(across, columns)];
}

/** `span 2`, `2 / 5`, `2 / span 3`, `1 / -1`, counted from 1. */
function readLine(text: string, size: number): Line {
  const [from = "", to = ""] = text.split("/").map((part) => part.trim());
  const numberIn = (part: string) => (/^-?\d{1,3}$/.test(part) ? Number(part) : null);
  const spanIn = (part: string) => Number(/^span\s+(\d{1,3})$/.exec(part)?.[1] ?? 0);
  const start = numberIn(from);
  const end = numberIn(to);
  const past = end === null ? null : end < 0 ? size + 2 + end : end;
  const span = spanIn(to) || spanIn(from) || (start !== null && start > 0 && past !== null && past > start ? past - start : 1);
  return { start: start !== null && start > 0 && start <= MOST ? start - 1 : null, span: Math.min(Math.max(span, 1), MOST) };
}
