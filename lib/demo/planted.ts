/** One fault for each rule that the slips of flaws.ts do not reach: what is printed, and what must be found in it. */
import type { Day } from "@/lib/report/body";
import type { CellKey } from "@/lib/report/form";
import type { SectionKey } from "@/lib/report/report";
import type { RequestRow } from "./counts";

/** `finds`: “rule subject verdict”, all that this fault brings about in its own report. */
export type Planted = { bodyId: string; year: number; finds: readonly string[] } & (
  | { kind: "restated"; adds: Partial<Record<CellKey, number>> }
  /** A list of items that holds the number of what was disclosed. */
  | { kind: "misplaced"; cell: CellKey }
  | { kind: "says"; section: SectionKey; text: string }
  | { kind: "leftOut"; section: SectionKey }
  | { kind: "dated"; publishedOn?: Day; signedOn?: Day }
);

/** A request of a natural person that was handled so. */
const request = (outcome: RequestRow): Partial<Record<CellKey, number>> =>
  Object.fromEntries(
    (["new", outcome, "total"] as const).flatMap((row) => [
      [`requests.${row}.individual`, 1],
      [`requests.${row}.total`, 1],
    ]),
  );

const suit = (block: "directSuit" | "reviewedSuit"): Partial<Record<CellKey, number>> => ({
  [`disputes.${block}.upheld`]: 1,
  [`disputes.${block}.total`]: 1,
});

const restated = (bodyId: string, year: number, adds: Partial<Record<CellKey, number>>, ...finds: string[]): Planted => ({
  ...{ kind: "restated", bodyId, year, adds, finds },
});
const says = (bodyId: string, year: number, section: SectionKey, text: string, ...finds: string[]): Planted => ({
  ...{ kind: "says", bodyId, year, section, text, finds },
});

/**
 * Cells are restated in years in which a unit's report is missing, so that the district's sum is open anyway, and where the
 * next year does not build upon them.
 */
export const PLANTED: readonly Planted[] = [
  restated("baishi", 2020, { "disclosure.normative.made": 87 }, "V-203 disclosure.normative warn"),
  restated("liuxi", 2020, { "disclosure.normative.disclosed": 3 }, "V-202 disclosure.normative warn"),
  restated("hebin", 2020, { "disclosure.otherServices.change": -4 }, "V-204 disclosure.otherServices fail"),
  restated("gaoxin", 2022, { "disclosure.penalty.decisions": 1.5 }, "V-304 disclosure fail"),
  restated("xiangcun", 2022, { "disclosure.licensing.decisions": 12 }, "V-205 licensing warn"),
  // Hundreds of yuan: 1,100,000 in place of 110 (万元).
  restated("shuili", 2022, { "disclosure.fees.amount": 110_000_000 }, "V-206 fees warn"),
  {
    ...{ kind: "misplaced", bodyId: "shuangtang", year: 2020, cell: "disclosure.otherServices.priorItems" },
    finds: ["V-207 misplaced note"],
  },
  restated("jiaotong", 2020, { "disclosure.penalty.priorItems": 3 }, "V-X03 disclosure.penalty warn"),
  restated("shangwu", 2025, request("otherUnpaid"), "V-306 fee warn"),
  restated("tuiyi", 2025, request("rejectedExcessive"), "V-307 excessive warn"),
  restated("donghu", 2025, suit("reviewedSuit"), "V-405 reviewedSuit warn"),
  restated("gongan", 2025, suit("directSuit"), "V-406 directSuit warn"),
  restated("fuban", 2025, { "disclosure.normative.inForce": 2 }, "V-X02 disclosure.normative warn"),
  restated("jiaotong", 2025, { "disputes.review.upheld": -1, "disputes.review.total": -1 }, "V-X04 disputes.review warn"),
  restated("chengguan", 2025, { "disclosure.penalty.decisions": 3_240 }, "V-X07 penalty note"),

  says("xincheng", 2025, "requests", "其中予以公开4件。", "V-N02 granted 1 warn"),
  says("caizheng", 2025, "disclosure", "全年制发行政规范性文件9件。", "V-N04 normative 1 warn"),
  says("jiaoyu", 2025, "disputes", "行政复议案件均获维持。", "V-N03 nothingLost 1 warn"),
  says("shichang", 2025, "requests", "办结的申请中，予以公开2件，占99.5%。", "V-N05 share 1 warn"),
  says("nongye", 2025, "requests", "本年度收到的申请已全部办结。", "V-N06 allDone 1 warn"),
  says("sifa", 2025, "requests", "申请人向示例市水利局提出的政府信息公开申请，均在法定期限内答复。", "V-N07 stranger warn"),
  says(
    "wenlv",
    2025,
    "problems",
    "工作依照《中华人民共和国政府信息公开条例》（国务院令第492号）开展。",
    "V-N08 regulation 1 note",
  ),
  says("minzheng", 2025, "problems", "全年组织培训5次，包括现场培训2次、线上培训4次。", "V-N09 sum 1 warn"),
  says("fagai", 2025, "requests", "收到申请1件，涉及3个事项。", "V-N10 units note"),

  { kind: "leftOut", bodyId: "renshe", year: 2025, section: "problems", finds: ["V-F01 sections warn"] },
  { kind: "dated", bodyId: "nanmen", year: 2025, signedOn: "2026-02-20", finds: ["V-F03 dates warn"] },
  {
    ...{ kind: "dated", bodyId: "yibao", year: 2025, publishedOn: "2025-12-26", signedOn: "2025-12-25" },
    finds: ["V-F04 yearEnd fail"],
  },
];
