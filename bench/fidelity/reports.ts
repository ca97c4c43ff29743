/** Random reports: every form, figures of every size, blank and crossed out cells. */
import { cellsOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import type { PrintedReport } from "@/lib/report/print";
import { type Random, randomOf } from "@/lib/report/random";

const TITLES: readonly (readonly [PrintedReport["sections"][number]["key"], string])[] = [
  ["overview", "一、总体情况"],
  ["disclosure", "二、主动公开政府信息情况"],
  ["requests", "三、收到和处理政府信息公开申请情况"],
  ["disputes", "四、政府信息公开行政复议、行政诉讼情况"],
  ["problems", "五、存在的主要问题及改进情况"],
  ["other", "六、其他需要报告的事项"],
];

export const YEARS: Readonly<Record<FormId, number>> = { A2: 2016, B: 2020, C: 2023 };

/** What a cell shows: mostly small numbers, some large, some with a separator, blank or crossed out. */
function drawText(random: Random): string {
  const chance = random();
  if (chance < 0.08) return "";
  if (chance < 0.14) return "/";
  if (chance < 0.2) return (1_000 + Math.floor(random() * 900_000)).toLocaleString("en-US");
  return String(Math.floor(random() ** 3 * 3_000));
}

export function drawReport(form: FormId, seed: number): PrintedReport {
  const random = randomOf(seed);
  const body = "示例市青桐区司法局";
  const cells: Partial<Record<CellKey, string>> = {};
  for (const { key } of cellsOf(form)) cells[key] = drawText(random);
  return {
    form,
    title: `${body}${YEARS[form]}年政府信息公开工作年度报告`,
    head: ["本报告根据《中华人民共和国政府信息公开条例》编制，由总体情况等部分组成。"],
    sections: TITLES.map(([key, title]) => ({ key, title, paragraphs: ["本年度工作平稳开展，未发生需要说明的情况。"] })),
    cells,
    signature: [body, `${YEARS[form] + 1}年1月15日`],
  };
}
