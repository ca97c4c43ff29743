/** What a sum of cells comes to, and which cells stand in the way. */
import { briefLabelOf, type Language } from "@/lib/report/cells";
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
const NAMED = 2;

const whyOf = (key: CellKey, cells: Cells): { zh: string; en: string } => {
  const status = cells[key]?.status ?? "lost";
  return status === "reported" || status === "implied" || status === "notApplicable" ? WHY.lost : WHY[status];
};

/** “自然人”未填、“总计”提取缺失; of more than two the first, and how many there are of each: “自然人”等12格未填. */
export function reasonsFor(unknown: readonly CellKey[], cells: Cells, form: FormId, language: Language): string {
  const label = (key: CellKey) => `“${briefLabelOf(key, form, language)}”`;
  if (unknown.length <= NAMED) {
    const each = unknown.map((key) =>
      language === "zh" ? `${label(key)}${whyOf(key, cells).zh}` : `${label(key)} is ${whyOf(key, cells).en}`,
    );
    return each.join(language === "zh" ? "、" : ", ");
  }
  const groups = new Map<string, CellKey[]>();
  for (const key of unknown) groups.set(whyOf(key, cells)[language], [...(groups.get(whyOf(key, cells)[language]) ?? []), key]);
  const told = [...groups].map(([why, [first, ...rest]]) => {
    if (first === undefined) return "";
    if (rest.length === 0) return language === "zh" ? `${label(first)}${why}` : `${label(first)} is ${why}`;
    return language === "zh"
      ? `${label(first)}等${rest.length + 1}格${why}`
      : `${label(first)} and ${rest.length} more are ${why}`;
  });
  return told.join(language === "zh" ? "、" : ", ");
}
