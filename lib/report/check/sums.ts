/** Sums inside a sentence: 主动公开265条，其中…3条、…12条、…30条 (V-N09). */
import { fold } from "@/lib/report/fold";
import { NUMBER, numberIn } from "@/lib/report/numerals";
import type { Quote, Report } from "@/lib/report/report";
import { type Judgement, judgement, sentencesOf } from "./judgement";

const UNIT = "[件条份宗起项篇例次期场]";
const COUNT = new RegExp(`(?<![\\d.第〔])(${NUMBER})(余|多)?\\s{0,2}(${UNIT})(?!性)`, "g");
/** 其中 opens parts that may be some of the whole; 分别为, 包括 say that they are all of it. */
const OPENS = /[，,；;(（]?(其中|分别(?:为|是)|包括|包含)[:：]?/g;
/** What closes a list of parts. */
const CLOSES = /[)）。；;]|其中|同比|上年|去年|比上/;

type Count = { value: number; approximate: boolean; unit: string };
type Listed = { whole: Count; parts: readonly Count[]; isAll: boolean };

const countsIn = (text: string): readonly Count[] =>
  [...text.matchAll(COUNT)].flatMap(([, written = "", round, unit = ""]) => {
    const value = numberIn(written);
    return value === null ? [] : [{ value, approximate: round !== undefined, unit }];
  });

/** The number before the word that opens the parts, and the numbers behind it in the same unit, up to where the list ends. */
function listsIn(sentence: string): readonly Listed[] {
  const folded = fold(sentence);
  return [...folded.matchAll(OPENS)].flatMap((opening) => {
    const whole = countsIn(
      folded
        .slice(0, opening.index)
        .split(/[。；;]/)
        .at(-1) ?? "",
    ).at(-1);
    const rest = folded.slice(opening.index + opening[0].length);
    const end = rest.search(CLOSES);
    const parts = countsIn(end < 0 ? rest : rest.slice(0, end)).filter(({ unit }) => unit === whole?.unit);
    return whole && parts.length > 1 ? [{ whole, parts, isAll: opening[1] !== "其中" }] : [];
  });
}

export function judgeSums(report: Report): readonly Judgement[] {
  const found = sentencesOf(report).flatMap((sentence) => listsIn(sentence.text).map((list) => ({ sentence, list })));
  return found.map(({ sentence, list }, index) => judgeList(list, sentence, `sum ${index + 1}`));
}

function judgeList({ whole, parts, isAll }: Listed, sentence: Quote, subject: string): Judgement {
  const sum = Math.round(parts.reduce((total, { value }) => total + value, 0) * 1e4) / 1e4;
  const terms = parts.map(({ value }) => value).join("+");
  const found = { left: sum, right: whole.value, difference: sum - whole.value, quotes: [sentence] };
  if (whole.approximate || parts.some(({ approximate }) => approximate))
    return judgement(subject, "undecided", { zh: "约数不能相加核对。", en: "Round numbers cannot be added up." }, found);
  if (sum === whole.value || (sum < whole.value && !isAll))
    return judgement(subject, "pass", { zh: `${terms}不超过${whole.value}。`, en: `${terms} fits ${whole.value}.` }, found);
  return judgement(
    subject,
    "warn",
    {
      zh: `正文分项${terms}=${sum}，与所写总数${whole.value}${whole.unit}不符。请核对。`,
      en: `The parts in the text, ${terms}, come to ${sum}, while the whole is ${whole.value}. Please check.`,
    },
    found,
  );
}
