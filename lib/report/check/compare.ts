/** Two sums of cells against each other: the verdict, and a sentence for the person who filled in the report. */
import { type Equation, labelOf, linesOf, printed, sectionsOf } from "@/lib/report/cells";
import type { CellKey, FormId, Line } from "@/lib/report/form";
import type { Report, Verdict } from "@/lib/report/report";
import { reasonsFor, round, sumOf } from "./amounts";
import type { Judgement } from "./judgement";

/** `equal`: both sums are the same; `atLeast`: the left one is not smaller. `line` says where on the form. */
export type Comparison = {
  subject: string;
  line: { zh: string; en: string };
  relation: "equal" | "atLeast";
  left: readonly CellKey[];
  right: readonly CellKey[];
};

type Words = { zh: string; en: string };

/** @param failure the verdict where the comparison does not hold. */
export function compare(comparison: Comparison, demand: Words, failure: Verdict, report: Report, form: FormId): Judgement {
  const { subject, relation } = comparison;
  const cells = [...comparison.left, ...comparison.right];
  const left = sumOf(comparison.left, report.cells);
  const right = sumOf(comparison.right, report.cells);
  const found = { subject, cells, left: left.value, right: right.value };
  if (left.value === null || right.value === null) {
    const unknown = [...left.unknown, ...right.unknown];
    return { ...found, verdict: "undecided", difference: null, message: undecided(comparison, unknown, report, form) };
  }
  const difference = round(left.value - right.value);
  const holds = relation === "equal" ? difference === 0 : difference >= 0;
  const message = holds ? passed(comparison, demand) : failed(comparison, demand, left.value, right.value, difference, form);
  return { ...found, verdict: holds ? "pass" : failure, difference, message };
}

const passed = ({ line }: Comparison, demand: Words): Words => ({
  zh: `${line.zh}：${demand.zh}，相符。`,
  en: `${line.en}: ${demand.en}. It does.`,
});

function undecided({ line }: Comparison, unknown: readonly CellKey[], { cells }: Report, form: FormId): Words {
  return {
    zh: `${line.zh}：${reasonsFor(unknown, cells, form, "zh")}，无法判断。`,
    en: `${line.en}: ${reasonsFor(unknown, cells, form, "en")}, so this cannot be judged.`,
  };
}

function failed(comparison: Comparison, demand: Words, left: number, right: number, difference: number, form: FormId): Words {
  const { line, relation } = comparison;
  const off = relation === "equal" ? Math.abs(difference) : -difference;
  const side = (keys: readonly CellKey[], sum: number, language: "zh" | "en") =>
    keys.length === 1 && keys[0] ? `“${labelOf(keys[0], form, language)}” ${sum}` : String(sum);
  return {
    zh: `${line.zh}：应当${demand.zh}。现在一边是${side(comparison.left, left, "zh")}，另一边是${side(comparison.right, right, "zh")}，相差${off}。请对照原件核对这几格。`,
    en: `${line.en}: ${demand.en}. One side comes to ${side(comparison.left, left, "en")}, the other to ${side(comparison.right, right, "en")}, off by ${off}. Please compare these cells with the original.`,
  };
}

/** An equation of the form as a comparison, named after the row or column along which it runs. */
export function comparisonOf(equation: Equation, form: FormId): Comparison {
  const { left, right, id } = equation;
  return { subject: id.slice(equation.rule.length + 1), line: lineOf([...left, ...right], form), relation: "equal", left, right };
}

/** “三、… 自然人一列” where all cells stand in one column, “… 予以公开一行” where they stand in one row. */
export function lineOf(keys: readonly CellKey[], form: FormId): Words {
  const [sectionKey, rowKey, columnKey] = keys[0]?.split(".") ?? [];
  const section = sectionsOf(form).find(
    ({ key, rows, columns }) => key === sectionKey && has(rows, rowKey) && has(columns, columnKey),
  );
  if (!section) return { zh: "", en: "" };
  const isColumn = new Set(keys.map((key) => key.split(".")[2])).size === 1;
  const line = linesOf(isColumn ? section.columns : section.rows, form).find(
    ({ key }) => key === (isColumn ? columnKey : rowKey),
  );
  if (!line || line.key === "count") return { zh: section.zh, en: section.en };
  return {
    zh: `${section.zh}，“${printed(line, form)}”一${isColumn ? "列" : "行"}`,
    en: `${section.en}, ${isColumn ? "column" : "row"} “${line.en}”`,
  };
}

const has = (lines: readonly Line[], key: string | undefined) => lines.some((line) => line.key === key);
