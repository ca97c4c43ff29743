/** What the area's own report is made of (全区汇总): its units, and what the office has to say about their sum. */
import type { BodyKind } from "@/lib/report/body";
import { isCellKey } from "@/lib/report/cells";
import type { Figures } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Claim, ReportSection } from "@/lib/report/report";

/** Reports count once the office has accepted them; what is on display was. */
export type UnitReport = {
  version: number;
  form: FormId | null;
  figures: Figures;
  sections: readonly Pick<ReportSection, "key" | "text">[];
  claims: readonly Claim[];
  /** A newer version waits to be accepted and is not counted. */
  isSuperseded: boolean;
};

/**
 * A body that owes a report on its own work, or handed one in. `report` is null where none has been accepted; `waiting` says
 * whether one was handed in all the same. `doubts`: cells that findings are about which nobody has cleared up.
 */
export type Unit = {
  body: string;
  name: string;
  kind: BodyKind;
  owes: boolean;
  report: UnitReport | null;
  waiting: boolean;
  doubts: readonly CellKey[];
  /** Mistakes behind those findings. */
  open: number;
};

/**
 * 转办重复: one application counted by two units. 共同被告: one case counted by two. 核实补数: what a unit's report does not
 * say, as the office has it from the unit. 不计入: a unit of which there is no report, and which is named as left out.
 */
export const ADJUSTMENT_KINDS = ["transferred", "codefendant", "other", "supplied", "leftOut"] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/**
 * `amount` is added to each of the cells, in the unit of the form; for `supplied` it is what the unit's cell counts. `body`: the
 * unit that it is about. `undone`: it counts no longer and stays on record. `at`: ISO.
 */
export type Adjustment = {
  number: number;
  kind: AdjustmentKind;
  cells: readonly CellKey[];
  body: string | null;
  amount: number | null;
  reason: string;
  by: string;
  at: string;
  undone: { by: string; at: string } | null;
};

export type NewAdjustment = Pick<Adjustment, "kind" | "cells" | "body" | "amount">;

/** The version that was made from the draft, and of what it was the sum. */
export type MadeFrom = { version: number; at: string; by: string; units: readonly { body: string; version: number }[] };

/** What is wrong with an adjustment before it is taken, by field; empty where nothing is. */
export function problemsOf({ kind, cells, body, amount }: NewAdjustment, units: readonly Unit[]): Record<string, string> {
  const unit = units.find((one) => one.body === body);
  if (kind === "leftOut") return unit && !unit.report ? {} : { body: "只有没有审核通过的报告的单位才能不计入。" };
  const problems: Record<string, string> = {};
  if (cells.length === 0 || !cells.every(isCellKey)) problems.cells = "请先在表里点选要调整的格。";
  if (amount === null || !Number.isFinite(amount)) problems.amount = "请填数字。";
  else if (kind !== "supplied" && amount === 0) problems.amount = "调整数不能是0。";
  else if (kind === "supplied" && amount < 0) problems.amount = "补数不能小于0。";
  else if (kind !== "supplied" && kind !== "other" && amount > 0) problems.amount = "重复计算的要减去，请填负数。";
  if (kind === "supplied" && !unit) problems.body = "请选择数字属于哪个单位。";
  if (body !== null && !unit) problems.body = "没有这个单位。";
  return problems;
}
