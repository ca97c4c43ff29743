/** M40–M46: what is said of a report as a whole. Their inputs are no cells, and come with the report (source.ts). */
import { FORM_IDS } from "@/lib/report/form";
import { completenessOf, filledOf } from "@/lib/report/score/completeness";
import { INDEX } from "@/lib/report/score/configuration";
import { latenessOf } from "@/lib/report/timeliness";
import { numberInUnit } from "@/lib/report/unit";
import { article, BC, C, EVERY, metric } from "./declare";
import { readCells } from "./read-cells";
import { lacks, type Reading, type Source, sumsOf } from "./source";

function readFee({ claims }: Source): Reading {
  if (claims === undefined) return lacks("processingFee", "notGiven");
  const fees = claims.filter(({ measure }) => measure === "processingFee");
  const yuan = new Set(fees.map(({ value, unit }) => numberInUnit({ value, unit: unit ?? "元" }, "元")));
  const [fee = null] = yuan;
  if (fee === null) return lacks("processingFee", "notStated");
  return yuan.size === 1 ? sumsOf([fee]) : lacks("processingFee", "contradictory");
}

function readTimely({ publication }: Source): Reading {
  if (publication === undefined) return lacks("publication", "notGiven");
  const lateness = latenessOf(publication);
  return "gap" in lateness ? lacks("publication", lateness.gap) : sumsOf([lateness.days === 0 ? 1 : 0], 1);
}

function readCompleteness({ form, figures, sections }: Source): Reading {
  if (sections === undefined || form === null) return lacks("sections", "notGiven");
  const completeness = completenessOf(filledOf(form, figures, sections, INDEX.completeness.credit), INDEX);
  return completeness === null ? lacks("sections", "lost") : sumsOf([completeness]);
}

function readHardRules({ hardRules }: Source): Reading {
  if (hardRules === undefined) return lacks("hardRules", "notGiven");
  return sumsOf([hardRules.passed], hardRules.passed + hardRules.failed);
}

function readSimilarity({ similarity }: Source): Reading {
  const known = [similarity?.ownLastYear ?? null, similarity?.others ?? null].filter((one) => one !== null);
  return known.length === 0 ? lacks("similarity", "notGiven") : sumsOf([Math.max(...known)]);
}

/** The aggregate's cell less the sum of the units' cells. */
function readDifference({ units, ...aggregate }: Source): Reading {
  if (units === undefined) return lacks("units", "notGiven");
  const cell = { kind: "amount", plus: [units.cell], minus: [] } as const;
  const readings = [aggregate, ...units.reports].map((report) => readCells(cell, report));
  const missing = readings.flatMap((reading) => ("missing" in reading ? reading.missing : []));
  if (missing.length > 0) return { missing, cells: [units.cell] };
  const [whole = 0, ...parts] = readings.flatMap((reading) => ("parts" in reading ? [sum(reading.parts)] : []));
  return { ...sumsOf([whole - sum(parts)]), cells: [units.cell] };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const INPUT_METRICS = [
  metric(
    "M40",
    "processingFee",
    "信息处理费",
    "Processing fees",
    {
      kind: "input",
      input: "processingFee",
      additive: true,
      formula: { zh: "正文“其他需要报告的事项”所写金额", en: "the amount stated in the prose of section six" },
      read: readFee,
    },
    {
      direction: "0",
      forms: C,
      unit: "元",
      law: { zh: "《政府信息公开条例》第42条；国办函〔2020〕109号", en: "Regulation, Art. 42; Guobanhan [2020] No. 109" },
      zh: "只写在正文里，以元计；不与表二以万元计的行政事业性收费相加。两处金额不一时不取值。",
      en: "In prose only, in yuan; never added to the fees of table 2. Where two amounts contradict each other there is none.",
    },
  ),
  metric(
    "M41",
    "publishedOnTime",
    "按时公布",
    "Published on time",
    {
      kind: "input",
      input: "publication",
      additive: true,
      formula: { zh: "公布日期不晚于期限", en: "published no later than the due day" },
      read: readTimely,
    },
    {
      direction: "+",
      forms: EVERY,
      unit: "share",
      minimum: 1,
      law: article("49"),
      zh: "当地规定了更早期限的按当地期限。日期不明或互相矛盾的不判断，也不算按时。",
      en: "By the area's own day where it set one. Undated and contradictory reports are not judged, and not counted as on time.",
      breaks: [
        {
          year: 2019,
          comparable: false,
          zh: "2019年度报告首次提前两个月公布，大面积迟报，按时率不与以后年份比较。",
          en: "The reports on 2019 were the first to be due two months earlier; many were late, and the rate is not comparable.",
        },
      ],
    },
  ),
  metric(
    "M42",
    "completeness",
    "报告完整度",
    "Completeness",
    {
      kind: "input",
      input: "sections",
      additive: false,
      formula: {
        zh: "100 ×（0.7 × 单元格得分 ÷ 单元格数 + 0.3 × 章节数 ÷ 6）",
        en: "100 × (0.7 × credit of cells ÷ cells + 0.3 × sections ÷ 6)",
      },
      read: readCompleteness,
    },
    {
      direction: "+",
      forms: BC,
      unit: "points",
      law: article("50"),
      zh: "本系统没有读出的单元格不计入；“0”和“/”都算填写，空白不算。",
      en: "Cells that this system could not read count neither way; 0 and “/” are filled in, a blank is not.",
    },
  ),
  metric(
    "M43",
    "hardRulesPassed",
    "勾稽通过率",
    "Equations that hold",
    {
      kind: "input",
      input: "hardRules",
      additive: true,
      formula: { zh: "相符 ÷（相符 + 不符）", en: "holds ÷ (holds + fails)" },
      read: readHardRules,
    },
    {
      direction: "+",
      forms: BC,
      unit: "share",
      law: article("50"),
      zh: "无法判断的规则不在分母里，另行列出数目。",
      en: "Rules that cannot be judged are in neither number and are counted beside it.",
    },
  ),
  metric(
    "M44",
    "similarity",
    "年度雷同度",
    "Likeness of the prose",
    {
      kind: "input",
      input: "similarity",
      additive: false,
      formula: {
        zh: "与本单位上年、与其他单位两者中较高的相似度",
        en: "the higher likeness, to the body's last year or to another body",
      },
      read: readSimilarity,
    },
    {
      direction: "-",
      forms: FORM_IDS,
      unit: "index",
      law: { zh: "国办公开办函〔2021〕30号（内容雷同、敷衍塞责）", en: "Guobangongkaibanhan [2021] No. 30" },
      zh: "只作提示，不计分。",
      en: "A flag, never part of a score.",
    },
  ),
  metric(
    "M46",
    "aggregateDifference",
    "汇总差异",
    "Aggregate less units",
    {
      kind: "input",
      input: "units",
      additive: false,
      formula: { zh: "全区汇总 − 各单位之和，逐格计算", en: "the aggregate less the sum of the units, cell by cell" },
      read: readDifference,
    },
    {
      direction: "-",
      forms: BC,
      law: article("49", "50"),
      zh: "可能的正当原因：单位不在名录或未公布、垂直管理单位另行汇总、事后更正、转办重复、共同被告。",
      en: "Possible honest reasons: a unit not on the roster or unpublished, vertical bodies, later corrections, transfers counted twice, co-defendants.",
    },
  ),
] as const;
