import { type ChartPart, type ChartYear, sumOf } from "@/components/charts/shape";
import { formatNumber } from "@/lib/format";
import { fill } from "@/lib/words/fill";
import type { Words } from "@/lib/words/zh";

export type Summarised = { title: string; years: readonly ChartYear[]; parts: readonly ChartPart[]; isSum: boolean };

/** A chart in a few sentences, for those who do not see it: where it begins, where it ends, its extremes. */
export function summarise({ title, years, parts, isSum }: Summarised, words: Words["charts"]): string {
  if (isSum || parts.length === 1) return summariseSeries(title, years, parts, words);
  return parts.map((part) => summariseSeries(`${title}：${part.label}`, years, [part], words)).join(" ");
}

function summariseSeries(
  title: string,
  years: readonly ChartYear[],
  parts: readonly ChartPart[],
  words: Words["charts"],
): string {
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
    firstValue: formatNumber(first.sum),
    last: last.year,
    lastValue: formatNumber(last.sum),
    maxYear: max.year,
    max: formatNumber(max.sum),
    minYear: min.year,
    min: formatNumber(min.sum),
  });
}
