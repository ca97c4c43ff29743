/** A report against the year before: through renames, mergers and splits the sums of all who shared the work are compared. */
import { briefLabelOf, cellOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import { APPLICANTS } from "@/lib/report/form";
import { round } from "./amounts";
import { type Context, elsewhere, type Judged, type Other, sumIn } from "./context";
import { type Judgement, judgement, some } from "./judgement";

const COLUMNS = [...APPLICANTS, "total"] as const;

type Pair = {
  subject: string;
  /** This year's cells, and those of the year before that they must equal: sums, the second with its own terms of this year. */
  now: readonly CellKey[];
  past: readonly CellKey[];
};

type Compared = { left: number | null; right: number | null; why: { zh: string; en: string } | null };

const isThere = (keys: readonly CellKey[], form: FormId | null): boolean =>
  form !== null && keys.every((key) => cellOf(form, key) !== undefined);

/** Sums over all who shared the work this year, and over those from whom it came; or why one cannot be told. */
function compareYears({ now, past }: Pair, report: Judged, { before }: Context): Compared {
  const none = (zh: string, en: string): Compared => ({ left: null, right: null, why: { zh, en } });
  if (before.missing.length > 0 || before.reports.length === 0)
    return none(
      `缺${some(before.missing, "zh") || "上年"}的上年报告，无法判断。`,
      `The year before lacks a report, so this cannot be judged.`,
    );
  if (!before.reports.every(({ form }) => isThere(past, form)))
    return none("上年用的是另一种表式，没有可比的格。", "The year before was on another form without these cells.");
  const left = total(now, [report, ...before.shared]);
  const right = total(past, before.reports);
  if (left === null || right === null)
    return {
      left,
      right,
      why: { zh: "有格没有读出或未填，无法判断。", en: "Cells are blank or could not be read, so this cannot be judged." },
    };
  return { left, right, why: null };
}

function total(keys: readonly CellKey[], reports: readonly Pick<Other, "figures">[]): number | null {
  return reports.reduce<number | null>((sum, one) => {
    const value = sumIn(keys, one);
    return sum === null || value === null ? null : round(sum + value);
  }, 0);
}

const foundOf = ({ now, past }: Pair, { left, right }: Compared, { before }: Context): Partial<Judgement> => ({
  cells: now,
  left,
  right,
  difference: left === null || right === null ? null : round(left - right),
  others: [...before.reports.map((other) => elsewhere(other, past)), ...before.shared.map((other) => elsewhere(other, now))],
});

/** These forms began with 2019, and a body may be new: then there is nothing to be held against. */
const hasPredecessor = ({ year, form }: Judged, { before }: Context): boolean =>
  (form === "B" || form === "C") && year > 2019 && before.reports.length + before.missing.length > 0;

/** R2 of this year is R4 of the last, in each column (V-X01). */
export function judgeCarriedOver(report: Judged, context: Context): readonly Judgement[] {
  return hasPredecessor(report, context) ? judgeColumns(report, context) : [];
}

function judgeColumns(report: Judged, context: Context): readonly Judgement[] {
  const pairOf = (column: (typeof COLUMNS)[number]): Pair => ({
    subject: `requests.${column}`,
    now: [`requests.carriedIn.${column}`],
    past: [`requests.carriedOut.${column}`],
  });
  const whole = compareYears(pairOf("total"), report, context);
  const agrees = whole.why === null && whole.left === whole.right;
  return COLUMNS.map((column) => {
    const pair = pairOf(column);
    const compared = compareYears(pair, report, context);
    const found = foundOf(pair, compared, context);
    if (compared.why) return judgement(pair.subject, "undecided", compared.why, found);
    if (compared.left === compared.right)
      return judgement(
        pair.subject,
        "pass",
        { zh: "上年结转与上年报告一致。", en: "Carried in as last year's report carried out." },
        found,
      );
    const recoded = column !== "total" && agrees;
    const { reorganised, reports } = context.before;
    const verdict = recoded || reorganised || reports.some(({ corrected }) => corrected) ? "warn" : "fail";
    return judgement(pair.subject, verdict, carriedMessage(column, compared, recoded, context, report.form ?? "C"), found);
  });
}

function carriedMessage(
  column: (typeof COLUMNS)[number],
  { left, right }: Compared,
  recoded: boolean,
  { before }: Context,
  form: FormId,
): Judgement["message"] {
  const key = `requests.carriedIn.${column}` as const;
  const across = (language: "zh" | "en") => briefLabelOf(key, form, language);
  const who = before.reorganised ? "（机构调整，按调整前后各单位之和比）" : "";
  const whom = before.reorganised ? " (sums of all bodies before and after the reorganisation)" : "";
  const rest = recoded ? "总计相符，可能是申请人类别改填了，请说明。" : "请核对是哪一年的数字有误。";
  const tail = recoded ? "The totals agree; perhaps applicants were classed anew." : "Please check which year is wrong.";
  return {
    zh: `“${across("zh")}”填${left}，上年报告的结转下年是${right}${who}。${rest}`,
    en: `“${across("en")}” is ${left}; last year's report carried over ${right}${whom}. ${tail}`,
  };
}

const IN_FORCE = "disclosure.normative.inForce" as const;

/** What is in force is what was, with this year's documents and without those repealed (V-X02). */
export function judgeInForce(report: Judged, context: Context): readonly Judgement[] {
  if (report.form !== "C" || report.year <= 2021 || !hasPredecessor(report, context)) return [];
  const pair: Pair = { subject: "disclosure.normative", now: [IN_FORCE], past: [IN_FORCE] };
  const compared = compareYears(pair, report, context);
  const all = [report, ...context.before.shared];
  const issued = total(["disclosure.normative.issued"], all);
  const repealed = total(["disclosure.normative.repealed"], all);
  const cells: readonly CellKey[] = [IN_FORCE, "disclosure.normative.issued", "disclosure.normative.repealed"];
  if (compared.why || compared.right === null || issued === null || repealed === null)
    return [
      judgement(pair.subject, "undecided", compared.why ?? { zh: "有格未填，无法判断。", en: "Cells are blank." }, {
        ...foundOf(pair, compared, context),
        cells,
        difference: null,
      }),
    ];
  const expected = compared.right + issued - repealed;
  const found = { ...foundOf(pair, { ...compared, right: expected }, context), cells };
  if (compared.left === expected)
    return [judgement(pair.subject, "pass", { zh: "与上年现行有效件数衔接。", en: "It follows from last year's." }, found)];
  return [
    judgement(
      pair.subject,
      "warn",
      {
        zh: `现行有效填${compared.left}件；上年${compared.right}件，加制发${issued}件、减废止${repealed}件应为${expected}件。请核对，或说明（如有效期届满失效、清理、机构调整）。`,
        en: `In force: ${compared.left}; last year's ${compared.right}, plus ${issued} issued, less ${repealed} repealed, make ${expected}. Please check, or explain (expiry, clearing out, reorganisation).`,
      },
      found,
    ),
  ];
}

const LISTS = ["licensing", "otherServices", "penalty", "coercion", "fees"] as const;

/** Items at the start of this year are those at the start of the last with its change (V-X03). */
export function judgeItems(report: Judged, context: Context): readonly Judgement[] {
  if (report.form !== "B" || report.year !== 2020 || !hasPredecessor(report, context)) return [];
  return LISTS.map((list) => {
    const past: readonly CellKey[] = [`disclosure.${list}.priorItems`, `disclosure.${list}.change`];
    const pair: Pair = { subject: `disclosure.${list}`, now: [`disclosure.${list}.priorItems`], past };
    const compared = compareYears(pair, report, context);
    const found = foundOf(pair, compared, context);
    if (compared.why) return judgement(pair.subject, "undecided", compared.why, found);
    if (compared.left === compared.right)
      return judgement(pair.subject, "pass", { zh: "与上年项目数衔接。", en: "It follows from last year's." }, found);
    return judgement(
      pair.subject,
      "warn",
      {
        zh: `上一年项目数量填${compared.left}，上年报告的项目数加增减是${compared.right}。请核对，或说明口径变化。`,
        en: `Items of the previous year are ${compared.left}; last year's report comes to ${compared.right}. Please check, or explain.`,
      },
      found,
    );
  });
}

const BLOCKS = ["review", "directSuit", "reviewedSuit"] as const;

/** Cases that were pending must appear again, if the total counts them (V-X04). */
export function judgePending(report: Judged, context: Context): readonly Judgement[] {
  if (!hasPredecessor(report, context)) return [];
  return BLOCKS.map((block) => {
    const pair: Pair = { subject: `disputes.${block}`, now: [`disputes.${block}.total`], past: [`disputes.${block}.pending`] };
    const compared = compareYears(pair, report, context);
    const found = { ...foundOf(pair, compared, context) };
    if (compared.why) return judgement(pair.subject, "undecided", compared.why, found);
    if (compared.right === 0 || (compared.left ?? 0) > 0)
      return judgement(
        pair.subject,
        "pass",
        { zh: "上年未审结的案件有下文。", en: "Last year's pending cases have a sequel." },
        found,
      );
    return judgement(
      pair.subject,
      "warn",
      {
        zh: `上年有${compared.right}件尚未审结，本年这一栏总计是0。请核对是否漏填，或说明本年只计新收案件。`,
        en: `${compared.right} were pending at the end of last year, and this year's total is 0. Please check, or explain that only new cases are counted.`,
      },
      found,
    );
  });
}
