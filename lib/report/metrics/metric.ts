/** The shape of a metric's declaration (docs/metrics.md), and of what it gives for a report. */
import type { CellKey, FormId } from "@/lib/report/form";
import type { Interval } from "@/lib/report/stats";
import type { InputGap, InputName, Reading, Source } from "./source";

export type Text = { zh: string; en: string };

/** Whether more is better: clearly (`+`, `-`), by tendency only (`0+`, `0-`), or not at all (`0`). */
export type Direction = "+" | "0+" | "0" | "0-" | "-";

/** A year from which the metric no longer means the same, beyond what lib/report/breaks.ts says of its cells. */
export type MetricBreak = Text & { year: number; comparable: boolean };

export type Declared = {
  /** M01 … M46; members of a family are M12.1, M12.2, …; P01 … are numbers as the form prints them. */
  id: string;
  key: string;
  zh: string;
  en: string;
  /** What it is called beside others of its group, where the group is named above. */
  short?: Text;
  unit: "件" | "万元" | "元" | "share" | "per100" | "index" | "points";
  direction: Direction;
  forms: readonly FormId[];
  caveat: Text;
  law: Text;
  /** Below this denominator there is no rate, only so many of so many. */
  minimum: number;
  breaks: readonly MetricBreak[];
};

/**
 * What is computed, over cells of every form; cells that a form does not print drop out. `share`: cases out of cases, with
 * an interval. `ratio`: one count per another, no interval. `concentration`: the sum of squared shares of the parts.
 */
export type CellFormula =
  | { kind: "amount"; plus: readonly CellKey[]; minus: readonly CellKey[] }
  | { kind: "share"; part: readonly CellKey[]; whole: readonly CellKey[] }
  | { kind: "ratio"; part: readonly CellKey[]; whole: readonly CellKey[]; per: number }
  | { kind: "concentration"; parts: readonly CellKey[] };

/** What is computed from something other than cells. `additive`: may be summed over bodies and years. */
export type InputFormula = {
  kind: "input";
  input: InputName;
  additive: boolean;
  formula: Text;
  read: (source: Source) => Reading;
};

export type Metric = Declared & (CellFormula | InputFormula);

export type Missing = { input: CellKey | InputName; gap: InputGap; source: number };

/**
 * `known`: `value` stands. `smallDenominator`: only numerator and denominator do. `noCases`: nothing to take a share of.
 * `notApplicable`: every input is “/”. `unknown`: an input is missing.
 */
export type MetricStatus = "known" | "smallDenominator" | "noCases" | "notApplicable" | "unknown" | "notOnForm";

export type MetricValue = {
  metric: string;
  status: MetricStatus;
  /** In the metric's unit; a share from 0 to 1. Null unless known. */
  value: number | null;
  numerator: number | null;
  /** Null for amounts. */
  denominator: number | null;
  /** 95 %, for shares of five cases and more. */
  interval: Interval | null;
  /** The cells that were read, so that each can be shown at its source. */
  cells: readonly CellKey[];
  /** Of these, the ones that follow from the form's equations only. */
  implied: readonly CellKey[];
  /** Inputs that are not known, and of which source. In a pool, these sources were left out. */
  missing: readonly Missing[];
  /** How many sources are in the value. */
  counted: number;
};
