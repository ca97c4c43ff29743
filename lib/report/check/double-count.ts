/** Partly open replies that the text counts twice (表三：区分处理的，只计这一情形). */
import type { CellKey, FormId } from "@/lib/report/form";
import type { Claim, Report } from "@/lib/report/report";
import { round, sumOf } from "./amounts";
import { type Judgement, judgement, quote } from "./judgement";
import { unknownIn } from "./unknown";

const OUTCOMES: readonly string[] = ["granted", "partial", "denied", "unavailable", "notProcessed", "otherOutcome"];
const TOTAL: readonly CellKey[] = ["requests.total.total"];

/** One judgement for each sentence that counts partly open replies beside other outcomes. */
export function judgeDoubleCount(report: Report, form: FormId): readonly Judgement[] {
  const sentences = new Map<string, Claim[]>();
  for (const claim of report.claims.filter(({ measure, readings }) => OUTCOMES.includes(measure) && readings.length > 0))
    sentences.set(claim.sentence, [...(sentences.get(claim.sentence) ?? []), claim]);
  return [...sentences.values()]
    .filter((claims) => claims.length > 1 && claims.some(({ measure }) => measure === "partial"))
    .map((claims, index) => judgeSentence(claims, `partial ${index + 1}`, report, form));
}

function judgeSentence(claims: readonly Claim[], subject: string, report: Report, form: FormId): Judgement {
  const stated = round(claims.reduce((sum, { value }) => sum + value, 0));
  const partial = claims.find(({ measure }) => measure === "partial")?.value ?? 0;
  const total = sumOf(TOTAL, report.cells).value;
  const [first] = claims;
  const quotes = first ? [quote(first.sentence, first.section)] : [];
  const found = { cells: TOTAL, left: stated, right: total, quotes };
  if (total === null) return unknownIn(subject, TOTAL, report, form, found);
  const difference = round(stated - total);
  if (partial === 0 || difference !== partial)
    return judgement(
      subject,
      "pass",
      { zh: "正文没有重复计算部分公开。", en: "The text counts partly open replies once." },
      { ...found, difference },
    );
  return judgement(
    subject,
    "warn",
    {
      zh: `正文各项相加是${stated}件，比办结总计${total}件正好多出部分公开的${partial}件，可能计了两次。区分处理的只计入“部分公开”。`,
      en: `The outcomes in the text come to ${stated}, exactly the ${partial} partly open ones more than the total of ${total}; they may be counted twice.`,
    },
    { ...found, difference },
  );
}
