/** What the prose says did not happen: 未收到政府信息公开申请 is a claim of zero. */
import { APPLICATION, cells, FEE, type FoundClaim, NORMATIVE, nothing, received } from "./claim-words";
import { namesAnotherYear, sentenceAround } from "./clause";
import type { FormId } from "./form";

const NONE = "(?:未|没有|没|无|零)";
const HAPPENED = "(?:收到|接到|接收到?|接受|受理|发生|出现|产生|办理)";

type Zero = Pick<FoundClaim, "measure" | "unit"> & {
  pattern: RegExp;
  /** Words that make it a statement about something else: 未发生被纠正的复议 does not mean that there was none. */
  unless: RegExp;
  readings: (form: FormId | null) => FoundClaim["readings"];
};

const ZEROS: readonly Zero[] = [
  {
    measure: "newRequests",
    unit: "件",
    pattern: new RegExp(
      `(?:(?:未|没有|没|尚未|未曾|暂未)(?:有)?${HAPPENED}(?:过|到)?.{0,24}?|(?:无|没有|零)(?!法|正当).{0,6}?)${APPLICATION}`,
    ),
    unless: /复议|诉讼|举报|投诉|费|引发|引起|导致|超期|逾期|纠纷/,
    readings: received,
  },
  {
    measure: "reviews",
    unit: "件",
    pattern: new RegExp(`${NONE}(?!经).{0,30}?行政复议`),
    unless: /纠正|纠错|败诉|撤销|决定|未经/,
    readings: cells("reviews"),
  },
  {
    measure: "suits",
    unit: "件",
    pattern: new RegExp(`${NONE}(?!经).{0,40}?行政诉讼`),
    unless: /纠正|纠错|败诉|撤销|决定|未经/,
    readings: cells("suits"),
  },
  {
    measure: "normative",
    unit: "件",
    pattern: new RegExp(`${NONE}(?:制发|制定|出台|新制发|下发|印发)?.{0,6}?${NORMATIVE}`),
    unless: /公开|废止|有效|清理|备案|审查|遗漏|违/,
    readings: cells("normative"),
  },
  {
    measure: "processingFee",
    unit: "元",
    pattern: new RegExp(`(?:${NONE}|不).{0,20}?${FEE}`),
    unless: /减免|逾期/,
    readings: nothing,
  },
];

const CLAUSE = /[^，,。；;:!！?？]{3,80}/g;
const HAS_FIGURE = /\d\s{0,2}(?:件|条|份|宗|起|次|元|%)/;

/** Claims of zero in folded prose; a clause with a figure of its own states that figure instead. */
export function zerosIn(folded: string, form: FormId | null, year: number | null): readonly FoundClaim[] {
  if (!/[未没无零不]/.test(folded)) return [];
  return [...folded.matchAll(CLAUSE)].flatMap(({ 0: clause, index: start }) => {
    if (HAS_FIGURE.test(clause)) return [];
    return ZEROS.flatMap(({ measure, unit, pattern, unless, readings }) => {
      const match = unless.test(clause) ? null : pattern.exec(clause);
      if (!match) return [];
      const index = start + match.index;
      const isOther = namesAnotherYear(folded.slice(sentenceAround(folded, index)[0], index), year);
      return [{ measure, unit, value: 0, readings: isOther ? [] : readings(form), index, length: match[0].length }];
    });
  });
}
