/** A figure by its name in an address: for its files, and for showing it in another page. */

import { titleOf } from "@/components/compare/compare";
import { contextOf, isReviewed, sourceOf } from "@/components/compare/context";
import { behindOf, compareFile, recordKey } from "@/components/compare/file";
import { correctedFigure, pendingFigure, routeFigure } from "@/components/disputes/figures";
import { type FigureFile, yearFile } from "@/components/figure/file";
import { carriedLine } from "@/components/figure/origin";
import type { YearFigureProps } from "@/components/figure/year-figure";
import { areaContext, bodyContext, type FigureContext } from "@/components/measures/context";
import { areaFigure, bodyFigure } from "@/components/measures/figures";
import { applicantsFigure, reasonsFigure, restFigure, type YearsData } from "@/components/outcomes/figures";
import { flowFile } from "@/components/outcomes/flow-file";
import { reportFile } from "@/components/report/report-file";
import { readCompare as readView } from "@/lib/params/compare";
import { type Area, nameOf } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { flowOf } from "@/lib/report/flow";
import type { CellKey } from "@/lib/report/form";
import { DISPUTE_CELLS, OUTCOME_CELLS } from "@/lib/report/page-cells";
import { readRecords } from "@/lib/server/export/records";
import { readBody } from "@/lib/server/read-body";
import { readCompare } from "@/lib/server/read-compare";
import { readOverview } from "@/lib/server/read-overview";
import { readYears } from "@/lib/server/read-years";

export type Asked = {
  language: Language;
  area: string;
  figure: string;
  /** The rest of the address: one body, or the view of a comparison. */
  search: Readonly<Record<string, string | string[] | undefined>>;
};

export type Found = { area: Area; props: YearFigureProps; about?: string };

/** A figure over the years, of an area or of one body; null where there is none of that name. */
export async function readYearFigure({ language, area: id, figure, search }: Asked): Promise<Found | null> {
  const { body } = search;
  if (typeof body === "string") {
    const page = await readBody(id, body, search.joined === "1");
    if (!page) return null;
    const years = page.reports.map(({ year }) => year);
    const context = bodyContext({ ...page, language, years }, page);
    const props = bodyFigure(figure, page.history, context);
    return props && { area: page.area, props, about: nameOf(page.body, language) };
  }
  const paged = await readPageFigure(language, id, figure);
  if (paged) return paged;
  const page = await readOverview(id);
  if (!page?.overview) return null;
  const context = areaContext({ ...page, language, years: page.overview.years });
  const props = areaFigure(figure, page.overview, context);
  return props && { area: page.area, props };
}

type PageFigure = { cells: readonly CellKey[]; make: (data: YearsData, context: FigureContext) => YearFigureProps };

/** Figures of the pages on outcomes and on disputes. */
const PAGE_FIGURES: Readonly<Record<string, PageFigure>> = {
  reasons: { cells: OUTCOME_CELLS, make: reasonsFigure },
  rest: { cells: OUTCOME_CELLS, make: restFigure },
  applicants: { cells: OUTCOME_CELLS, make: applicantsFigure },
  corrected: { cells: DISPUTE_CELLS, make: correctedFigure },
  pending: { cells: DISPUTE_CELLS, make: pendingFigure },
  route: { cells: DISPUTE_CELLS, make: routeFigure },
};

async function readPageFigure(language: Language, area: string, name: string): Promise<Found | null> {
  const figure = PAGE_FIGURES[name];
  const page = figure && (await readYears(area, figure.cells));
  if (!page || page.span.length === 0) return null;
  return { area: page.area, props: figure.make(page, areaContext({ ...page, language })) };
}

/** The flow of a year: its bands as a table, and its picture. */
async function readFlowFile({ language, area, search }: Asked) {
  const page = await readYears(area, OUTCOME_CELLS, Number(search.year) || undefined);
  const flow = page && flowOf(page.reports.filter(({ year }) => year === page.year));
  return page && flow ? { area: page.area, file: flowFile(flow, page.year, areaContext({ ...page, language })) } : null;
}

/** What one report of a body says of requests. */
async function readReportFile({ language, area, search: { body, year } }: Asked) {
  const page = typeof body === "string" ? await readBody(area, body) : null;
  const asked = Number(year);
  if (!page?.reports.some((one) => one.year === asked && one.form !== null)) return null;
  const context = bodyContext({ ...page, language, years: [asked] }, page);
  return { area: page.area, file: reportFile(asked, nameOf(page.body, language, asked), page.history, context) };
}

/** The same with its files; a comparison comes with what stands in the cells behind it. */
export async function readFigureFile(asked: Asked): Promise<{ area: Area; file: FigureFile } | null> {
  if (asked.figure === "compare") return await readComparedFile(asked);
  if (asked.figure === "flow") return await readFlowFile(asked);
  if (asked.figure === "report") return await readReportFile(asked);
  const found = await readYearFigure(asked);
  if (!found) return null;
  const file = { ...yearFile(found.props), about: found.about };
  const { body, joined } = asked.search;
  const page = typeof body === "string" && joined === "1" ? await readBody(asked.area, body, true) : null;
  // Sums over an area leave its report on the whole area out, and so do the cells behind them.
  const narrowed = typeof body === "string" ? { bodies: page?.members ?? [body] } : { scope: "own" as const };
  return { area: found.area, file: { ...file, behind: file.behind && { ...file.behind, ...narrowed } } };
}

async function readComparedFile({ language, area, search }: Asked) {
  const { view } = readView(search);
  const data = await readCompare(area, view);
  if (!data || data.entities.length === 0) return null;
  const context = contextOf(language, view, data);
  const records = new Map();
  const behind = behindOf(context);
  for await (const record of behind ? readRecords(area, behind) : []) records.set(recordKey(record), record);
  const source = carriedLine({ language, sourceLine: sourceOf(context), isReviewed: isReviewed(data) });
  return { area: data.area, file: compareFile(titleOf(context), source, context, records) };
}
