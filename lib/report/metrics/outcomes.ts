/** M07–M23: how requests ended. Every denominator is the sum of the rows that its numerator is taken from. */
import { cellOf, printed } from "@/lib/report/cells";
import { DECIDED, DENIED, HANDLED, OF_2014, OPEN, OTHER, REJECTED, UNAVAILABLE } from "./counts";
import { article, BC, C, EVERY, metric, requests, share } from "./declare";

const POOL_BELOW = 20;

/** One metric for each ground of refusal, named as the form prints it (“1.属于国家秘密” without its number). */
const GROUNDS = DENIED.map((key, index) => {
  const row = cellOf("C", key)?.row;
  const zh = row ? printed(row, "C").replace(/^\d+\./, "") : key;
  return metric(
    `M12.${index + 1}`,
    `denialGround${index + 1}`,
    `不予公开理由：${zh}`,
    `Grounds of refusal: ${row?.en.replace("Denied: ", "") ?? key}`,
    share([key], DENIED),
    {
      direction: "0",
      forms: BC,
      law: article("14", "15", "16"),
      minimum: POOL_BELOW,
      zh: "不予公开不足20件时，合并几年再看。",
      en: "Below 20 refusals, pool several years.",
    },
  );
});

export const OUTCOME_METRICS = [
  metric(
    "M07",
    "openRate",
    "公开率（全口径）",
    "Disclosure rate, of all outcomes",
    share([...OPEN, ...OF_2014.open], [...HANDLED, ...OF_2014.answered]),
    {
      direction: "0+",
      forms: EVERY,
      law: article("36", "37"),
      zh: "主要取决于收到什么样的申请（多少不归本机关掌握），不是开放程度。2018年及以前为近似值：已主动公开、同意公开和部分公开之和，除以各种答复之和，与以后不相连。",
      en: "It follows the mix of requests, above all how many are misdirected, more than openness. Before 2019 it is approximate: already public, granted and partly granted out of all answers; not joined with later years.",
    },
  ),
  metric("M08", "substantiveRate", "实体公开率", "Disclosure rate of substantive decisions", share(OPEN, DECIDED), {
    direction: "+",
    forms: BC,
    law: article("13", "36", "37"),
    zh: "只看作出实体答复的申请：予以公开、部分公开、不予公开。件数少时用收缩值比较。",
    en: "Only requests decided on their substance: granted, partly granted, denied. Compare small numbers by their shrunken value.",
  }),
  metric("M09", "fullRate", "全部公开率", "Granted in full", share(requests("granted"), HANDLED), {
    direction: "0+",
    forms: BC,
    law: article("36"),
    zh: "不含部分公开；同样取决于申请构成。",
    en: "Without partly granted; it follows the mix of requests too.",
  }),
  metric(
    "M10",
    "partialShare",
    "部分公开占公开比",
    "Partly granted, of all granted",
    share([...requests("partial"), ...OF_2014.partial], [...OPEN, ...OF_2014.open]),
    {
      direction: "0",
      forms: ["A2", "B", "C"],
      law: article("37"),
      zh: "反映区分处理的习惯。2018年及以前的“公开”含已主动公开。",
      en: "How often parts are withheld. Until 2018 “granted” includes what was already public.",
    },
  ),
  metric("M11", "denialRate", "不予公开率", "Denial rate", share(DENIED, HANDLED), {
    direction: "0-",
    forms: BC,
    law: article("14", "15", "16", "36"),
    zh: "依法不予公开是合法的答复，低不等于好。",
    en: "A lawful refusal is a lawful answer; low is not the same as good.",
  }),
  ...GROUNDS,
  metric(
    "M13",
    "secrecyShare",
    "国家秘密与三安全占比",
    "Refused for secrecy or security",
    share(requests("deniedSecret", "deniedSecurity"), DENIED),
    {
      direction: "0-",
      forms: BC,
      law: article("14"),
      zh: "件数极少，单年不宜比较。",
      en: "Very small counts; do not compare single years.",
    },
  ),
  metric(
    "M14",
    "discretionaryShare",
    "过程性与内部信息占比",
    "Refused as internal or deliberative",
    share(requests("deniedInternal", "deniedProcess"), DENIED),
    {
      direction: "0-",
      forms: BC,
      law: article("16"),
      zh: "属“可以不予公开”的裁量理由。",
      en: "Grounds on which the body may, but need not, refuse.",
    },
  ),
  metric("M15", "unavailableRate", "无法提供率", "Share unavailable", share(UNAVAILABLE, HANDLED), {
    direction: "0",
    forms: BC,
    law: article("36", "38"),
    zh: "多为找错机关的申请，不是拒绝。",
    en: "Mostly misdirected requests, not refusals.",
  }),
  metric("M16", "notHeldRate", "本机关不掌握率", "Not held by the body", share(requests("unavailableNotHeld"), HANDLED), {
    direction: "0",
    forms: BC,
    law: article("36"),
    zh: "偏高说明公开指南可以写得更清楚。",
    en: "A high share suggests that the guide for applicants could be clearer.",
  }),
  metric("M17", "notReadyRate", "需另行制作率", "Would have to be made", share(requests("unavailableNotReady"), HANDLED), {
    direction: "0",
    forms: BC,
    law: article("38"),
    zh: "需要加工、分析的信息可以不提供。",
    en: "Information that would have to be compiled or analysed need not be provided.",
  }),
  metric("M18", "rejectionRate", "不予处理率", "Share not processed", share(REJECTED, HANDLED), {
    direction: "0-",
    forms: BC,
    law: article("35", "36", "39"),
    zh: "含信访、重复、大量反复等情形。",
    en: "Petitions, duplicates, excessive requests and the like.",
  }),
  metric("M19", "petitionShare", "信访类占比", "Petitions and complaints", share(requests("rejectedPetition"), HANDLED), {
    direction: "0",
    forms: BC,
    law: article("39"),
    zh: "2018年及以前告知通过其他途径办理，口径不同。",
    en: "Until 2018 such applicants were referred elsewhere: another count.",
  }),
  metric(
    "M20",
    "repeatedShare",
    "重复及大量申请占比",
    "Duplicate and excessive requests",
    share(requests("rejectedDuplicate", "rejectedExcessive"), HANDLED),
    {
      direction: "0",
      forms: BC,
      law: article("35", "36"),
      zh: "少数申请人即可左右此数。",
      en: "A few applicants can move it.",
    },
  ),
  metric("M21", "otherRate", "其他处理率", "Other outcomes", share(OTHER, HANDLED), {
    direction: "0-",
    forms: BC,
    law: article("36"),
    zh: "属剩余类别，超过15%时应问清内容。2021年起分三项填报，合计可比。",
    en: "A residual class: above 15 %, ask what is in it. Three rows from 2021 on, comparable in sum.",
  }),
  metric("M22", "uncorrectedRate", "逾期不补正率", "Not corrected in time", share(requests("otherUncorrected"), HANDLED), {
    direction: "0",
    forms: C,
    law: article("30"),
    zh: "2021年起单独填报。",
    en: "A row of its own from 2021 on.",
  }),
  metric("M23", "unpaidRate", "收费放弃率", "Not paid in time", share(requests("otherUnpaid"), HANDLED), {
    direction: "0-",
    forms: C,
    law: { zh: "《政府信息公开条例》第42条；国办函〔2020〕109号", en: "Regulation, Art. 42; Guobanhan [2020] No. 109" },
    zh: "只有收取过信息处理费才会出现。",
    en: "Possible only where a processing fee was charged.",
  }),
] as const;
