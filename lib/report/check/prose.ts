/** What the prose says of itself: outcomes that cannot be yet, rates, all and nothing. */

import { squash } from "@/lib/report/fold";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Claim, Quote, Report } from "@/lib/report/report";
import { sumOf } from "./amounts";
import { type Judgement, judgement, quote, sentencesOf } from "./judgement";
import { isNoneReceived } from "./narrative";
import { isPercentOf } from "./percent";
import { unknownIn } from "./unknown";

const REVIEWS = ["disputes.review.pending"] as const satisfies readonly CellKey[];
const SUITS = ["disputes.directSuit.pending", "disputes.reviewedSuit.pending"] as const satisfies readonly CellKey[];
const NOTHING_LOST =
  /零败诉|无(?:一)?败诉|没有败诉|未(?:出现|发生)败诉|败诉率(?:为)?(?:零|0)|(?:均|全部|都)(?:予以|获|为|被|得到)?维持|维持率100%|胜诉率100%/;

/** “均获维持”, “零败诉” while cases are still pending (V-N03). */
export function judgeNothingLost(report: Report, form: FormId): readonly Judgement[] {
  const said = sentencesOf(report).filter(({ text }) => NOTHING_LOST.test(squash(text)));
  return said.map((sentence, index) => judgePendingAgainst(sentence, `nothingLost ${index + 1}`, report, form));
}

function judgePendingAgainst(sentence: Quote, subject: string, report: Report, form: FormId): Judgement {
  const both = [...REVIEWS, ...SUITS];
  const named = [...(/复议/.test(sentence.text) ? REVIEWS : []), ...(/诉讼|败诉|胜诉|应诉/.test(sentence.text) ? SUITS : [])];
  const cells: readonly CellKey[] = named.length > 0 ? named : both;
  const pending = sumOf(cells, report.cells).value;
  const found = { cells, left: pending, right: 0, quotes: [sentence] };
  if (pending === null) return unknownIn(subject, cells, report, form, found);
  if (pending === 0) return judgement(subject, "pass", { zh: "没有未审结的案件。", en: "No case is pending." }, found);
  return judgement(
    subject,
    "warn",
    {
      zh: `正文写“${sentence.text}”，表四还有${pending}件尚未审结，结果尚不能确定。请改写，或说明只指已审结的。`,
      en: `The text says “${sentence.text}”, while ${pending} cases in table 4 are pending. Please reword, or say that decided cases are meant.`,
    },
    found,
  );
}

/** What a share could be a share of. */
const WHOLES: readonly (readonly CellKey[])[] = [
  ["requests.total.total"],
  ["requests.new.total"],
  ["requests.new.total", "requests.carriedIn.total"],
  ["disputes.review.total"],
  ["disputes.directSuit.total", "disputes.reviewedSuit.total"],
  ["disputes.review.total", "disputes.directSuit.total", "disputes.reviewedSuit.total"],
];
const REQUESTS = 3;
const IS_RATE = /办结率|答复率|办复率|满意率|及时率|完成率|公开率|合格率/;

/** A share of a number that the text states: of which whole is not said, so any that the report knows may be it (V-N05). */
export function judgeShares(report: Report, form: FormId): readonly Judgement[] {
  const shares = report.claims.filter(
    ({ measure, of, approximate }) => measure === "rate" && of && of.readings.length > 0 && !approximate,
  );
  const told = shares.filter(
    ({ sentence, raw }) => !IS_RATE.test(sentence.slice(Math.max(0, sentence.indexOf(raw) - 12), sentence.indexOf(raw))),
  );
  return told.map((claim, index) => judgeShare(claim, `share ${index + 1}`, report, form));
}

function judgeShare(claim: Claim, subject: string, report: Report, form: FormId): Judgement {
  const part = claim.of?.value ?? 0;
  const ofDisputes = /^(?:reviews|suits)/.test(claim.of?.measure ?? "");
  const keys = ofDisputes ? WHOLES.slice(REQUESTS) : WHOLES.slice(0, REQUESTS);
  const stated = report.claims
    .filter(({ unit, sentence }) => unit !== "%" && sentence === claim.sentence)
    .map(({ value }) => value);
  const tabled = keys.map((cells) => ({ cells, value: sumOf(cells, report.cells).value }));
  const wholes = [...tabled.flatMap(({ value }) => (value === null ? [] : [value])), ...stated];
  const whole = wholes.find((one) => isPercentOf(claim.value, claim.raw, part, one));
  const found = { cells: keys[0] ?? [], left: claim.value, quotes: [quote(claim.sentence, claim.section)] };
  if (whole !== undefined)
    return judgement(
      subject,
      "pass",
      { zh: `${part}占${whole}的${claim.value}%。`, en: `${part} is ${claim.value} % of ${whole}.` },
      { ...found, right: claim.value },
    );
  if (tabled.some(({ value }) => value === null)) return unknownIn(subject, keys.flat(), report, form, found);
  const total = tabled[0]?.value ?? 0;
  const real = total === 0 ? null : Math.round((10_000 * part) / total) / 100;
  return judgement(
    subject,
    "warn",
    {
      zh: `正文写${part}件占${claim.raw}；${real === null ? "表中总计是0，没有占比" : `占表中总计${total}件的${real}%`}。请核对，或写明占什么的比例。`,
      en: `The text calls ${part} ${claim.value} %; ${real === null ? "the total of the table is 0" : `of the table's ${total} it is ${real} %`}. Please check, or say of what it is a share.`,
    },
    { ...found, right: real },
  );
}

const OPEN = ["requests.carriedOut.total"] as const satisfies readonly CellKey[];
const NEW = ["requests.new.total"] as const satisfies readonly CellKey[];
const ALL_DONE =
  /(?<!按时|按期|及时|依法)(?:办结|答复|办复|回复)率(?:为|是|达到?|均|都|保持|[:：])*(?:100%|百分之百)|全部办结(?!率)/;

/** “办结率100%” while requests are open, “未收到申请” while some came in (V-N06). */
export function judgeAbsolutes(report: Report, form: FormId): readonly Judgement[] {
  const done = sentencesOf(report)
    .filter(({ text }) => ALL_DONE.test(squash(text)) && /申请|公开/.test(text))
    .map((sentence, index) => judgeZero(sentence, `allDone ${index + 1}`, OPEN, report, form));
  const none = report.claims
    .filter((claim) => isNoneReceived(claim) && claim.readings.length > 0)
    .map((claim, index) =>
      judgeZero(
        quote(claim.sentence, claim.section),
        `noneReceived ${index + 1}`,
        form === "A2" ? ["applications.received.count"] : NEW,
        report,
        form,
      ),
    );
  return [...done, ...none];
}

function judgeZero(sentence: Quote, subject: string, cells: readonly CellKey[], report: Report, form: FormId): Judgement {
  const value = sumOf(cells, report.cells).value;
  const found = { cells, left: 0, right: value, quotes: [sentence] };
  if (value === null) return unknownIn(subject, cells, report, form, found);
  if (value === 0)
    return judgement(subject, "pass", { zh: `正文“${sentence.text}”与表格相符。`, en: "The text agrees with the table." }, found);
  const what = cells[0] === OPEN[0] ? { zh: "结转下年度", en: "carried over" } : { zh: "本年新收", en: "received" };
  return judgement(
    subject,
    "warn",
    {
      zh: `正文写“${sentence.text}”，表三${what.zh}却有${value}件。请核对哪一处有误。`,
      en: `The text says “${sentence.text}”, but table 3 has ${value} ${what.en}. Please check which is right.`,
    },
    found,
  );
}
