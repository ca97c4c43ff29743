/** What metrics read: one body's report on one year, with what is known about it besides its cells. */
import type { Figures } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Claim } from "@/lib/report/report";
import type { Publication } from "@/lib/report/timeliness";
import type { Gap } from "@/lib/report/total";

/** What a value is made of that is no cell of the form. */
export type InputName = "publication" | "processingFee" | "sections" | "hardRules" | "similarity" | "units";

/** Why an input is not known, beyond what can become of a cell. */
export type InputGap = Gap | "undated" | "doubtful" | "notStated" | "contradictory" | "notGiven";

/** Left-out inputs are not known; metrics that need them say so. */
export type Source = {
  form: FormId | null;
  figures: Figures;
  publication?: Publication;
  claims?: readonly Pick<Claim, "measure" | "value" | "unit">[];
  /** How many of the six sections the report has. */
  sections?: number;
  /** Verdicts of the hard rules (severity E) over the report. */
  hardRules?: { passed: number; failed: number; undecided: number };
  /** Likeness of the prose to the body's own last report and to the most similar other body's, 0…1; null: nothing to compare. */
  similarity?: { ownLastYear: number | null; others: number | null };
  /** For an aggregate: the units' own reports, and the cell to compare with their sum. */
  units?: { cell: CellKey; reports: readonly Source[] };
};

/** Sums that a metric is made of, or why they are not known. `applicable` is false where every cell is “/”. */
export type Sums = {
  parts: readonly number[];
  whole: number | null;
  cells: readonly CellKey[];
  implied: readonly CellKey[];
  applicable: boolean;
};
export type Reading = Sums | { missing: readonly { input: CellKey | InputName; gap: InputGap }[]; cells: readonly CellKey[] };

export const sumsOf = (parts: readonly number[], whole: number | null = null): Sums => ({
  parts,
  whole,
  cells: [],
  implied: [],
  applicable: true,
});

export const lacks = (input: InputName, gap: InputGap): Reading => ({ missing: [{ input, gap }], cells: [] });
