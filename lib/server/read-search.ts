/** Which bodies bear a name, and where in the prose of their reports do words stand? */
import { readArea } from "@/lib/db/areas";
import { listBodies } from "@/lib/db/bodies";
import {
  countNarrowed,
  countPassages,
  type PassageCounts,
  type PassageFilter,
  type PassageRow,
  searchPassages,
} from "@/lib/db/passages";
import type { Area, Body } from "@/lib/report/body";
import { excerptOf, spansOf, termsOf } from "@/lib/report/find";
import { lineAt } from "@/lib/report/passage";
import type { SectionKey } from "@/lib/report/report";
import { type FoundBody, findBodies } from "./find-bodies";

/** A paragraph in which all words stand; `text` is cut to the sentence of the first of them, `isCut` says at which ends. */
export type SearchHit = {
  bodyId: string;
  year: number;
  section: SectionKey;
  text: string;
  isCut: readonly [start: boolean, end: boolean];
  /** The line of the source at which it stands. */
  line: number | null;
};

export type SearchPage = {
  area: Area;
  bodies: readonly Body[];
  terms: readonly string[];
  foundBodies: readonly FoundBody[];
  /** Of all paragraphs that the words find, whatever the filter. */
  counts: PassageCounts;
  /** How many the filter leaves; `hits` are those of this page. */
  total: number;
  page: number;
  pages: number;
  hits: readonly SearchHit[];
};

const PER_PAGE = 20;
const NONE: PassageCounts = { total: 0, years: [], bodies: [], kinds: [], sections: [] };

/** Null where there is no such area. @param page from 1; one beyond the last is taken for the last. */
export async function readSearch(areaId: string, query: string, filter: PassageFilter, page: number): Promise<SearchPage | null> {
  const [area, bodies] = await Promise.all([readArea(areaId), listBodies(areaId)]);
  if (!area) return null;
  const terms = termsOf(query);
  const found = await findProse(areaId, terms, filter, page);
  return { area, bodies, terms, foundBodies: findBodies(bodies, query), ...found };
}

async function findProse(areaId: string, terms: readonly string[], filter: PassageFilter, asked: number) {
  if (terms.length === 0) return { counts: NONE, total: 0, page: 1, pages: 0, hits: [] };
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const counts = await countPassages(areaId, terms);
  const total = isNarrowed ? await countNarrowed(areaId, terms, filter) : counts.total;
  const pages = Math.ceil(total / PER_PAGE);
  const page = Math.min(asked, Math.max(1, pages));
  const rows = await searchPassages(areaId, terms, filter, { count: PER_PAGE, offset: (page - 1) * PER_PAGE });
  return { counts, total, page, pages, hits: rows.map((row) => hitOf(row, terms)) };
}

function hitOf({ bodyId, year, section, text, lines }: PassageRow, terms: readonly string[]): SearchHit {
  const spans = spansOf(text, terms);
  const { start, end } = excerptOf(text, spans);
  return {
    bodyId,
    year,
    section,
    text: text.slice(start, end),
    isCut: [start > 0, end < text.length],
    line: lineAt(lines, spans[0]?.start ?? 0),
  };
}
