/** The draft of the area's own report as files: the official form for Word and Excel, with what it was summed from. */
import type { ADJUSTMENT_KINDS } from "@/lib/report/aggregate/unit";
import { cellsOf, labelOf } from "@/lib/report/cells";
import { printedEntry, titleOf } from "@/lib/report/entry";
import { sheetOfReport } from "./export/report-sheet";
import { writeXlsx } from "./export/xlsx";
import { type Gathered, gatherAggregate } from "./gather-aggregate";
import { printDocx } from "./print-docx";

const KINDS: Record<(typeof ADJUSTMENT_KINDS)[number], string> = {
  transferred: "转办重复",
  codefendant: "共同被告",
  other: "其他",
  supplied: "核实补数",
  leftOut: "不计入",
};

/** What each cell is the sum of: one column for every unit, “不明” where its number is not known. */
function sourcesOf({ form, sums, units }: Gathered) {
  const header = ["数据项", "键", "汇总数", "各单位之和", "调整", "不明的单位数", ...units.map(({ name }) => name)];
  const rows = cellsOf(form).map(({ key }) => {
    const sum = sums.get(key);
    const parts = new Map(sum?.parts.map((part) => [part.body, part]));
    const each = units.map(({ body }) => {
      const part = parts.get(body);
      return part === undefined ? "不计入" : part.status === "notApplicable" ? "/" : (part.value ?? "不明");
    });
    const total = sum?.total === "notApplicable" ? "/" : (sum?.total ?? null);
    return [labelOf(key, form, "zh"), key, total, sum?.known ?? null, sum?.adjusted ?? 0, sum?.open.length ?? 0, ...each];
  });
  return { name: "汇总来源", header, rows };
}

function adjustmentsOf({ form, adjustments, units }: Gathered) {
  const names = new Map(units.map(({ body, name }) => [body, name]));
  const rows = adjustments.map(({ number, kind, cells, body, amount, reason, by, at, undone }) => [
    number,
    KINDS[kind],
    cells.map((key) => labelOf(key, form, "zh")).join("；"),
    body === null ? "" : (names.get(body) ?? body),
    amount,
    reason,
    by,
    at,
    undone ? `${undone.by} ${undone.at}` : "",
  ]);
  return { name: "调整", header: ["序号", "类别", "数据项", "单位", "增减", "原因", "经办", "时间", "撤销"], rows };
}

const unitsOf = ({ units }: Gathered) => ({
  name: "单位",
  header: ["单位", "应报", "报告", "未处理疑点"],
  rows: units.map(({ name, owes, report, waiting, open }) => [
    name,
    owes ? "是" : "否",
    report ? `第${report.version}版` : waiting ? "未审核通过" : "没有报告",
    open,
  ]),
});

/** Null where there is nothing to draft; cells that are not known are blank. */
export async function exportAggregate(
  areaId: string,
  year: number,
  as: "docx" | "xlsx",
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const from = await gatherAggregate(areaId, year);
  if (typeof from === "string") return null;
  const printed = printedEntry(from.form, year, from.name, from.content);
  const bytes =
    as === "docx"
      ? await printDocx(printed, from.name)
      : await writeXlsx([sheetOfReport("年度报告", printed), sourcesOf(from), adjustmentsOf(from), unitsOf(from)]);
  return { name: `${titleOf(from.name, year)}.${as}`, bytes };
}
