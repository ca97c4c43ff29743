/** The source of a report as lines of text, and where in them a cell stands. */
import type { Block, Document, Place } from "@/lib/document";

export type Segment = { text: string; place: Place };

/** One line of the source; the cells of a table's row stand side by side. `number` is the source's own, where it has one. */
export type SourceLine = { number: number | null; page: number | null; segments: readonly Segment[] };

/** `line` and `segment` are indexes; `start` and `length` count UTF-16 units of the segment's text. */
export type Mark = { line: number; segment: number; start: number; length: number };

const segmentsOf = (block: Block): readonly (Segment & { row: number })[] =>
  block.kind === "paragraph"
    ? [{ text: block.text, place: block.place, row: 0 }]
    : block.cells.flatMap(({ text, places, row }) => places.slice(0, 1).map((place) => ({ text, place, row })));

const sameLine = (a: Segment & { row: number }, b: Segment & { row: number }): boolean =>
  a.place.line === undefined || b.place.line === undefined ? a.row === b.row : a.place.line === b.place.line;

/** All that the extractor saw, in its order. */
export function sourceLines(document: Document): readonly SourceLine[] {
  return document.blocks.flatMap((block) => {
    const lines: (Segment & { row: number })[][] = [];
    for (const segment of segmentsOf(block)) {
      const last = lines.at(-1);
      if (last?.[0] && sameLine(last[0], segment)) last.push(segment);
      else lines.push([segment]);
    }
    return lines.map((line) => ({
      number: line[0]?.place.line ?? null,
      page: line[0]?.place.page ?? null,
      segments: line.map(({ text, place }) => ({ text, place })),
    }));
  });
}

const lengthOf = (text: string): number => [...text].length;

/** How far into a segment a place lies, in code points; null where it lies elsewhere. */
function offsetIn({ text, place }: Segment, sought: Place): number | null {
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
    for (const [segment, one] of segments.entries()) {
      const offset = offsetIn(one, place);
      if (offset !== null) return { line, segment, ...spanIn(one.text, offset, raw) };
    }
  }
  return null;
}

function spanIn(text: string, offset: number, raw: string | null): Pick<Mark, "start" | "length"> {
  const from = [...text].slice(0, offset).join("").length;
  const found = raw === null || raw === "" ? -1 : text.indexOf(raw, from);
  return found < 0 ? { start: 0, length: text.length } : { start: found, length: raw?.length ?? 0 };
}
