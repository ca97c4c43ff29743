/** M35–M39: normative documents, decisions and fees of table 2. They follow a body's mandate, not its openness. */
import { article, BC, C, count, difference, metric, share } from "./declare";

const ISSUED = "disclosure.normative.issued";
const REPEALED = "disclosure.normative.repealed";
const IN_FORCE = "disclosure.normative.inForce";

const activity = <const K extends "licensing" | "penalty" | "coercion">(id: string, key: K, zh: string, en: string) =>
  metric(id, key, zh, en, count([`disclosure.${key}.decisions`]), {
    direction: "0",
    forms: BC,
    law: article("20"),
    zh: "反映执法活动量，不反映公开程度；作图用对数轴。",
    en: "A volume of activity, not of openness; draw it on a logarithmic axis.",
  });

export const DISCLOSURE_METRICS = [
  metric("M35", "normativeNet", "规范性文件净增", "Net new normative documents", difference([ISSUED], [REPEALED]), {
    direction: "0",
    forms: C,
    law: article("20"),
    zh: "制发减废止；自动失效的不在其中。",
    en: "Issued less repealed; documents that lapse by themselves are not counted.",
  }),
  metric("M36", "normativeInForce", "规范性文件现行有效", "Normative documents in force", count([IN_FORCE]), {
    direction: "0",
    forms: C,
    law: article("20"),
    zh: "不与2019—2020年的“对外公开总数量”相连：那是曾经公开的总数。",
    en: "Not joined to the total of 2019–2020, which counts all that was ever published.",
  }),
  metric("M37", "clearUpRate", "文件清理率", "Normative documents repealed", share([REPEALED], [IN_FORCE, REPEALED]), {
    direction: "0",
    forms: C,
    law: article("20"),
    zh: "废止件数占现行有效与废止之和的比例。",
    en: "Repealed, of those in force and repealed together.",
  }),
  activity("M38.1", "licensing", "行政许可决定", "Licensing decisions"),
  activity("M38.2", "penalty", "行政处罚决定", "Penalty decisions"),
  activity("M38.3", "coercion", "行政强制决定", "Coercion decisions"),
  metric("M39", "fees", "行政事业性收费", "Administrative fees", count(["disclosure.fees.amount"]), {
    direction: "0",
    forms: C,
    unit: "万元",
    law: article("20"),
    zh: "2019—2020年填的是项目数，不与金额相连。单元格内印“元”的已换算为万元。",
    en: "2019–2020 counted kinds of fees, not money. Amounts printed in yuan are converted to 10,000 yuan.",
  }),
] as const;
