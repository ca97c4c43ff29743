/** Rules of table 4: reviews and lawsuits. The equations V-401 to V-403 are the form's own (equations.ts). */
import { judgeCoDefendants, judgeDisputeCount, judgeReviewFirst, judgeSuitAfterReview } from "@/lib/report/check/disputes";
import { FORMAT, type Rule, words } from "./declare";

const REVIEW_FIRST = words("《中华人民共和国行政复议法》（2023年修订）第二十三条", "Administrative Review Law (2023), Art. 23");

export const DISPUTE_RULES: readonly Rule[] = [
  {
    id: "V-404",
    severity: "W",
    forms: FORMAT,
    zh: "复议诉讼件数不超过本年和上年的应办申请件数",
    en: "There are no more disputes than requests of this and last year",
    basis: words("表四只计因政府信息公开申请引起的复议、诉讼", "Table 4 counts disputes over requests for information only"),
    exceptions: words("一件申请引起几件复议诉讼的；因主动公开被诉的", "Several disputes over one request; suits over disclosure"),
    example: words(
      "某区2024年：办结126件，正文写行政复议144件、行政诉讼97件，多半计入了全部复议诉讼。",
      "A district, 2024: 126 handled, while the text has 144 reviews and 97 suits: probably all of the district's.",
    ),
    reads: ["cells", "claims", "past"],
    revision: 1,
    among: judgeDisputeCount,
  },
  {
    id: "V-405",
    severity: "W",
    forms: FORMAT,
    zh: "有复议后起诉的，本年或上年有行政复议",
    en: "Where suits followed a review, this or last year has a review",
    basis: words("复议后起诉以先有复议为前提", "A suit after review needs a review before it"),
    exceptions: words("复议机关另行统计的；更早年份复议的", "Reviews counted by the reviewing body; reviews of earlier years"),
    example: words("复议后起诉2件，本年和上年行政复议都是0。", "2 suits after review, no review in this or last year."),
    reads: ["cells", "past"],
    revision: 1,
    among: judgeSuitAfterReview,
  },
  {
    id: "V-406",
    severity: "W",
    forms: ["C"],
    zh: "2024年起，对不予公开不服的先申请复议，不直接起诉",
    en: "Since 2024 a refusal goes to review first, not straight to court",
    basis: REVIEW_FIRST,
    exceptions: words(
      "因未答复、答复程序或其他答复起诉的；2024年前受理、年内未结的",
      "Suits over silence, procedure or other answers; suits filed before 2024",
    ),
    example: words(
      "2024年不予公开3件、没有其他不利答复，未经复议直接起诉2件。",
      "2024: 3 refusals, no other adverse answer, and 2 direct suits.",
    ),
    reads: ["cells"],
    revision: 1,
    judge: judgeReviewFirst,
  },
  {
    id: "V-407",
    severity: "I",
    forms: FORMAT,
    zh: "共同被告的案件在全区汇总中只计一次",
    en: "In the aggregate, a case with two defendants is counted once",
    basis: words(
      "《中华人民共和国行政诉讼法》第二十六条：复议维持的，两机关是共同被告",
      "Administrative Litigation Law, Art. 26: co-defendants where a review upheld",
    ),
    exceptions: words("汇总时已经去重并写明的", "Where the aggregate says that it removed them"),
    example: words(
      "区政府办公室和某局各报复议后起诉1件，全区汇总报2件。",
      "The office and a bureau each have 1 suit after review, the aggregate has 2.",
    ),
    reads: ["cells", "units"],
    revision: 1,
    among: judgeCoDefendants,
  },
];
