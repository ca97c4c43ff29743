/** Whether a number in prose counts something else than the table does: another time, a part, documents, other disputes. */
import type { ClaimWords } from "./claim-words";
import { namesAnotherYear } from "./clause";

type Measure = ClaimWords["measure"];

/** A number of another year, or of many years. */
const OTHER_TIME = /(?<!结转自?)上(?:一)?年(?!度?(?:结转|转入|转结|遗留))|去年(?!结转|转入|转结|遗留)|同期|以来|历年|前年/;
const CHANNEL = "(?:网络|网上|在线|平台|邮箱|邮件|信函|邮寄|当面|现场|传真|窗口)[^，,。；;]{0,8}(?:收到|受理|申请|提出)";
/** Counts of a part, by the way in which applications came or by who brought them: the totals do not say this. */
const BELOW = "(?<!全[区县市镇乡旗])各(?:职能)?(?:部门|单位|乡镇|镇街?|街道|县区?|区县?)";
const PART = new RegExp(`自然人|公民|企业|法人|组织|${CHANNEL}|${BELOW}`);
/** 公民、法人和其他组织 is everybody. */
const ANYBODY = /(?:公民|自然人)[、和及或](?:企业)?法人[、和及或](?:者)?其[他它](?:社会)?组织/g;
const TOTALS: readonly Measure[] = ["newRequests", "handled", "disclosed", "reviews", "suits", "normative"];

/** Disputes with another cause than disclosure, and those that the body itself decides upon. */
const OTHER_CAUSE = /因(?:(?!公开)[^，,。；;]){2,20}?(?:引发|引起|产生|导致|被)(?:(?!公开)[^，,。；;])*$/;
const DECIDED = /(?:办理|审理|审结|受理|新收)[^，,]{0,6}行政复议|行政应诉/;
const DISPUTES: readonly Measure[] = ["reviews", "suits"];

/** 主动公开100件，依申请公开30件，不予公开20件: documents by how they may be disclosed. */
const ATTRIBUTE =
  /主动公开(?:(?!申请).){0,30}?\d\s?[件条份篇个](?:(?!收到|受理|接到|接收|新收|。).){0,60}(?:依申请公开|不予公开|不公开|免予公开)[^，,。；;]{0,10}$/;
const OF_DOCUMENTS: readonly Measure[] = ["newRequests", "denied"];

/** What stands before a number: in its clause, in its sentence, and up to the full stop before. */
export type Before = { clause: string; sentence: string; context: string };

export function isOfOtherKind({ clause, sentence, context }: Before, measure: Measure, year: number | null): boolean {
  const isDispute = DISPUTES.includes(measure);
  const isOfDisclosure = isDispute && clause.includes("公开");
  const isPart = PART.test(clause.replace(ANYBODY, "")) || (clause.includes("其中") && !isOfDisclosure);
  return (
    namesAnotherYear(sentence, year) ||
    OTHER_TIME.test(clause) ||
    (isDispute && !isOfDisclosure && (OTHER_CAUSE.test(clause) || DECIDED.test(clause))) ||
    (OF_DOCUMENTS.includes(measure) && ATTRIBUTE.test(context)) ||
    (TOTALS.includes(measure) && isPart)
  );
}
