/** Rules that hold a report against the year before, its own past and the prose of others. */
import { judgeGrowth } from "@/lib/report/check/growth";
import { judgeLeaps, judgeLikeness } from "@/lib/report/check/likeness";
import { judgeCarriedOver, judgeInForce, judgeItems, judgePending } from "@/lib/report/check/years";
import { EVERY, FORMAT, FORMAT_2021, type Rule, words } from "./declare";

const CONTINUES = words("前后两年报告的数字应当衔接", "Reports on two years must fit together");

export const YEAR_RULES: readonly Rule[] = [
  {
    id: "V-X01",
    severity: "E",
    forms: FORMAT,
    zh: "上年结转等于上年报告的结转下年度，逐列核对",
    en: "What was carried in is what last year's report carried out, column by column",
    basis: CONTINUES,
    exceptions: words(
      "机构合并、拆分、划转（按前后各单位之和比，不符只需说明）；申请人类别改填；上年报告事后更正",
      "Mergers, splits and transfers (sums are compared, a difference asks for an explanation only); applicants classed anew; a correction of last year's report",
    ),
    example: words(
      "某区2025年汇总新收83件、办结77件，结转6件，2026年报告的上年结转应为6。",
      "A district, 2025: 83 new, 77 handled, 6 carried out; the report on 2026 must carry in 6.",
    ),
    reads: ["cells", "past"],
    revision: 1,
    among: judgeCarriedOver,
  },
  {
    id: "V-X02",
    severity: "W",
    forms: ["C"],
    zh: "现行有效件数等于上年现行有效加制发减废止",
    en: "Documents in force are last year's plus those issued less those repealed",
    basis: CONTINUES,
    exceptions: words(
      "有效期届满自动失效、宣布失效、修订重发、清理、机构调整",
      "Expiry, declared void, reissued, cleared out, reorganisation",
    ),
    example: words(
      "某区府办2023年2/10/14，则2022年应为22；某开发区2025年8/15/37，则上年应为44；某区2024年4/0/20，则上年应为16。",
      "An office, 2023: 2/10/14, so 22 in 2022; a zone, 2025: 8/15/37, so 44; a district, 2024: 4/0/20, so 16.",
    ),
    reads: ["cells", "past"],
    revision: 1,
    among: judgeInForce,
  },
  {
    id: "V-X03",
    severity: "W",
    forms: ["B"],
    zh: "上一年项目数量等于上年报告的项目数加增减（2019年至2020年）",
    en: "Items of the previous year are last year's with its change (2019 to 2020)",
    basis: CONTINUES,
    exceptions: words("权责清单调整、机构调整", "A new list of powers, reorganisation"),
    example: words("2019年上一年项目88、增减2，2020年上一年项目应为90。", "88 items and +2 in 2019: 90 in 2020."),
    reads: ["cells", "past"],
    revision: 1,
    among: judgeItems,
  },
  {
    id: "V-X04",
    severity: "W",
    forms: FORMAT,
    zh: "上年有未审结案件的，本年同一栏总计不为零",
    en: "Where cases were pending last year, this year's total is not zero",
    basis: CONTINUES,
    exceptions: words(
      "总计是否包括上年结转案件没有规定，只计新收的应说明",
      "Whether the total counts carried cases is not laid down",
    ),
    example: words("上年行政复议尚未审结2件，本年行政复议总计0件。", "2 reviews pending last year, 0 in total this year."),
    reads: ["cells", "past"],
    revision: 1,
    among: judgePending,
  },
  {
    id: "V-X05",
    severity: "W",
    forms: EVERY,
    zh: "正文写的同比增减与两年的数字相符",
    en: "A change against last year that the text states agrees with the numbers of both years",
    basis: CONTINUES,
    exceptions: words("同比的口径与表格不同并写明的", "Text that says that it counts otherwise"),
    example: words(
      "某区府办2023年“36件，同比上升16.13%”，则上年应为31件。",
      "An office, 2023: “36, up 16.13 %”, so 31 in the year before.",
    ),
    reads: ["claims", "past"],
    revision: 1,
    among: judgeGrowth,
  },
  {
    id: "V-X06",
    severity: "W",
    forms: EVERY,
    zh: "数字和正文不与上年、不与其他单位雷同",
    en: "Neither figures nor prose are last year's or another body's",
    basis: FORMAT_2021,
    exceptions: words(
      "全部为零的表格；合署办公的单位；只作提示，不计入评分",
      "Tables of zeros; bodies with one office; a flag, never part of a score",
    ),
    example: words("某区2020年考评：与往年或与其他单位雷同扣5分。", "A district's scheme of 2020 takes 5 points for a copy."),
    reads: ["cells", "prose", "past", "peers"],
    revision: 1,
    among: judgeLikeness,
  },
  {
    id: "V-X07",
    severity: "I",
    forms: EVERY,
    zh: "数字不比往年中位数相差五倍以上",
    en: "Numbers are within five times the middle of other years",
    basis: words("统计上的异常值", "A robust outlier"),
    exceptions: words(
      "职能划转、专项行动；往年不足3年或口径变化的不提示",
      "Moved duties, campaigns; nothing is said with fewer than 3 comparable years",
    ),
    example: words("往年行政处罚中位数21件，本年210件。", "21 penalties in the middle of other years, 210 this year."),
    reads: ["cells", "past"],
    revision: 1,
    among: judgeLeaps,
  },
];
