/** Cells that the pages on outcomes and on disputes are made of. */
import type { CellKey } from "./form";
import { MEASURED_CELLS } from "./measures";
import { metricOf } from "./metrics/metrics";
import { cellsOfFormula } from "./metrics/read-cells";
import { APPLICANT_ROWS, OUTCOME_ROWS } from "./outcome-rows";

export const OUTCOME_CELLS: readonly CellKey[] = [
  "requests.new.total",
  "requests.carriedIn.total",
  "requests.carriedOut.total",
  ...OUTCOME_ROWS.map(({ cell }) => cell),
  ...APPLICANT_ROWS.map(({ cell }) => cell),
];

const RATES = ["reviewCorrectedRate", "suitCorrectedRate", "directSuitShare"] as const;

export const DISPUTE_CELLS: readonly CellKey[] = [
  ...new Set([
    ...MEASURED_CELLS,
    ...RATES.flatMap((key) => {
      const metric = metricOf(key);
      return metric && metric.kind !== "input" ? cellsOfFormula(metric) : [];
    }),
  ]),
];
