import { writeIn } from "@/components/charts/scale";
import { type ChartPart, type ChartYear, type Scale, sumOf } from "@/components/charts/shape";
import { fill } from "@/lib/words/fill";
import type { Words } from "@/lib/words/zh";

export type Summarised = {
  title: string;
  years: readonly ChartYear[];
  parts: readonly ChartPart[];
  isSum: boolean;
  scale?: Scale | undefined;
};

/**
 * A chart in a few sentences, for those who do not see it: where it begins, where it ends, its extremes. Lines that are
 * only there for context are left to the table.
 */
export function summarise(
  { title, years, parts, isSum, scale }: Summarised,
  { charts: words, actions }: Pick<Words, "charts" | "actions">,
): string {
  if (isSum || parts.length === 1) return summariseSeries({ title, years, parts, scale }, words);
  const named = parts.filter(({ colour }) => colour !== "context");
  const nameOf = ({ label }: ChartPart) => fill(actions.partOf, { whole: title, part: label });
  return named.map((part) => summariseSeries({ title: nameOf(part), years, parts: [part], scale }, words)).join(" ");
}

function summariseSeries({ title, years, parts, scale }: Omit<Summarised, "isSum">, words: Words["charts"]): string {
  const sums = years.flatMap(({ year, values }) => {
    const sum = sumOf(values, parts);
    return sum === null ? [] : [{ year, sum }];
  });
  const [first, last] = [sums[0], sums.at(-1)];
  if (!first || !last) return fill(words.summaryNone, { title });
  const max = sums.reduce((a, b) => (b.sum > a.sum ? b : a));
  const min = sums.reduce((a, b) => (b.sum < a.sum ? b : a));
  return fill(words.summary, {
    title,
    first: first.year,
    firstValue: writeIn(scale, first.sum),
    last: last.year,
    lastValue: writeIn(scale, last.sum),
    maxYear: max.year,
    max: writeIn(scale, max.sum),
    minYear: min.year,
    min: writeIn(scale, min.sum),
  });
}
