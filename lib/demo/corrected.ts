/** Numbers that were on display before their body noticed the slip: what was printed first, and what it wrote then. */
import type { CellKey } from "@/lib/report/form";
import { printText } from "@/lib/report/print";
import type { DemoReport } from "./reports";

type Corrected = { bodyId: string; year: number; cell: CellKey; was: string; reason: string };

/** Reports without a flaw and without an original of their own. */
export const CORRECTED: readonly Corrected[] = [
  {
    ...{ bodyId: "shuili", year: 2023, cell: "disclosure.penalty.decisions", was: "20" },
    reason: "区水利局来函：行政处罚决定2件，误填为20件，已重新公布。",
  },
  {
    ...{ bodyId: "jiaotong", year: 2024, cell: "disclosure.licensing.decisions", was: "229" },
    reason: "区交通运输局来函：行政许可件数两位数字颠倒，应为292件，已重新公布。",
  },
  {
    ...{ bodyId: "renshe", year: 2024, cell: "requests.new.total", was: "2" },
    reason: "区人社局来函：新收申请漏计1件，总计应为3件，已重新公布。",
  },
];

/** The report as it was first handed in. */
export const firstPrinted = ({ printed, shape }: DemoReport, { cell, was }: Corrected): string =>
  printText({ ...printed, cells: { ...printed.cells, [cell]: was } }, shape).text;
