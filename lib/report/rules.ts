/** What a report is checked against, rule by rule. docs/rules.md is made from this list. */
import { equationsOf, keyAt, linesOf, sectionsOf } from "./cells";
import { type Comparison, compare, comparisonOf, type Judgement, lineOf } from "./check/compare";
import { judgeCounts } from "./check/counts";
import { judgeFormYear } from "./check/form-year";
import { judgeClaims } from "./check/narrative";
import type { ClaimMeasure } from "./claim-words";
import { FORM_IDS, type FormId } from "./form";
import type { Report } from "./report";

/** E: arithmetic or law, a failure means a wrong report or a wrong reading. W: has honest exceptions. I: worth knowing. */
export type Severity = "E" | "W" | "I";

export type Rule = {
  id: string;
  severity: Severity;
  forms: readonly FormId[];
  /** What must hold, as the end of “应当…”. */
  zh: string;
  en: string;
  basis: { zh: string; en: string };
  judge: (report: Report, form: FormId) => readonly Judgement[];
};

const PRINTED = { zh: "表格自身的勾稽关系", en: "Arithmetic of the form itself" };
const STATED = { zh: "表格印明：第一项加第二项之和，等于第三项加第四项之和", en: "Printed on the form" };

/** The equations of the form, one rule for each identifier. */
const equationRules: readonly Rule[] = [
  ...new Set(FORM_IDS.flatMap((form) => equationsOf(form).map(({ rule }) => rule))),
].flatMap((id) => {
  const forms = FORM_IDS.filter((form) => equationsOf(form).some(({ rule }) => rule === id));
  const first = forms.flatMap((form) => equationsOf(form)).find(({ rule }) => rule === id);
  if (!first) return [];
  const { zh, en } = first;
  const judge = (report: Report, form: FormId) =>
    equationsOf(form)
      .filter(({ rule }) => rule === id)
      .map((equation) => compare(comparisonOf(equation, form), { zh, en }, "fail", report, form));
  return [{ id, severity: "E", forms, zh, en, basis: id === "V-301" ? STATED : PRINTED, judge } satisfies Rule];
});

type Side = readonly string[];

/** In every row of table 2 that has these columns, the left ones come to at least the right ones. */
function disclosureRule(rule: Omit<Rule, "judge">, left: Side, right: Side): Rule {
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

function narrativeRule(id: string, zh: string, en: string, measures: readonly ClaimMeasure[]): Rule {
  const basis = { zh: "同一报告内正文与表格应当一致", en: "Text and tables of one report must agree" };
  return { id, severity: "W", forms: FORM_IDS, zh, en, basis, judge: (report, form) => judgeClaims(measures, report, form) };
}

export const RULES: readonly Rule[] = [
  {
    id: "V-F02",
    severity: "W",
    forms: FORM_IDS,
    zh: "使用当年的表式",
    en: "The report uses the form of its year",
    basis: {
      zh: "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号",
      en: "Notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号",
    },
    judge: (report) => judgeFormYear(report),
  },
  disclosureRule(
    {
      id: "V-201",
      severity: "E",
      forms: ["C"],
      zh: "现行有效件数加本年废止件数不小于本年制发件数",
      en: "Documents in force and repealed are at least those issued this year",
      basis: PRINTED,
    },
    ["repealed", "inForce"],
    ["issued"],
  ),
  disclosureRule(
    {
      id: "V-202",
      severity: "W",
      forms: ["B"],
      zh: "对外公开总数量不小于本年新公开数量",
      en: "What is public in total is at least what was newly disclosed",
      basis: PRINTED,
    },
    ["everPublic"],
    ["disclosed"],
  ),
  disclosureRule(
    {
      id: "V-204",
      severity: "E",
      forms: ["B"],
      zh: "上一年项目数量加本年增减不小于零",
      en: "Items of the previous year and this year's change do not come to less than zero",
      basis: PRINTED,
    },
    ["priorItems", "change"],
    [],
  ),
  ...equationRules,
  {
    id: "V-304",
    severity: "E",
    forms: FORM_IDS,
    zh: "件数是不小于零的整数",
    en: "Counts are whole numbers and not negative",
    basis: PRINTED,
    judge: judgeCounts,
  },
  narrativeRule("V-N01", "正文写的申请件数与表格一致", "Applications stated in the text agree with the table", [
    "newRequests",
    "carriedIn",
    "carriedOut",
    "handled",
  ]),
  narrativeRule("V-N02", "正文写的办理结果与表格一致", "Outcomes and disputes stated in the text agree with the table", [
    "granted",
    "partial",
    "denied",
    "unavailable",
    "notProcessed",
    "otherOutcome",
    "notHeld",
    "reviews",
    "reviewsUpheld",
    "reviewsCorrected",
    "reviewsOther",
    "reviewsPending",
    "suits",
    "suitsUpheld",
    "suitsCorrected",
    "suitsOther",
    "suitsPending",
    "suitsDirect",
    "suitsReviewed",
  ]),
  narrativeRule(
    "V-N04",
    "正文写的规范性文件、许可、处罚等件数与表格一致",
    "Documents and decisions stated in the text agree with the table",
    ["normative", "normativeRepealed", "normativeInForce", "licensing", "penalty", "coercion", "fees", "disclosed"],
  ),
];

const SEVERITIES: ReadonlyMap<string, Severity> = new Map(RULES.map(({ id, severity }) => [id, severity]));

/** Null for a rule that is no longer among them. */
export const severityOf = (rule: string): Severity | null => SEVERITIES.get(rule) ?? null;
