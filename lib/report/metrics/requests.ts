/** M01–M06, M24–M26: how much was asked, by whom, and how much of it was dealt with. */
import { APPLIED, HANDLED, NEW, OF_2014, WORKLOAD } from "./counts";
import { article, BC, count, difference, EVERY, metric, requests, share } from "./declare";

export const REQUEST_METRICS = [
  metric("M01", "newRequests", "新收申请量", "New requests", count([...NEW, "applications.received.count"]), {
    short: { zh: "新收申请", en: "New requests" },
    direction: "0",
    forms: EVERY,
    law: article("27"),
    zh: "反映公众需求，不是工作好坏。“件”不等于“事项”，一件申请可含多个事项。",
    en: "It shows demand, not merit. One request may cover several matters.",
  }),
  metric("M02", "workload", "应办总量", "Workload", count(WORKLOAD), {
    direction: "0",
    forms: BC,
    law: article("50"),
    zh: "本年新收加上年结转。",
    en: "New requests and those carried in from the year before.",
  }),
  metric("M03", "handled", "办结量", "Requests dealt with", count([...HANDLED, ...OF_2014.closed]), {
    direction: "0",
    forms: EVERY,
    law: article("33", "36"),
    zh: "按各项办理结果相加，不用印出的总计。2018年及以前为按时办结与延期办结之和，“办结”不等于“答复”。",
    en: "The sum of all outcomes, not the printed total. Until 2018 it is closed on time plus closed after extension.",
  }),
  metric("M04", "clearanceRate", "办结率", "Clearance rate", share(HANDLED, WORKLOAD), {
    direction: "0+",
    forms: BC,
    law: article("33"),
    zh: "报表平衡时与结转率相加为100%。低于100%属正常：年底收到的申请可依法转入下年。",
    en: "With the carry-over rate it makes 100 % where the report balances. Less is normal: late requests may lawfully run into the next year.",
  }),
  metric("M05", "carryOverRate", "结转率", "Carry-over rate", share(requests("carriedOut"), WORKLOAD), {
    direction: "0-",
    forms: BC,
    law: article("33"),
    zh: "法定办理期限（20＋20个工作日）本身即可造成约8%—16%的结转。",
    en: "The legal period alone (20 + 20 working days) leaves about 8–16 % open at the end of a year.",
  }),
  metric(
    "M06",
    "carryOverChange",
    "结转净变化",
    "Change in requests carried over",
    difference(requests("carriedOut"), requests("carriedIn")),
    {
      direction: "0-",
      forms: BC,
      law: article("50"),
      zh: "正数表示年底未办结的比年初多。",
      en: "Above zero, more requests were open at the end of the year than at its beginning.",
    },
  ),
  metric("M24", "individualShare", "自然人占比", "Requests from natural persons", share(["requests.new.individual"], APPLIED), {
    direction: "0",
    forms: BC,
    law: article("29"),
    zh: "各地普遍在九成以上，差别不大。",
    en: "Above nine in ten nearly everywhere, so it varies little.",
  }),
  metric("M25", "enterpriseShare", "企业申请占比", "Requests from enterprises", share(["requests.new.enterprise"], APPLIED), {
    direction: "0",
    forms: BC,
    law: article("29"),
    zh: "只看申请人类别，不看申请内容。",
    en: "The class of the applicant, not what is asked.",
  }),
  metric(
    "M26",
    "applicantConcentration",
    "申请人集中度",
    "Concentration of applicants",
    { kind: "concentration", parts: APPLIED },
    {
      direction: "0",
      forms: BC,
      law: article("50"),
      zh: "六类申请人占比的平方和（HHI）：全部来自同一类为1，六类均等约为0.17。",
      en: "The sum of the squared shares of six classes (HHI): 1 where all are of one class, about 0.17 where all are equal.",
    },
  ),
] as const;
