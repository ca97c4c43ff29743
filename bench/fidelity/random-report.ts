/** Reports with random figures, blanks and strokes. They need not add up: what is printed must be read, whatever it is. */
import { cellsOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import type { PrintedReport } from "@/lib/report/print";

/** mulberry32: the same numbers for the same seed everywhere. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function figure(next: () => number, isAmount: boolean): string {
  const kind = next();
  if (kind < 0.4) return "0";
  if (kind < 0.45) return "";
  if (kind < 0.48) return "/";
  if (isAmount) return (next() * 2000).toFixed(2);
  return String(Math.floor(10 ** (next() * (kind < 0.95 ? 2 : 5))));
}

const YEARS = { A2: 2016, B: 2020, C: 2023 } as const satisfies Record<FormId, number>;
const NUMERALS = ["一", "二", "三", "四", "五", "六"] as const;
const SECTIONS = [
  ["overview", "总体情况", "本年度我局按照要求做好政府信息公开各项工作，主动公开的渠道保持畅通。"],
  ["disclosure", "主动公开政府信息情况", ""],
  ["requests", "收到和处理政府信息公开申请情况", ""],
  ["disputes", "政府信息公开行政复议、行政诉讼情况", ""],
  ["problems", "存在的主要问题及改进情况", "公开内容还不够丰富，下一步将加强业务培训。"],
  ["other", "其他需要报告的事项", "无其他需要报告的事项。"],
] as const;

export function randomReport(form: FormId, seed: number): PrintedReport {
  const next = chance(seed);
  const cells: Partial<Record<CellKey, string>> = {};
  for (const { key, unit } of cellsOf(form)) cells[key] = figure(next, unit === "万元" || unit === null);
  const year = YEARS[form];
  return {
    form,
    title: `示例市青桐区科学技术局${year}年政府信息公开工作年度报告`,
    head: [`根据《中华人民共和国政府信息公开条例》要求，编制本年度报告。统计期限自${year}年1月1日起至${year}年12月31日止。`],
    sections: SECTIONS.map(([key, title, text], index) => ({
      key,
      title: `${NUMERALS[index]}、${title}`,
      paragraphs: text === "" ? [] : [text],
    })),
    cells,
    signature: ["示例市青桐区科学技术局", `${year + 1}年1月15日`],
  };
}
