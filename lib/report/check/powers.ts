/** Which bodies must have decisions of a kind, and which cannot: by what their names say they are for. */
import { cellOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Report } from "@/lib/report/report";
import { sumOf } from "./amounts";
import { type Judgement, judgement } from "./judgement";
import { unknownIn } from "./unknown";

type Power = "licensing" | "penalty" | "coercion";
const NAMES: Record<Power, { zh: string; en: string }> = {
  licensing: { zh: "行政许可", en: "licences" },
  penalty: { zh: "行政处罚", en: "penalties" },
  coercion: { zh: "行政强制", en: "coercive measures" },
};

/** Only what is beyond doubt: bodies that act against the public every day, and bodies that only serve other bodies. */
const MUST: readonly { name: RegExp; powers: readonly Power[] }[] = [
  { name: /住房(?:和|与)?城乡建设|住建局/, powers: ["licensing", "penalty"] },
  { name: /市场监督管理|市场监管|工商行政管理/, powers: ["licensing", "penalty"] },
  { name: /卫生(?:健康|和计划生育)|卫健局|卫计局/, powers: ["licensing", "penalty"] },
  { name: /城市管理|综合行政执法|城管/, powers: ["penalty"] },
  { name: /公安/, powers: ["licensing", "penalty"] },
  { name: /交通运输局/, powers: ["licensing", "penalty"] },
];
const CANNOT = /(?:政府|党政|县|区|市)办公(?:室|厅)$|政策研究室$|信访局$|机关事务|乡村振兴局$|地方志|档案馆$/;
const POWERS = ["licensing", "penalty", "coercion"] as const;

/** Names of both forms lead to the same cells. Nothing is compared for a body whose name says neither. */
export function judgePowers(report: Report, form: FormId): readonly Judgement[] {
  const name = report.body ?? "";
  const must = MUST.find((one) => one.name.test(name))?.powers ?? [];
  const cannot = CANNOT.test(name) ? POWERS : [];
  return [
    ...must.map((power) => judgePower(power, true, report, form)),
    ...cannot.map((power) => judgePower(power, false, report, form)),
  ];
}

function judgePower(power: Power, has: boolean, report: Report, form: FormId): Judgement {
  const key: CellKey = `disclosure.${power}.decisions`;
  const decisions = cellOf(form, key) ? sumOf([key], report.cells).value : null;
  const found = { cells: [key], left: decisions };
  if (decisions === null) return unknownIn(power, [key], report, form, found);
  if (decisions > 0 === has)
    return judgement(power, "pass", { zh: "与单位的职权相称。", en: "As may be expected of this body." }, found);
  const { zh, en } = NAMES[power];
  const message = has
    ? {
        zh: `${report.body ?? ""}通常有${zh}权，表二填的却是0。请核对是否漏填，或说明权限已划转。`,
        en: `A body of this kind usually issues ${en}, but table 2 has 0. Please check, or explain that the power has moved.`,
      }
    : {
        zh: `${report.body ?? ""}通常没有${zh}权，表二却填了${decisions}件。请核对是否填了别的事项。`,
        en: `A body of this kind usually issues no ${en}, but table 2 has ${decisions}. Please check whether something else was counted.`,
      };
  return judgement(power, "warn", message, found);
}
