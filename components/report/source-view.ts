/** The source as the browser needs it: texts with their spans, and pages with their pictures. */
import { pictureHref } from "@/lib/params";
import type { SourceBlock, SourceLine, SourcePage } from "@/lib/report/source";

export type ShownSegment = { text: string; rowSpan: number; columnSpan: number };
export type ShownLine = { number: string; segments: readonly ShownSegment[] };
export type ShownBlock = Pick<SourceBlock, "kind" | "first" | "file" | "sheet"> & { lines: readonly ShownLine[] };

export type ShownPage = { file: number; page: number; width: number; height: number; href: string };

/** The row of a spreadsheet's cell: 12 of C12. */
const rowOf = (segments: SourceLine["segments"]): string => segments[0]?.places[0]?.ref?.match(/\d+/)?.[0] ?? "";

export function shownBlocks(blocks: readonly SourceBlock[]): readonly ShownBlock[] {
  return blocks.map(({ kind, first, file, sheet, lines }) => ({
    kind,
    first,
    file,
    sheet,
    lines: lines.map(({ number, page, segments }) => ({
      number: number === null ? (page === null ? rowOf(segments) : `p${page}`) : String(number),
      segments: segments.map(({ text, rowSpan, columnSpan }) => ({ text, rowSpan, columnSpan })),
    })),
  }));
}

type ReportAddress = { area: string; body: string; year: number; version: number };

export const shownPages = (pages: readonly SourcePage[], { area, body, year, version }: ReportAddress): readonly ShownPage[] =>
  pages.map(({ file = 1, page, width, height }) => ({
    file,
    page,
    width,
    height,
    href: pictureHref(area, body, year, version, file, page),
  }));

/** Pages for who may see the original, under an address that has a query already. */
export const pagesAt = (pages: readonly SourcePage[], address: string): readonly ShownPage[] =>
  pages.map(({ file = 1, page, width, height }) => ({ file, page, width, height, href: `${address}&file=${file}&page=${page}` }));
