/** The prose of a report, paragraph by paragraph, as it is searched and linked to its lines in the source. */
import { compared, searchable } from "./find";
import type { Report, SectionKey } from "./report";
import type { SourceLine } from "./source";

/**
 * `lines` say where its pieces begin: an index into `text`, and the index of the line of the source (lib/report/source.ts);
 * none where it cannot be told.
 */
export type ProsePassage = { section: SectionKey; text: string; lines: readonly (readonly [at: number, line: number])[] };

/** The source as one compared text, and where each of its lines begins in it. */
function compare(lines: readonly SourceLine[]): { text: string; starts: number[] } {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { segments } of lines) {
    const part = searchable(segments.map(({ text }) => text).join(""));
    starts.push(length);
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(""), starts };
}

export function passagesOf(report: Pick<Report, "sections">, lines: readonly SourceLine[]): readonly ProsePassage[] {
  const source = compare(lines);
  let from = 0;
  return report.sections.flatMap(({ key, text }) =>
    text
      .split("\n")
      .filter((paragraph) => paragraph.trim() !== "")
      .map((paragraph): ProsePassage => {
        const { folded: sought, at } = compared(paragraph);
        const found = source.text.indexOf(sought, from);
        if (found < 0) return { section: key, text: paragraph, lines: [] };
        from = found + sought.length;
        return { section: key, text: paragraph, lines: piecesBetween(found, from, source.starts, at) };
      }),
  );
}

function piecesBetween(from: number, to: number, starts: readonly number[], indexes: readonly number[]): [number, number][] {
  const pieces: [number, number][] = [];
  for (const [line, start] of starts.entries()) {
    const end = starts[line + 1] ?? Infinity;
    if (end <= from || end === start) continue;
    if (start >= to) break;
    pieces.push([indexes[Math.max(start, from) - from] ?? 0, line]);
  }
  return pieces;
}

/** The line of the source in which a character of a passage stands. */
export const lineAt = (lines: ProsePassage["lines"], index: number): number | null =>
  (lines.findLast(([at]) => at <= index) ?? lines[0])?.[1] ?? null;
