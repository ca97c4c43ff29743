/** Figures that the prose states: what number, of what, in which sentence, and which cells it could mean. */
import { isOfOtherKind } from "./claim-scope";
import { CLAIM_WORDS, type FoundClaim, TOPICS, type Topic } from "./claim-words";
import { zerosIn } from "./claim-zeros";
import { afterLast, CLAUSE_END, SENTENCE_END, sentenceAround } from "./clause";
import type { FormId } from "./form";
import { NUMBER, numberIn } from "./numerals";
import { isProse, type Passage, placeIn } from "./prose";
import type { Claim } from "./report";
import { type Heading, sectionAt } from "./sections";

/** What is looked at before and after a number. */
const BEFORE = 80;
const AFTER = 30;
const TOPIC_BEFORE = 240;
const CONTEXT = 160;
/** A report has some dozens; what has more is no report, and reading on would only cost time. */
const MOST_NUMBERS = 1000;

const UNIT = "[万亿]?元|人次|件次|[件条份宗起项篇例笔](?!性)|个(?!月|工作日|人)|次(?!性)|%";
const FIGURE = new RegExp(
  `(?<!\\d[.,]?|[第〔〇零一二两三四五六七八九十百千])(${NUMBER})(余|多)?\\s{0,2}(?:(${UNIT})|(?<=[为是:][0零])(?=[，,。；;、)\\s]|$))`,
  "g",
);
const FILLING =
  "(?:数量?|总数|总量|总计|合计|累计|共计|共|总|为|有|是|的|了|达到?|约|近|计|均|全年|本年度?|今年|\\d{4}年度?|案件|案|情况|信息|申请|[:(\\s、]|[，,](?:共|总|合|累)计?)*";
const JOINED = /(?:和|及|与|或|、|以及|\/)$/;
const CARRIED_INCLUDED = /^[(（，,]?\s{0,2}(?:其中)?(?:含|包括|包含)(?:有)?(?:上(?:一)?年|去年)/;

const PATTERNS = CLAIM_WORDS.map((words) => ({
  words,
  before: new RegExp(`(?:${words.words})${FILLING}$`),
  after: new RegExp(`^(?:申请)?(?:的)?(?:已|均|为|系|属于|作出|经|被)?(?:${words.words})`),
  object: new RegExp(`^(?:的)?[^，,。；;:、]{0,4}?(?:${words.object ?? ""})`),
}));
const TOPIC_PATTERNS = TOPICS.map(({ topic, words }) => ({ topic, pattern: new RegExp(words, "g") }));

/** @param year the report's: a number that its clause gives to another year means no cell. */
export function claimsOf(
  passages: readonly Passage[],
  headings: readonly Heading[],
  form: FormId | null,
  year: number | null,
): readonly Claim[] {
  let left = MOST_NUMBERS;
  return passages.flatMap((passage, index) => {
    if (!isProse(passage) || left <= 0) return [];
    const found = [...figuresIn(passage, form, year, left), ...zerosIn(passage.folded, form, year)];
    left -= found.length;
    const ordered = [...found].sort((a, b) => a.index - b.index);
    return ordered.map(({ index: at, length, ...claim }, order) => ({
      ...claim,
      ...(claim.unit === "%" && percentOf(passage.folded, at, ordered.slice(0, order))),
      sentence: passage.text.slice(...sentenceAround(passage.folded, at)).trim(),
      raw: passage.text.slice(at, at + length),
      section: sectionAt(headings, index, at),
      place: placeIn(passage, at),
    }));
  });
}

function figuresIn(passage: Passage, form: FormId | null, year: number | null, most: number): readonly FoundClaim[] {
  const { folded } = passage;
  const found: FoundClaim[] = [];
  let from = 0;
  let seen = 0;
  for (const match of folded.matchAll(FIGURE)) {
    seen += 1;
    if (seen > most) break;
    const value = numberIn(match[1] ?? "");
    if (value === null) continue;
    const end = match.index + match[0].length;
    const before = folded.slice(Math.max(from, match.index - BEFORE), match.index);
    const claim = claimAt(folded, { before, start: match.index, end, unit: match[3] ?? null }, form, year);
    from = claim?.end ?? end;
    if (claim) {
      const { measure, readings } = claim;
      const approximate = match[2] ? ({ approximate: true } as const) : {};
      found.push({
        measure,
        value,
        unit: match[3] ?? null,
        readings,
        ...approximate,
        index: match.index,
        length: match[0].length,
      });
    }
  }
  return found;
}

type Figure = { before: string; start: number; end: number; unit: string | null };
type Meaning = Pick<Claim, "measure" | "readings"> & { end: number };

function claimAt(folded: string, figure: Figure, form: FormId | null, year: number | null): Meaning | null {
  const { end, unit } = figure;
  const sentence = afterLast(figure.before, SENTENCE_END);
  if (unit === "%") return { ...percentage(sentence), end };
  const topic = topicBefore(folded, figure.start);
  const fits = ({ words }: (typeof PATTERNS)[number]) =>
    words.topics === undefined || words.topics.includes(topic ?? "elsewhere");
  const rest = folded.slice(end, end + AFTER);
  const before = PATTERNS.find(
    (entry) => fits(entry) && entry.before.test(sentence) && (entry.words.object === undefined || entry.object.test(rest)),
  );
  const after = before ? undefined : PATTERNS.find((entry) => entry.words.follows && fits(entry) && entry.after.test(rest));
  const entry = before ?? after;
  if (!entry) return null;
  const { measure, object } = entry.words;
  const follower = after ? after.after : object === undefined ? null : entry.object;
  const length = follower?.exec(rest)?.[0].length ?? 0;
  const context = afterLast(folded.slice(Math.max(0, figure.start - CONTEXT), figure.start), /。/);
  const isOther = before !== undefined && isOfOtherKind({ clause: lastClause(sentence), sentence, context }, measure, year);
  const readings = isOther ? [] : readingsOf(entry, sentence, rest, form);
  return { measure, readings, end: end + length };
}

const FILLED_CLAUSE = new RegExp(`[，,]${FILLING}$`);
const lastClause = (sentence: string): string => afterLast(sentence.replace(FILLED_CLAUSE, ""), CLAUSE_END);

function readingsOf(entry: (typeof PATTERNS)[number], sentence: string, rest: string, form: FormId | null): Claim["readings"] {
  const readings = entry.words.readings(form);
  if (entry.words.measure === "newRequests" && CARRIED_INCLUDED.test(rest)) return readings.slice(1, 2);
  if (entry.words.family === undefined) return readings;
  const head = sentence.slice(0, entry.before.exec(sentence)?.index ?? 0);
  const joint = JOINED.exec(head);
  const other =
    joint && PATTERNS.find(({ words, before }) => words.family === entry.words.family && before.test(head.slice(0, joint.index)));
  if (!other) return readings;
  const [also = []] = readingsOf(other, head.slice(0, joint.index), "", form);
  return readings.map((cells) => [...also, ...cells]);
}

const DECREASE = /降|减|跌|少/;
/** Growth against another base says nothing of last year. */
const OTHER_BASE = /环比|上(?:个)?月|上(?:个)?季度|前年/;

/** Of what a percentage is one: the number before it in its sentence; and whether it is a decrease. */
function percentOf(folded: string, at: number, before: readonly FoundClaim[]): Pick<Claim, "of" | "falls"> {
  const [start] = sentenceAround(folded, at);
  const number = before.filter(({ index, unit }) => index >= start && unit !== "%").at(-1);
  const clause = afterLast(folded.slice(start, at), CLAUSE_END);
  if (!number || OTHER_BASE.test(clause)) return {};
  const { measure, value, readings } = number;
  return { of: { measure, value, readings }, ...(DECREASE.test(clause) && { falls: true as const }) };
}

const percentage = (sentence: string): Pick<Claim, "measure" | "readings"> => ({
  measure: /增|升|降|减|同比|环比|上涨/.test(lastClause(sentence)) ? "growth" : "rate",
  readings: [],
});

function topicBefore(folded: string, index: number): Topic | null {
  const text = folded.slice(Math.max(0, index - TOPIC_BEFORE), index);
  const last = TOPIC_PATTERNS.map(({ topic, pattern }) => ({ topic, at: [...text.matchAll(pattern)].at(-1)?.index ?? -1 }));
  const nearest = last.reduce((best, it) => (it.at > best.at ? it : best));
  return nearest.at < 0 ? null : nearest.topic;
}
