/** Whether a report was published by its day (条例第四十九条), from every date that is known of it. */
import type { BodyKind, Day } from "./body";
import type { ReportDate } from "./report";

/** `due` is the day that counts: the area's own where one is set, else the law's. `publishedOn` and `dates` as in Report. */
export type Publication = {
  due: Day;
  publishedOn: Day | null;
  dates: readonly Pick<ReportDate, "kind" | "value">[];
};

/** Days after the due day, 0 where it was kept; or why that cannot be told. */
export type Lateness = { days: number } | { gap: "undated" | "doubtful" };

const DAY = 86_400_000;

/** From the first day to the second; negative where the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** From the reports on 2019 on the new regulation applies; before, everybody had until 31 March (条例2007年第三十一条). */
const NEW_LAW = 2019;

/** The law's day for a report on a year: 31 January for a body, 31 March for the area's aggregate. */
export const legalDue = (kind: BodyKind, year: number): Day =>
  `${year + 1}-${year < NEW_LAW || kind === "government" ? "03-31" : "01-31"}`;

/** A text is signed and composed before it is published: such a date contradicts only if it lies after. */
const contradicts = (publication: Publication, publishedOn: Day) => (date: Pick<ReportDate, "kind" | "value">) => {
  const before = date.kind === "signed" || date.kind === "composed";
  if (before && date.value <= publishedOn) return false;
  return date.value <= publication.due !== publishedOn <= publication.due;
};

export function latenessOf(publication: Publication): Lateness {
  const { due, publishedOn, dates } = publication;
  if (publishedOn === null) return { gap: "undated" };
  if (dates.some(contradicts(publication, publishedOn))) return { gap: "doubtful" };
  return { days: Math.max(0, daysBetween(due, publishedOn)) };
}
