/** The area's own report against the sum of its units, cell by cell (全区汇总 = 各单位之和，含府办本机关). */
import { briefLabelOf, cellOf, cellsOf } from "@/lib/report/cells";
import { numberOf } from "@/lib/report/figure";
import type { CellKey, FormId } from "@/lib/report/form";
import { round } from "./amounts";
import { type Context, elsewhere, type Judged, type Other, sumIn } from "./context";
import { type Judgement, judgement, some } from "./judgement";

type Units = NonNullable<Context["units"]>;

/** One line of the reconciliation (汇总核对). `unknown`: units whose cell is not known, or whose form lacks it. */
export type Reconciled = {
  cell: CellKey;
  aggregate: number | null;
  sum: number;
  difference: number | null;
  unknown: readonly Other[];
};

export function reconcile({ form, figures }: Pick<Judged, "form" | "figures">, units: Units): readonly Reconciled[] {
  if (form === null) return [];
  return cellsOf(form).map(({ key }) => {
    const aggregate = sumIn([key], { figures });
    const known = units.reports.map((unit) => ({ unit, value: unitValue(key, unit, form) }));
    const sum = round(known.reduce((total, { value }) => total + (value ?? 0), 0));
    const unknown = known.flatMap(({ unit, value }) => (value === null ? [unit] : []));
    return { cell: key, aggregate, sum, difference: aggregate === null ? null : round(aggregate - sum), unknown };
  });
}

/** A form that has no such row counts nothing there only where the row was divided or dropped; it is not known then. */
export function unitValue(key: CellKey, unit: Pick<Other, "form" | "figures">, form: FormId): number | null {
  if (unit.form === null || !cellOf(unit.form, key)) return null;
  const figure = unit.figures[key];
  const scale =
    key.endsWith(".amount") && form === "B" && typeof figure === "object" && "unit" in figure && figure.unit === "元" ? 1e-4 : 1;
  const value = figure === "notApplicable" ? 0 : numberOf(figure);
  return value === null ? null : value * scale;
}

/** Whether the unit of an amount is left open by the form: such amounts cannot be added up. */
const isOpen = (key: CellKey, form: FormId): boolean => cellOf(form, key)?.unit === null;

/** What the office adds to the sum of a cell, and why. */
function adjustedIn(cell: CellKey, { adjustments = [] }: Units): { by: number; reasons: readonly string[] } {
  const own = adjustments.filter(({ cells }) => cells.includes(cell));
  return { by: round(own.reduce((sum, { amount }) => sum + (amount ?? 0), 0)), reasons: own.map(({ reason }) => reason) };
}

/** A finding for each cell that differs by more than what the office has explained, and one for all that agree (V-A01). */
export function judgeAggregate(report: Judged, { units }: Context): readonly Judgement[] {
  const { form } = report;
  if (!units || form === null || form === "A2") return [];
  const lines = reconcile(report, units).filter(({ cell }) => !isOpen(cell, form));
  const off = lines.filter(({ cell, difference }) => difference === null || difference !== adjustedIn(cell, units).by);
  const agreeing = lines.length - off.length;
  const adjusted = lines.filter((line) => !off.includes(line) && adjustedIn(line.cell, units).reasons.length > 0).length;
  const whole = judgement(
    "cells",
    agreeing > 0 ? "pass" : "undecided",
    {
      zh: `${lines.length}格中${agreeing}格等于各单位之和${adjusted > 0 ? `，其中${adjusted}格按说明了原因的调整` : ""}。`,
      en: `${agreeing} of ${lines.length} cells are the sum of the units${adjusted > 0 ? `, ${adjusted} of them as adjusted for a stated reason` : ""}.`,
    },
    { left: agreeing, right: lines.length },
  );
  return [whole, ...off.map((line) => judgeLine(line, units, form))];
}

function judgeLine({ cell, aggregate, sum, difference, unknown }: Reconciled, units: Units, form: FormId): Judgement {
  const label = (language: "zh" | "en") => briefLabelOf(cell, form, language);
  const others = units.reports.filter((unit) => (sumIn([cell], unit) ?? 1) !== 0).map((unit) => elsewhere(unit, [cell]));
  const { by, reasons } = adjustedIn(cell, units);
  const expected = round(sum + by);
  const rest = difference === null ? null : round(difference - by);
  const found = { cells: [cell], left: aggregate, right: expected, difference: rest, others };
  if (aggregate === null || rest === null)
    return judgement(
      cell,
      "undecided",
      { zh: `汇总的“${label("zh")}”没有读出。`, en: `The aggregate's “${label("en")}” could not be read.` },
      found,
    );
  const open = [...units.missing, ...unknown.map(({ name }) => name)];
  if (open.length > 0)
    return judgement(
      cell,
      "undecided",
      {
        zh: `“${label("zh")}”汇总${aggregate}，已知各单位之和${sum}；${some(open, "zh", 3)}的数字不明，无法判断。`,
        en: `“${label("en")}”: aggregate ${aggregate}, known units ${sum}; ${some(open, "en", 3)} not known.`,
      },
      found,
    );
  return judgement(
    cell,
    "fail",
    {
      zh: `“${label("zh")}”汇总${aggregate}，各单位之和${sum}${by === 0 ? "" : `，按调整（${reasons.join("；")}）应为${expected}`}，相差${Math.abs(rest)}。请核对，或列明原因（转办重复、共同被告、事后更正）。`,
      en: `“${label("en")}”: aggregate ${aggregate}, units ${sum}${by === 0 ? "" : `, ${expected} as adjusted (${reasons.join("; ")})`}, off by ${Math.abs(rest)}. Please check, or give the reason (transfers, co-defendants, later corrections).`,
    },
    found,
  );
}
