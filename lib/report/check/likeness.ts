/** Prose that is last year's or another body's (雷同, V-X06), and figures that leap out of their own past (V-X07). */
import { breaksOf } from "@/lib/report/breaks";
import type { CellKey } from "@/lib/report/form";
import { MEASURES, type MeasureKey, measureOf } from "@/lib/report/measures";
import type { Likeness } from "@/lib/report/similar";
import { type Context, elsewhere, type Judged, sumIn } from "./context";
import { type Judgement, judgement, quote } from "./judgement";
import { medianOf } from "./money";
import { judgeSameFigures } from "./same-figures";

/** From here on prose is taken for the same (domain: 0.9 of its own words, standard phrases and numbers apart). */
export const ALIKE = 0.9;
/** A report with fewer words of its own says too little to be a copy. */
const PASSAGES = 3;

export function judgeLikeness(report: Judged, context: Context): readonly Judgement[] {
  const { own, others } = context.likeness;
  return [...judgeSameFigures(report, context), ...judgeProse("own", own), ...judgeProse("others", others)];
}

function judgeProse(subject: string, likeness: Likeness | null): readonly Judgement[] {
  if (!likeness) return [];
  const { share, body, year, name, passages } = likeness;
  const others = [{ body, year, cells: [], value: Math.round(share * 100) }];
  if (share < ALIKE)
    return [
      judgement(
        subject,
        "pass",
        { zh: "正文与往年、与其他单位不雷同。", en: "The prose is not a copy." },
        { left: Math.round(share * 100) },
      ),
    ];
  const percent = `${Math.round(share * 100)}%`;
  return [
    judgement(
      subject,
      "warn",
      {
        zh: `除通用表述和数字外，正文有${percent}与${name}${year}年报告相同。请补充本年的实际内容，或说明。`,
        en: `Apart from standard phrases and numbers, ${percent} of the prose is that of the report of ${name} on ${year}. Please say what happened this year, or explain.`,
      },
      { left: Math.round(share * 100), others, quotes: passages.slice(0, PASSAGES).map((text) => quote(text, null)) },
    ),
  ];
}

/** Counts in which a leap is worth a look. */
const WATCHED = [
  "newRequests",
  "normative",
  "licensing",
  "penalty",
  "coercion",
  "reviews",
  "suits",
] as const satisfies readonly MeasureKey[];
const LEAP = 5;
const LEAST_HISTORY = 3;

/** (x + 1) / (median + 1) beyond 5 in either direction, over the years since the count last changed its meaning. */
export function judgeLeaps(report: Judged, { history }: Context): readonly Judgement[] {
  const { form } = report;
  if (form === null) return [];
  return WATCHED.flatMap((key): readonly Judgement[] => {
    const cells = measureOf(key).cells[form];
    const value = cells ? sumIn(cells, report) : null;
    if (!cells) return [];
    const past = comparable(key, report.year, history);
    const found = { cells, left: value, others: past.map(({ other, keys }) => elsewhere(other, keys)) };
    if (past.length < LEAST_HISTORY) return [];
    if (value === null)
      return [
        judgement(
          key,
          "undecided",
          { zh: "本年数字没有读出，无法与往年比较。", en: "This year's number could not be read." },
          found,
        ),
      ];
    const middle = medianOf(past.map((one) => one.value));
    const ratio = (value + 1) / (middle + 1);
    const compared = { ...found, right: middle };
    if (ratio <= LEAP && ratio >= 1 / LEAP)
      return [judgement(key, "pass", { zh: "与往年相当。", en: "In line with other years." }, compared)];
    const { zh, en } = MEASURES.find((measure) => measure.key === key) ?? { zh: key, en: key };
    return [
      judgement(
        key,
        "note",
        {
          zh: `${zh}本年${value}，往年中位数${middle}，相差五倍以上。请留意是否填错位数。`,
          en: `${en}: ${value} this year, ${middle} in the middle of other years, more than five times apart. A digit may be wrong.`,
        },
        compared,
      ),
    ];
  });
}

/** Earlier years with a known number that means the same as this year's. */
function comparable(key: MeasureKey, year: number, history: Context["history"]) {
  return history.flatMap((other) => {
    const keys: readonly CellKey[] | undefined = other.form === null ? undefined : measureOf(key).cells[other.form];
    const broken = breaksOf([key], other.year, year).some((one) => !one.comparable);
    const value = keys && !broken ? sumIn(keys, other) : null;
    return keys && value !== null ? [{ other, keys, value }] : [];
  });
}
