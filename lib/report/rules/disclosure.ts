/** Rules of table 2: documents, decisions, fees and purchases. */
import { keyAt, linesOf, sectionsOf } from "@/lib/report/cells";
import { type Comparison, compare, lineOf } from "@/lib/report/check/compare";
import { judgeMisplaced, judgeUndisclosed } from "@/lib/report/check/disclosure";
import { judgeGovernmentRules } from "@/lib/report/check/government-rules";
import { judgeMoney } from "@/lib/report/check/money";
import { judgePowers } from "@/lib/report/check/powers";
import type { FormId } from "@/lib/report/form";
import { type AloneRule, article, FORMAT, PRINTED, type Rule, words } from "./declare";

type Side = readonly string[];

/** In every row of table 2 that has these columns, the left ones come to at least the right ones. */
function sides(rule: Omit<AloneRule, "judge">, left: Side, right: Side): AloneRule {
  const comparisons = (form: FormId): readonly Comparison[] =>
    sectionsOf(form)
      .filter(
        ({ table, columns }) =>
          table === "disclosure" && left.every((key) => linesOf(columns, form).some((it) => it.key === key)),
      )
      .flatMap((section) =>
        linesOf(section.rows, form).map((row) => {
          const keys = (columns: Side) =>
            section.columns.filter(({ key }) => columns.includes(key)).map((it) => keyAt(section, row, it));
          const cells = { left: keys(left), right: keys(right) };
          return {
            subject: `disclosure.${row.key}`,
            line: lineOf([...cells.left, ...cells.right], form),
            relation: "atLeast",
            ...cells,
          };
        }),
      );
  const verdict = rule.severity === "E" ? "fail" : "warn";
  return { ...rule, judge: (report, form) => comparisons(form).map((one) => compare(one, rule, verdict, report, form)) };
}

export const DISCLOSURE_RULES: readonly Rule[] = [
  {
    id: "V-L01",
    severity: "E",
    forms: FORMAT,
    zh: "区县各单位、乡镇街道的规章一行为零",
    en: "Bodies of districts, counties, towns and subdistricts have no government rules",
    basis: words("《中华人民共和国立法法》第九十一条、第九十三条", "Legislation Law, Art. 91 and 93"),
    exceptions: words(
      "省、设区的市、自治州人民政府；填“/”是正确的不填",
      "Provinces, cities with districts, autonomous prefectures; “/” is right",
    ),
    example: words(
      "某街道2020年5/5/5；某镇2023年现行有效6；某局2025年制发2。",
      "A subdistrict, 2020: 5/5/5; a town, 2023: 6 in force; a bureau, 2025: 2 issued.",
    ),
    reads: ["cells", "body"],
    revision: 2,
    judge: judgeGovernmentRules,
  },
  sides(
    {
      id: "V-201",
      severity: "E",
      forms: ["C"],
      zh: "现行有效件数加本年废止件数不小于本年制发件数",
      en: "Documents in force and repealed are at least those issued this year",
      basis: PRINTED,
      exceptions: words("没有", "None"),
      example: words("某局2025年：制发2、废止0、现行有效0。", "A bureau, 2025: 2 issued, 0 repealed, 0 in force."),
      reads: ["cells"],
      revision: 1,
    },
    ["repealed", "inForce"],
    ["issued"],
  ),
  sides(
    {
      id: "V-202",
      severity: "W",
      forms: ["B"],
      zh: "对外公开总数量不小于本年新公开数量",
      en: "What is public in total is at least what was newly disclosed",
      basis: PRINTED,
      exceptions: words("年内公开后又撤下的", "Disclosed and taken down within the year"),
      example: words(
        "某局2019年30/30/30相符；新公开3、总数量2不符。",
        "A bureau, 2019: 30/30/30 holds; 3 disclosed and 2 in total does not.",
      ),
      reads: ["cells"],
      revision: 1,
    },
    ["everPublic"],
    ["disclosed"],
  ),
  {
    id: "V-203",
    severity: "W",
    forms: ["B"],
    zh: "本年新制作的文件有公开",
    en: "Of the documents made this year some are public",
    basis: article("20"),
    exceptions: words("年底制作、次年公开的", "Made in December, disclosed in January"),
    example: words("某街道2020年：新制作87、新公开0、总数量0。", "A subdistrict, 2020: 87 made, 0 disclosed, 0 in total."),
    reads: ["cells"],
    revision: 1,
    judge: judgeUndisclosed,
  },
  sides(
    {
      id: "V-204",
      severity: "E",
      forms: ["B"],
      zh: "上一年项目数量加本年增减不小于零",
      en: "Items of the previous year and this year's change do not come to less than zero",
      basis: PRINTED,
      exceptions: words("没有；增减可以是负数，也可以带“+”号", "None; the change may be negative or carry a plus sign"),
      example: words(
        "上一年253项、本年-8项相符；上一年253项、本年-254项不符。",
        "253 items and −8 holds; 253 items and −254 does not.",
      ),
      reads: ["cells"],
      revision: 1,
    },
    ["priorItems", "change"],
    [],
  ),
  {
    id: "V-205",
    severity: "W",
    forms: FORMAT,
    zh: "许可、处罚、强制的件数与单位的职权相称",
    en: "Licences, penalties and coercive measures are such as the body may decide",
    basis: article("20"),
    exceptions: words(
      "权力已划转、委托或下放的；当年确实没有的",
      "Powers that were moved, entrusted or handed down; a year without any",
    ),
    example: words(
      "某区市场监督管理局行政处罚0件；某区信访局行政许可12件。",
      "0 penalties at a market regulator; 12 licences at an office for petitions.",
    ),
    reads: ["cells", "body"],
    revision: 1,
    judge: judgePowers,
  },
  {
    id: "V-206",
    severity: "W",
    forms: FORMAT,
    zh: "金额的单位写明，并与表式一致",
    en: "Amounts of money have a unit, the form's own",
    basis: words(
      "表式印明单位：万元（2021年式）；2019年式未印单位",
      "The form of 2021 counts in 万元; that of 2019 prints no unit",
    ),
    exceptions: words("收费确实大幅变化的", "Fees that really changed that much"),
    example: words(
      "单元格写“160.5964万元”“251000元”的清楚；2019年式只写“477.35”的不知单位。",
      "“160.5964万元” is clear; a bare “477.35” on the form of 2019 has no unit.",
    ),
    reads: ["cells", "past", "peers"],
    revision: 1,
    among: judgeMoney,
  },
  {
    id: "V-207",
    severity: "I",
    forms: ["B"],
    zh: "“其他对外管理服务事项”的项目数不是正文里的公开条数",
    en: "The items of “other services” are not the number of disclosures in the text",
    basis: words("填错格的常见情形", "A common slip"),
    exceptions: words("两个数字碰巧相同", "The two numbers may agree by chance"),
    example: words(
      "某区科学技术局2020年：上一年项目数量15，正文“主动公开政府信息15件”。",
      "A science bureau, 2020: 15 items, and “15 items disclosed” in the text.",
    ),
    reads: ["cells", "claims"],
    revision: 1,
    judge: judgeMisplaced,
  },
];
