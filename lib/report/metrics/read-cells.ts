/** The sums of cells that a formula needs, from one report. A missing cell makes the whole unknown; “/” adds nothing. */
import { cellOf } from "@/lib/report/cells";
import { statusOf } from "@/lib/report/figure";
import type { CellKey } from "@/lib/report/form";
import type { Gap } from "@/lib/report/total";
import { numberInUnit } from "@/lib/report/unit";
import type { CellFormula } from "./metric";
import type { Reading, Source } from "./source";

type Cell = { key: CellKey; value: number; implied: boolean; applicable: boolean } | { key: CellKey; gap: Gap };

function readCell(key: CellKey, { form, figures }: Source): Cell {
  const figure = figures[key];
  const status = statusOf(figure, form);
  if (status === "notApplicable") return { key, value: 0, implied: false, applicable: false };
  if (status !== "reported" && status !== "implied") return { key, gap: form === null ? "noReport" : status };
  const value = form === null ? null : numberInUnit(figure, cellOf(form, key)?.unit ?? null);
  return value === null ? { key, gap: "otherUnit" } : { key, value, implied: status === "implied", applicable: true };
}

/** Every list of cells that a formula adds up, and how: one list a part, the last one the denominator where there is one. */
function listsOf(formula: CellFormula): {
  parts: readonly (readonly CellKey[])[];
  minus: readonly CellKey[];
  whole: readonly CellKey[] | null;
} {
  switch (formula.kind) {
    case "amount":
      return { parts: [formula.plus], minus: formula.minus, whole: null };
    case "concentration":
      return { parts: formula.parts.map((key) => [key]), minus: [], whole: formula.parts };
    default:
      return { parts: [formula.part], minus: [], whole: formula.whole };
  }
}

/** Every cell of a formula once, as declared. */
export function cellsOfFormula(formula: CellFormula): readonly CellKey[] {
  const { parts, minus, whole } = listsOf(formula);
  return [...new Set([...parts.flat(), ...minus, ...(whole ?? [])])];
}

export function readCells(formula: CellFormula, source: Source): Reading {
  const onForm = (keys: readonly CellKey[]) => keys.filter((key) => source.form === null || cellOf(source.form, key));
  const cells = onForm(cellsOfFormula(formula));
  const read = cells.map((key) => readCell(key, source));
  const missing = read.flatMap((cell) => ("gap" in cell ? [{ input: cell.key, gap: cell.gap }] : []));
  if (missing.length > 0) return { missing, cells };
  const values = new Map(read.flatMap((cell) => ("value" in cell ? [[cell.key, cell.value] as const] : [])));
  const sum = (keys: readonly CellKey[]) => onForm(keys).reduce((total, key) => total + (values.get(key) ?? 0), 0);
  const { parts, minus, whole } = listsOf(formula);
  return {
    parts: parts.map((part) => sum(part) - sum(minus)),
    whole: whole && sum(whole),
    cells,
    implied: read.flatMap((cell) => ("value" in cell && cell.implied ? [cell.key] : [])),
    applicable: read.some((cell) => "value" in cell && cell.applicable),
  };
}
