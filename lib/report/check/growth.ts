/** A percentage of growth in the text against the numbers of both years (同比上升16.13%). */
import type { Claim } from "@/lib/report/report";
import { type Context, elsewhere, type Judged, sumIn } from "./context";
import { type Judgement, judgement, quote } from "./judgement";
import { isPercentOf } from "./percent";

/** One judgement for each stated growth of a number that the form counts, in the order of the text. */
export function judgeGrowth(report: Judged, context: Context): readonly Judgement[] {
  const growths = report.claims.filter(
    ({ measure, of, approximate }) => measure === "growth" && of && of.readings.length > 0 && !approximate,
  );
  return growths.map((claim, index) => judgeClaim(claim, `growth ${index + 1}`, context));
}

/** Nothing over nothing is no percentage: growth from zero cannot be told in one. */
function judgeClaim(claim: Claim, subject: string, { before }: Context): Judgement {
  const { of, value, falls, sentence, section } = claim;
  const quotes = [quote(sentence, section)];
  const readings = of?.readings ?? [];
  const now = of?.value ?? 0;
  const thens = readings.map((keys) => ({ keys, value: sumOf(keys, before) }));
  const known = thens.flatMap(({ keys, value: then }) => (then === null ? [] : [{ keys, then }]));
  const found = { cells: readings[0] ?? [], left: now, quotes };
  if (known.length === 0 || before.missing.length > 0)
    return judgement(
      subject,
      "undecided",
      {
        zh: `“${claim.raw}”：没有上年可比的数字，无法判断。`,
        en: `“${claim.raw}”: last year's number is not known, so this cannot be judged.`,
      },
      found,
    );
  const holds = known.find(({ then }) => then !== 0 && isPercentOf(value, claim.raw, falls ? then - now : now - then, then));
  const [first] = known;
  const shown = holds ?? first;
  const others = before.reports.map((other) => elsewhere(other, shown?.keys ?? []));
  const compared = { ...found, right: shown?.then ?? null, others };
  if (holds)
    return judgement(
      subject,
      "pass",
      { zh: "同比与上年的数字相符。", en: "The growth agrees with last year's number." },
      compared,
    );
  const then = first?.then ?? 0;
  const real = then === 0 ? null : Math.round(((now - then) / then) * 10_000) / 100;
  return judgement(
    subject,
    "warn",
    {
      zh: `正文写${now}件、同比${falls ? "下降" : "上升"}${value}%；上年报告是${then}件，${real === null ? "无法计算同比" : `应为${real < 0 ? "下降" : "上升"}${Math.abs(real)}%`}。请核对。`,
      en: `The text says ${now}, ${falls ? "down" : "up"} ${value} %; last year's report has ${then}, ${real === null ? "from which no growth can be computed" : `which makes ${real} %`}. Please check.`,
    },
    compared,
  );
}

function sumOf(keys: Parameters<typeof sumIn>[0], { reports }: Context["before"]): number | null {
  if (reports.length === 0) return null;
  return reports.reduce<number | null>((sum, other) => {
    const value = sumIn(keys, other);
    return sum === null || value === null ? null : sum + value;
  }, 0);
}
