/** What a sum of cells comes to, and which cells stand in the way. */
import { type Language, labelOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Cells, Status } from "@/lib/report/report";

/** `unknown`: cells whose value is neither printed nor proved. “/” counts as nothing and is known. */
export type Sum = { value: number | null; unknown: readonly CellKey[] };

export function sumOf(keys: readonly CellKey[], cells: Cells): Sum {
  const unknown = keys.filter((key) => amountIn(key, cells) === null);
  if (unknown.length > 0) return { value: null, unknown };
  return { value: round(keys.reduce((sum, key) => sum + (amountIn(key, cells) ?? 0), 0)), unknown };
}

/** Amounts of money carry decimals; a sum of them is compared as printed, not as binary fractions add up. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6;

const amountIn = (key: CellKey, cells: Cells): number | null =>
  cells[key]?.status === "notApplicable" ? 0 : (cells[key]?.value ?? null);

const WHY: Record<Exclude<Status, "reported" | "implied" | "notApplicable">, { zh: string; en: string }> = {
  blank: { zh: "未填", en: "blank" },
  lost: { zh: "提取缺失", en: "lost in extraction" },
  unreadable: { zh: "无法辨认", en: "not legible" },
  absent: { zh: "原表缺项", en: "left out of the table" },
};
const NAMED = 4;

/** “自然人未填、总计提取缺失等5格”: which cells cannot be told, and why. */
export function reasonsFor(unknown: readonly CellKey[], cells: Cells, form: FormId, language: Language): string {
  const reasons = unknown.slice(0, NAMED).map((key) => {
    const status = cells[key]?.status ?? "lost";
    const why = status === "reported" || status === "implied" || status === "notApplicable" ? WHY.lost : WHY[status];
    return language === "zh" ? `“${labelOf(key, form, "zh")}”${why.zh}` : `“${labelOf(key, form, "en")}” is ${why.en}`;
  });
  const more = unknown.length > NAMED;
  if (language === "zh") return reasons.join("、") + (more ? `等${unknown.length}格` : "");
  return reasons.join(", ") + (more ? ` and ${unknown.length - NAMED} more` : "");
}
