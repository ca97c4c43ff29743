/** What the figures in prose are called, and which cells of the form each could mean. */
import type { CellKey, FormId } from "./form";
import { type MeasureKey, measureOf } from "./measures";
import type { Claim } from "./report";

/** What prose counts and no measure follows, in words. */
export const PROSE_MEASURES = {
  disclosed: { zh: "主动公开信息", en: "Items disclosed" },
  published: { zh: "发布信息", en: "Items published" },
  notHeld: { zh: "本机关不掌握", en: "Not held by this body" },
  disputesFiled: { zh: "新发生的复议诉讼", en: "Disputes newly filed" },
  suitsDirect: { zh: "未经复议直接起诉", en: "Litigation without prior review" },
  suitsReviewed: { zh: "复议后起诉", en: "Litigation after review" },
  normativeRepealed: { zh: "规范性文件废止", en: "Normative documents repealed" },
  processingFee: { zh: "信息处理费", en: "Information processing fee" },
  growth: { zh: "增减幅度", en: "Change" },
  rate: { zh: "比率", en: "Rate" },
} as const;

export type ClaimMeasure = MeasureKey | keyof typeof PROSE_MEASURES;

/** What the text was last about, when a sentence only says 共新收5件 or 维持1件. */
export type Topic = "requests" | "reviews" | "suits" | "normative" | "elsewhere";

type Readings = Claim["readings"];

export type ClaimWords = {
  measure: ClaimMeasure;
  /** Source of a regular expression over folded text, which ends where the number begins, but for filling words. */
  words: string;
  readings: (form: FormId | null) => Readings;
  /** Counted only where the text was about one of these. */
  topics?: readonly Topic[];
  /** May follow its number: 3件予以公开. */
  follows?: true;
  /** Must follow the number, as the words before it ask for an object: 收到5件信息公开申请. */
  object?: string;
  /** Joined with another of its family, the number is their sum: 予以公开和部分公开5件. */
  family?: "outcome" | "dispute";
};

/** A claim by its place in a passage, before it knows its sentence. */
export type FoundClaim = Pick<Claim, "measure" | "value" | "unit" | "readings" | "approximate"> & {
  index: number;
  length: number;
};

const GAP = "[^，,。；;:]{0,14}?";
/** An application for information, under its many names; not one for a licence. */
export const APPLICATION =
  "(?:(?:政府)?信息(?:公开)?(?:的)?依?申请(?:公开)?(?:政府信息)?|依申请(?:政府)?信息公开|依?申请公开(?:的)?(?:政府)?(?:信息)?|要求公开的?(?:政府)?信息" +
  "|公开(?:政府)?信息的?申请|公开申请)(?:申请|事项|件|请求)?";
export const NORMATIVE = "(?:行政)?规范性文件";
export const FEE = "(?:政府信息公开)?信息处理费";
const RECEIVED = "(?<!不予|未予)(?:新收|新增|收到|接收|接到|接受|受理|收件|登记)";
const ANSWERED = "(?:办结|答复|回复|办复)";
const HANDLED = "(?:办理|处理)";
const MADE = "(?:制发|制定|出台|印发|新制作|新制发|下发)(?:了|并公开|和公开)?";

/** Cells of a measure on a form; where the form is not known, those that both formats of the report share. */
function cellsOf(key: MeasureKey, form: FormId | null): readonly CellKey[] {
  const { cells } = measureOf(key);
  if (form !== null) return cells[form] ?? [];
  return cells.B?.join() === cells.C?.join() ? (cells.C ?? []) : [];
}

export const nothing = (): Readings => [];
export const cells = (key: MeasureKey) => (form: FormId | null) => [cellsOf(key, form)].filter(({ length }) => length > 0);
const cell = (key: CellKey, forms: readonly (FormId | null)[]) => (form: FormId | null) => (forms.includes(form) ? [[key]] : []);
const FORMAT = ["B", "C", null] as const;

/** 收到5件 may or may not count what was carried in. */
export function received(form: FormId | null): Readings {
  const carried = cellsOf("carriedIn", form);
  return cells("newRequests")(form).flatMap((fresh) => (carried.length > 0 ? [fresh, [...fresh, ...carried]] : [fresh]));
}
const openedInWholeOrPart = (form: FormId | null): Readings =>
  [[...cellsOf("granted", form), ...cellsOf("partial", form)]].filter(({ length }) => length > 1);
const answered = (form: FormId | null): Readings =>
  form === "A2" ? [["applications.closed.count"], ["applications.answered.count"]] : cells("handledPrinted")(form);
const receivedOrAnswered = (form: FormId | null) => [...received(form), ...answered(form)];

const outcome = (measure: MeasureKey, words: string): ClaimWords => ({
  measure,
  words: `(?:${words})(?:的?答复)?`,
  follows: true,
  family: "outcome",
  readings: cells(measure),
});
const result = (kind: "Upheld" | "Corrected" | "Other" | "Pending", words: string): readonly ClaimWords[] =>
  (["reviews", "suits"] as const).map((topic) => {
    const measure = `${topic}${kind}` as const;
    return { measure, words, topics: [topic], follows: true, readings: cells(measure) };
  });

/** The first entry that fits wins, so the more exact words stand first. */
export const CLAIM_WORDS: readonly ClaimWords[] = [
  {
    measure: "carriedIn",
    words: `(?:(?:上(?:一)?年度?|去年)(?:结转|转入|转结|遗留)|结转(?:自)?上(?:一)?年度?)(?:的)?(?:${APPLICATION}|申请|政府信息公开)?${HANDLED}?`,
    follows: true,
    readings: cells("carriedIn"),
  },
  {
    measure: "carriedOut",
    words: `(?:结转(?:至|到|入)?(?:下|次|明)(?:一)?年度?(?:继续)?${HANDLED}?|(?:下|次|明)(?:一)?年度?继续${HANDLED})(?:的)?(?:${APPLICATION}|申请)?`,
    follows: true,
    readings: cells("carriedOut"),
  },
  { ...outcome("partial", "(?:全部|完全)(?:或者?|和|及|与|、)(?:予以)?部分(?:予以)?公开"), readings: openedInWholeOrPart },
  outcome("partial", "(?:予以)?部分(?:予以)?公开"),
  outcome("denied", "不予以?公开|不同意公开"),
  outcome("granted", "(?<!不)予以(?:全部)?公开|全部公开|(?<!不)同意公开"),
  outcome("unavailable", "无法提供"),
  outcome("notProcessed", "不予处理"),
  outcome("otherOutcome", "(?:作)?其他处理"),
  {
    measure: "notHeld",
    words: "(?:本机关|我局|本单位)?不掌握(?:相关)?(?:政府)?(?:信息)?",
    follows: true,
    readings: cell("requests.unavailableNotHeld.total", FORMAT),
  },
  {
    measure: "newRequests",
    words: `${RECEIVED}(?:并|且|和|、|及)?(?:已|均|全部|按时|按期|依法){0,2}(?:${ANSWERED}|${HANDLED})${GAP}${APPLICATION}`,
    readings: receivedOrAnswered,
  },
  { measure: "handled", words: `${ANSWERED}(?:了)?${GAP}${APPLICATION}`, readings: answered },
  { measure: "handled", words: `${HANDLED}(?:了)?${GAP}${APPLICATION}`, readings: receivedOrAnswered },
  { measure: "newRequests", words: "新收", object: APPLICATION, readings: cells("newRequests") },
  { measure: "newRequests", words: RECEIVED, object: APPLICATION, readings: received },
  { measure: "handled", words: ANSWERED, object: APPLICATION, readings: answered },
  { measure: "handled", words: HANDLED, object: APPLICATION, readings: receivedOrAnswered },
  { measure: "newRequests", words: `新收${GAP}${APPLICATION}`, readings: cells("newRequests") },
  { measure: "newRequests", words: `(?:${RECEIVED}(?:了|的)?${GAP})?${APPLICATION}`, readings: received },
  { measure: "newRequests", words: "新收(?:申请)?", topics: ["requests"], readings: cells("newRequests") },
  { measure: "newRequests", words: `${RECEIVED}(?:申请)?`, topics: ["requests"], readings: received },
  { measure: "handled", words: ANSWERED, topics: ["requests"], readings: answered },
  { measure: "handled", words: HANDLED, topics: ["requests"], readings: receivedOrAnswered },
  {
    measure: "disclosed",
    words: "主动公开",
    object: "(?:政府|政务)?信息",
    readings: cell("publication.published.count", ["A2"]),
  },
  { measure: "normative", words: MADE, object: NORMATIVE, readings: cells("normative") },
  { measure: "reviews", words: "(?:发生|产生|被申请|被提起|引发)", object: "行政复议", readings: cells("reviews") },
  { measure: "suits", words: "(?:发生|产生|被提起|引发)", object: "行政诉讼", readings: cells("suits") },
  { measure: "licensing", words: "作出", object: "行政许可", readings: cells("licensing") },
  { measure: "penalty", words: "作出", object: "行政处罚", readings: cells("penalty") },
  { measure: "coercion", words: "作出", object: "行政强制", readings: cells("coercion") },
  {
    measure: "disclosed",
    words: "主动公开(?:了)?(?:各类|各项|各种)?(?:政府|政务)?(?:信息)?",
    readings: cell("publication.published.count", ["A2"]),
  },
  { measure: "published", words: "(?:公开|发布|公布|推送|更新)(?:了)?[^，,。；;:]{0,10}?信息", readings: nothing },
  ...result("Upheld", "(?:结果)?(?:被|予以)?维持(?:原.{0,6})?|驳回(?:原告)?诉讼请求"),
  ...result("Corrected", "(?:结果)?(?:被|予以|依法)?(?:依法)?(?:纠正|纠错)"),
  ...result("Other", "其他结果"),
  ...result("Pending", "尚未审结|未审结"),
  {
    measure: "suitsDirect",
    words: "未经(?:行政)?复议(?:程序)?直接(?:起诉|提起(?:行政)?诉讼)(?:的)?(?:案件)?",
    follows: true,
    readings: cell("disputes.directSuit.total", FORMAT),
  },
  {
    measure: "suitsReviewed",
    words: "(?:行政)?复议后(?:起诉|提起(?:行政)?诉讼)(?:的)?(?:案件)?",
    follows: true,
    readings: cell("disputes.reviewedSuit.total", FORMAT),
  },
  { measure: "disputesFiled", words: `新(?:增|收|发生)${GAP}行政(?:复议|诉讼)(?:案件|申请|案)?`, readings: nothing },
  { measure: "reviews", words: "行政复议(?:案件|申请|案)?", family: "dispute", readings: cells("reviews") },
  { measure: "suits", words: "行政(?:诉讼|应诉)(?:案件|案)?", family: "dispute", readings: cells("suits") },
  {
    measure: "normativeRepealed",
    words: `废止(?:了)?${GAP}${NORMATIVE}|${NORMATIVE}废止`,
    readings: cell("disclosure.normative.repealed", ["C"]),
  },
  {
    measure: "normativeInForce",
    words: `现行有效${GAP}${NORMATIVE}|${NORMATIVE}现行有效`,
    readings: cell("disclosure.normative.inForce", ["C"]),
  },
  { measure: "normative", words: `${MADE}${GAP}${NORMATIVE}`, readings: cells("normative") },
  { measure: "normativeRepealed", words: "废止", topics: ["normative"], readings: cell("disclosure.normative.repealed", ["C"]) },
  {
    measure: "normativeInForce",
    words: "现行有效",
    topics: ["normative"],
    readings: cell("disclosure.normative.inForce", ["C"]),
  },
  {
    measure: "licensing",
    words: "(?:作出|办理|办结|核发|审批)(?:了)?(?:各类)?行政许可(?:决定|事项|案件)?",
    readings: cells("licensing"),
  },
  { measure: "penalty", words: "(?:作出|下达|实施|办理)(?:了)?(?:各类)?行政处罚(?:决定|案件)?", readings: cells("penalty") },
  { measure: "coercion", words: "(?:作出|实施|采取)(?:了)?行政强制(?:措施|决定|执行)?", readings: cells("coercion") },
  { measure: "processingFee", words: `${FEE}(?:用)?(?:收入|金额)?`, readings: nothing },
  { measure: "fees", words: "行政事业性收费(?:金额|收入)?", readings: cells("fees") },
];

/** The most recent of these words says what the text is about. */
export const TOPICS: readonly { topic: Topic; words: string }[] = [
  { topic: "requests", words: APPLICATION },
  { topic: "reviews", words: "行政复议" },
  { topic: "suits", words: "行政诉讼|直接起诉|复议后起诉" },
  { topic: "normative", words: NORMATIVE },
  { topic: "elsewhere", words: "主动公开|行政许可申请|建议|提案|留言|咨询|热线|信箱|信访|投诉|举报|来信|问卷|培训|会议" },
];
