/** What rules that compare reports know beside the report: the body's past, the area's other reports, its list of bodies. */
import type { Adjustment } from "@/lib/report/aggregate/unit";
import type { BodyKind, Day } from "@/lib/report/body";
import { type Figure, type Figures, numberOf } from "@/lib/report/figure";
import type { CellRead } from "@/lib/report/fingerprint";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Elsewhere, Report } from "@/lib/report/report";
import type { Likeness } from "@/lib/report/similar";

/** A report as it is compared with others: its figures, and what its prose states. */
export type Judged = { form: FormId | null; year: number; figures: Figures } & Pick<
  Report,
  "claims" | "sections" | "dates" | "publishedOn"
>;

/** Another report: `body` is its id, `name` what a message calls it. */
export type Other = {
  body: string;
  name: string;
  year: number;
  form: FormId | null;
  figures: Figures;
  /** A later version took the place of the first. */
  corrected?: boolean;
};

export type Context = {
  body: { id: string; kind: BodyKind; names: readonly string[] };
  /** The day by which it was to be published. */
  due: Day;
  /**
   * The year before: reports of the body and of those whose work came to it. `missing` names those that have none;
   * `shared` are reports of this year by others to which the same work went; `reorganised`: it was more than the body itself.
   */
  before: { reports: readonly Other[]; missing: readonly string[]; shared: readonly Other[]; reorganised: boolean };
  /** The body's own reports on earlier years, oldest first. */
  history: readonly Other[];
  /** For the area's aggregate: the reports of all units, the units without one, and what the office adds to their sum for a reason. */
  units: { reports: readonly Other[]; missing: readonly string[]; adjustments?: readonly Adjustment[] } | null;
  /** Reports of bodies of the same kind on the same year. */
  peers: readonly Other[];
  /** Names of the area's other bodies. */
  others: readonly string[];
  likeness: { own: Likeness | null; others: Likeness | null };
};

/** A figure as the fingerprint reads it. */
export function figureRead(figure: Figure | undefined): CellRead | undefined {
  if (figure === undefined) return undefined;
  if (typeof figure === "string") return { status: figure, value: null };
  const unit = typeof figure === "object" && "unit" in figure ? { unit: figure.unit } : {};
  return { status: typeof figure === "object" && "implied" in figure ? "implied" : "reported", value: numberOf(figure), ...unit };
}

/** The sum of cells of a report; null where one is not known. “/” counts as nothing. */
export function sumIn(keys: readonly CellKey[], { figures }: Pick<Other, "figures">): number | null {
  let sum = 0;
  for (const key of keys) {
    const figure = figures[key];
    const value = figure === "notApplicable" ? 0 : numberOf(figure);
    if (value === null) return null;
    sum += value;
  }
  return Math.round(sum * 1e6) / 1e6;
}

export const elsewhere = (other: Other, cells: readonly CellKey[]): Elsewhere => ({
  body: other.body,
  year: other.year,
  cells,
  value: sumIn(cells, other),
});
