import type { FigureRow } from "@/lib/db/figures";
import type { YearReport } from "@/lib/report/total";

/** A row of figures as sums and series take it. */
export const toYearReport = ({ bodyId, year, form, values }: FigureRow): YearReport => ({
  body: bodyId,
  year,
  form,
  figures: values,
});
