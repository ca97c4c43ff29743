/** M27–M34: reviews and lawsuits. A case that is still pending has no result and is in no rate of results. */
import { ALL_DISPUTES, concluded, filed, HANDLED, OF_2014, SUITS, withResult } from "./counts";
import { article, BC, EVERY, metric, perHundred, REVIEW_LAW, share } from "./declare";

export const DISPUTE_METRICS = [
  metric(
    "M27",
    "reviewsPerHundred",
    "争议率（复议）",
    "Reviews per 100 requests",
    perHundred([...filed("review"), "contention.review.count"], [...HANDLED, ...OF_2014.answered]),
    {
      direction: "0-",
      forms: EVERY,
      law: REVIEW_LAW,
      zh: "2018年及以前为近似值（按各种答复之和），与以后不相连。可能含上年转来的案件；有的单位误填全部行政复议。2024年起对不予公开须先复议，复议增加属法律变化。",
      en: "Before 2019 approximate (per hundred answers) and not joined with later years. May include cases of the year before; some bodies report all their reviews. Since 2024 refusals must go to review first.",
    },
  ),
  metric("M28", "suitsPerHundred", "争议率（诉讼）", "Lawsuits per 100 requests", perHundred(filed(...SUITS), HANDLED), {
    direction: "0-",
    forms: BC,
    law: REVIEW_LAW,
    zh: "直接起诉与复议后起诉之和；2024年起因法律变化不与以前相连。",
    en: "Direct suits and suits after review; not joined across 2024, when the law changed.",
  }),
  metric(
    "M29",
    "reviewCorrectedRate",
    "复议纠正率",
    "Corrected on review",
    share(
      [...withResult(["review"], "corrected"), "contention.reviewCorrected.count"],
      [...concluded("review"), ...OF_2014.reviews],
    ),
    {
      direction: "-",
      forms: EVERY,
      law: REVIEW_LAW,
      zh: "分母为已审结的案件，不含尚未审结。件数少时用收缩值比较。",
      en: "Of concluded cases; pending ones are left out. Compare small numbers by their shrunken value.",
    },
  ),
  metric(
    "M30",
    "reviewUpheldRate",
    "复议维持率",
    "Upheld on review",
    share([...withResult(["review"], "upheld"), "contention.reviewUpheld.count"], [...concluded("review"), ...OF_2014.reviews]),
    {
      direction: "0",
      forms: EVERY,
      law: REVIEW_LAW,
      zh: "不等于1减纠正率：还有“其他结果”。",
      en: "Not one minus the corrected rate: there are other results.",
    },
  ),
  metric(
    "M31",
    "suitCorrectedRate",
    "诉讼结果纠正率",
    "Corrected in court",
    share([...withResult(SUITS, "corrected"), "contention.suitCorrected.count"], [...concluded(...SUITS), ...OF_2014.suits]),
    {
      direction: "-",
      forms: EVERY,
      law: article("51"),
      zh: "俗称“败诉率”，应称“结果纠正”。分母不含尚未审结。",
      en: "The press says “cases lost”; the form says corrected. Pending cases are left out.",
    },
  ),
  metric("M32", "directSuitShare", "直接起诉占比", "Suits without prior review", share(filed("directSuit"), filed(...SUITS)), {
    direction: "0",
    forms: BC,
    law: REVIEW_LAW,
    zh: "2024年起因法律规定而下降。",
    en: "Falls by law from 2024 on.",
  }),
  metric(
    "M33",
    "suitsAfterReview",
    "复议后再诉率",
    "Suits after review per 100 reviews",
    perHundred(filed("reviewedSuit"), concluded("review")),
    {
      direction: "0",
      forms: BC,
      law: REVIEW_LAW,
      zh: "分子分母可能属于不同年份。",
      en: "Suits and reviews may belong to different years.",
    },
  ),
  metric(
    "M34",
    "pendingShare",
    "未审结占比",
    "Pending cases",
    share(withResult(ALL_DISPUTES, "pending"), filed(...ALL_DISPUTES)),
    {
      direction: "0",
      forms: BC,
      law: article("50"),
      zh: "年底收案多则偏高。",
      en: "Higher where many cases came late in the year.",
    },
  ),
] as const;
