/** Sums of cells, with the row totals that the form asks for. */
import type { APPLICANTS, CellKey, OUTCOMES } from "@/lib/report/form";

export type Counts = Partial<Record<CellKey, number>>;
export type Applicant = (typeof APPLICANTS)[number];
export type Outcome = Exclude<(typeof OUTCOMES)[number], "other">;
export type RequestRow = "new" | "carriedIn" | Outcome | "total" | "carriedOut";

export const add = (counts: Counts, key: CellKey, amount = 1): void => {
  counts[key] = (counts[key] ?? 0) + amount;
};

export const addRequest = (counts: Counts, row: RequestRow, applicant: Applicant): void => {
  add(counts, `requests.${row}.${applicant}`);
  add(counts, `requests.${row}.total`);
};

export function sumOf(all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all) for (const [key, amount] of Object.entries(counts)) add(sum, key as CellKey, amount); // keys of Counts
  return sum;
}
