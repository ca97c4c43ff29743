/** What table 4 says, against requests, reviews of the year before, the law of 2024 and the reports of the units. */
import { cellsOf } from "@/lib/report/cells";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Quote, Report } from "@/lib/report/report";
import { sumOf } from "./amounts";
import { type Context, elsewhere, type Judged, type Other, sumIn } from "./context";
import { type Judgement, judgement, quote } from "./judgement";
import { unknownIn } from "./unknown";

const TOTALS: readonly CellKey[] = ["disputes.review.total", "disputes.directSuit.total", "disputes.reviewedSuit.total"];
const WORKLOAD: readonly CellKey[] = ["requests.new.total", "requests.carriedIn.total"];
const REVIEWS: readonly CellKey[] = ["disputes.review.total"];
const AFTER_REVIEW: readonly CellKey[] = ["disputes.reviewedSuit.total"];
const DIRECT: readonly CellKey[] = ["disputes.directSuit.total"];
const FORMATS: readonly (FormId | null)[] = ["B", "C"];

const sumOver = (keys: readonly CellKey[], reports: readonly Other[]): number | null =>
  reports.reduce<number | null>((sum, other) => {
    const value = FORMATS.includes(other.form) ? sumIn(keys, other) : null;
    return sum === null || value === null ? null : sum + value;
  }, 0);

const UNKNOWN_NOW = { zh: "表中有格没有读出，无法判断。", en: "Cells of the table could not be read, so this cannot be judged." };
const UNKNOWN_BEFORE = {
  zh: "没有上年可比的报告，无法判断。",
  en: "There is no comparable report on the year before, so this cannot be judged.",
};

/** The larger of what the table and what the text says: the one may hide what the other shows. */
function disputesOf(report: Judged): { count: number | null; quotes: readonly Quote[] } {
  const table = sumIn(TOTALS, report);
  const stated = (["reviews", "suits"] as const).flatMap(
    (measure) => report.claims.find((claim) => claim.measure === measure && claim.readings.length > 0) ?? [],
  );
  const text = stated.reduce((sum, { value }) => sum + value, 0);
  if (text <= (table ?? 0)) return { count: table, quotes: [] };
  return { count: text, quotes: stated.map(({ sentence, section }) => quote(sentence, section)) };
}

export function judgeDisputeCount(report: Judged, { before }: Context): readonly Judgement[] {
  const { count, quotes } = disputesOf(report);
  const now = sumIn(WORKLOAD, report);
  const cells = [...TOTALS, ...WORKLOAD];
  if (count === null || now === null) return [judgement("disputes", "undecided", UNKNOWN_NOW, { cells })];
  const found = { cells, left: count, quotes };
  const holds = { zh: "复议诉讼不多于申请。", en: "No more disputes than requests." };
  if (count <= now) return [judgement("disputes", "pass", holds, { ...found, right: now })];
  const then = before.reports.length > 0 ? sumOver(WORKLOAD, before.reports) : null;
  const others = before.reports.map((other) => elsewhere(other, WORKLOAD));
  if (then === null || before.missing.length > 0)
    return [judgement("disputes", "undecided", UNKNOWN_BEFORE, { ...found, others })];
  const both = { ...found, right: now + then, difference: count - now - then, others };
  if (count <= now + then) return [judgement("disputes", "pass", holds, both)];
  return [
    judgement(
      "disputes",
      "warn",
      {
        zh: `复议诉讼共${count}件，多于本年和上年的应办申请${now + then}件。请核对是否计入了与信息公开申请无关的案件。`,
        en: `There are ${count} disputes, more than the ${now + then} requests of this and last year. Please check whether other cases were counted.`,
      },
      both,
    ),
  ];
}

export function judgeSuitAfterReview(report: Judged, { before }: Context): readonly Judgement[] {
  const suits = sumIn(AFTER_REVIEW, report);
  const reviews = sumIn(REVIEWS, report);
  const found = { cells: [...AFTER_REVIEW, ...REVIEWS], left: suits, right: reviews };
  if (suits === 0) return [judgement("reviewedSuit", "pass", { zh: "没有复议后起诉。", en: "No suits after review." }, found)];
  if (suits === null || reviews === null) return [judgement("reviewedSuit", "undecided", UNKNOWN_NOW, found)];
  const holds = { zh: "先有复议。", en: "There were reviews." };
  if (reviews > 0) return [judgement("reviewedSuit", "pass", holds, found)];
  const then = before.reports.length > 0 && before.missing.length === 0 ? sumOver(REVIEWS, before.reports) : null;
  const compared = { ...found, others: before.reports.map((other) => elsewhere(other, REVIEWS)) };
  if (then === null) return [judgement("reviewedSuit", "undecided", UNKNOWN_BEFORE, compared)];
  if (then > 0) return [judgement("reviewedSuit", "pass", holds, compared)];
  return [
    judgement(
      "reviewedSuit",
      "warn",
      {
        zh: `复议后起诉${suits}件，但本年和上年都没有行政复议。请核对是否填错了栏，或漏填了复议。`,
        en: `${suits} suits after review, but neither this year nor the last has a review. Please check the block, or add the reviews.`,
      },
      compared,
    ),
  ];
}

const LAW_IN_FORCE = 2024;

/** Rows whose answers can be taken straight to court. */
const isOther = (key: CellKey) => /^requests\.(unavailable|rejected|other)\w+\.total$/.test(key);

export function judgeReviewFirst(report: Report, form: FormId): readonly Judgement[] {
  if (report.year === null || report.year < LAW_IN_FORCE) return [];
  const direct = sumOf(DIRECT, report.cells).value;
  if (direct === 0)
    return [judgement("directSuit", "pass", { zh: "没有直接起诉。", en: "No direct suits." }, { cells: DIRECT, left: 0 })];
  const keys = cellsOf(form).map(({ key }) => key);
  const refused = keys.filter((key) => /^requests\.denied\w+\.total$/.test(key));
  const others = keys.filter(isOther);
  const cells = [...DIRECT, ...refused, ...others];
  const refusals = sumOf(refused, report.cells).value;
  const rest = sumOf(others, report.cells).value;
  const found = { cells, left: direct, right: refusals };
  if (direct === null || refusals === null || rest === null) return [unknownIn("directSuit", cells, report, form, found)];
  if (rest > 0 || refusals === 0)
    return [
      judgement(
        "directSuit",
        "undecided",
        {
          zh: `直接起诉${direct}件，报告没有写是因何起诉，无法判断是否应先复议。`,
          en: `${direct} direct suits; the report does not say over what, so this cannot be judged.`,
        },
        found,
      ),
    ];
  return [
    judgement(
      "directSuit",
      "warn",
      {
        zh: `直接起诉${direct}件，而不利答复只有不予公开${refusals}件。2024年起对不予公开须先申请复议，请核对栏目，或说明是因未答复等起诉。`,
        en: `${direct} direct suits, while the only adverse answers are ${refusals} refusals, which go to review first since 2024. Please check, or explain.`,
      },
      found,
    ),
  ];
}

export function judgeCoDefendants(report: Judged, { units }: Context): readonly Judgement[] {
  if (!units) return [];
  const total = sumIn(AFTER_REVIEW, report);
  const found = { cells: AFTER_REVIEW, left: total };
  if (total === 0) return [judgement("coDefendants", "pass", { zh: "没有复议后起诉。", en: "No suits after review." }, found)];
  const having = units.reports.filter((other) => (sumIn(AFTER_REVIEW, other) ?? 0) > 0);
  if (total === null || units.missing.length > 0)
    return [
      judgement(
        "coDefendants",
        "undecided",
        { zh: "有单位缺报告或有格没有读出，无法判断。", en: "Reports or cells are missing, so this cannot be judged." },
        found,
      ),
    ];
  const sum = sumOver(AFTER_REVIEW, having);
  const compared = { ...found, right: sum, others: having.map((other) => elsewhere(other, AFTER_REVIEW)) };
  if (having.length < 2 || sum !== total)
    return [
      judgement("coDefendants", "pass", { zh: "没有重复计算的迹象。", en: "Nothing points to double counting." }, compared),
    ];
  const names = having.map(({ name }) => name).join("、");
  return [
    judgement(
      "coDefendants",
      "note",
      {
        zh: `复议后起诉${total}件由${names}分别报送后直接相加。复议维持的案件两机关是共同被告，请核对是否重复。`,
        en: `The ${total} suits after review were added up from ${having.length} units. Where a review upheld, two bodies are defendants in one case: please check for doubles.`,
      },
      compared,
    ),
  ];
}
