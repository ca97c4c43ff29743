/** docs/metrics.md: what is computed from reports, and how bodies are ranked by it. */
import { breaksOfMetric } from "@/lib/report/breaks";
import { evaluate } from "@/lib/report/metrics/evaluate";
import { exampleFor } from "@/lib/report/metrics/example";
import { formulaOf } from "@/lib/report/metrics/formula";
import type { Direction, Metric, MetricValue } from "@/lib/report/metrics/metric";
import { METRICS } from "@/lib/report/metrics/metrics";
import { INDEX } from "@/lib/report/score/configuration";
import { madeFrom, table } from "./markdown";

const INTRODUCTION = `# Metrics and the index

Every rate, amount and index that this system shows, charts, exports or ranks. One name has one definition everywhere.

- Sums are taken of the rows of the form, never of the total printed beside them.
- A metric with a missing input (blank, lost, illegible, left out) is unknown and names the cells; “/” adds nothing.
- Nothing over nothing is “no cases”, neither 0 % nor 100 %. Below the smallest denominator there is no rate, only so many of so many.
- Shares come with the 95 % interval of Wilson (JASA 22, 1927). Years and bodies are pooled as sums over sums, never as averages of rates.
- Examples are computed from one made-up report: 120 new requests, 8 carried in, 118 dealt with, 70 of them open and 10 denied.`;

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  "+": "more is better",
  "0+": "more tends to be better",
  "0": "neither",
  "0-": "less tends to be better",
  "-": "less is better",
};

const UNITS: Readonly<Record<Metric["unit"], string>> = {
  件: "件 (cases)",
  万元: "万元 (10,000 yuan)",
  元: "元 (yuan)",
  share: "%",
  per100: "per 100",
  index: "0–1",
  points: "0–100",
};

const isShare = ({ unit }: Metric): boolean => unit === "share";

function exampleOf(metric: Metric): string {
  const { status, value, numerator, denominator, interval }: MetricValue = evaluate(metric, exampleFor(metric.id));
  const counted = denominator === null || metric.kind === "concentration" ? "" : `${numerator} of ${denominator}`;
  if (status !== "known" || value === null) return `${counted}: ${status}`;
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const result = isShare(metric) ? percent(value) : String(Number(value.toFixed(3)));
  return `${counted && `${counted}, `}${result}${interval ? ` (${percent(interval[0])} to ${percent(interval[1])})` : ""}`;
}

function entryOf(metric: Metric): string {
  const breaks = breaksOfMetric(metric);
  const lines = [
    `- 公式：${formulaOf(metric, "zh")}`,
    `- Formula: ${formulaOf(metric, "en")}`,
    `- Unit ${UNITS[metric.unit]}; ${DIRECTIONS[metric.direction]}; forms ${metric.forms.join(", ")}${isShare(metric) ? `; smallest denominator ${metric.minimum}` : ""}`,
    `- ${metric.caveat.zh}`,
    `- ${metric.caveat.en}`,
    `- ${metric.law.zh} · ${metric.law.en}`,
    ...breaks.map(({ year, comparable, zh, en }) => `- ${year}${comparable ? "" : ", not comparable"}: ${zh} ${en}`),
    `- Example: ${exampleOf(metric)}`,
  ];
  return `### ${metric.id} ${metric.zh} · ${metric.en}\n\n${lines.join("\n")}`;
}

const listing = (): string =>
  table(
    ["number", "key", "中文", "English", "unit", "direction", "forms"],
    METRICS.map(({ id, key, zh, en, unit, direction, forms }) => [
      id,
      `\`${key}\``,
      zh,
      en,
      UNITS[unit],
      direction,
      forms.join(" "),
    ]),
  );

const { weights, lost, completeness, outcome, simulation, sensitivity } = INDEX;

const THE_INDEX = `## The index (年报公开规范指数), version ${INDEX.version}

It says how well a report keeps the rules, with a small adjustment for outcomes. It does not measure transparency as such.

    T = max(0, 100 − ${lost.perDayLate} × days late)
    C = 100 × (${completeness.cells} × credit of cells ÷ cells + ${completeness.sections} × sections ÷ 6)
    K = max(0, 100 − ${lost.perFailure} × confirmed failures − ${lost.perWarning} × confirmed warnings), each root cause once
    S = ${weights.timeliness} T + ${weights.completeness} C + ${weights.consistency} K + ${outcome.openness} (p̃ − μp) − ${outcome.correction} (c̃ − μc)
    p̃ = (open + ${outcome.prior} μp) ÷ (decided + ${outcome.prior}), c̃ = (corrected + ${outcome.prior} μc) ÷ (concluded + ${outcome.prior})

- Open is granted and partly granted; decided adds denied. Corrected and concluded are of reviews and both kinds of suits together. μp and μc are the shares of the area's sums, of ${outcome.poolYears} years where the year has fewer than ${outcome.poolBelow} cases; with fewer even then there is no adjustment.
- A body without cases is moved by exactly 0. An unknown outcome is not taken for average: the body has no place (暂不评).
- Credit of a cell: ${Object.entries(completeness.credit)
  .map(([key, credit]) => `${key} ${credit}`)
  .join(", ")}; what our reading lost counts neither way.
- Only what a person has confirmed counts in K. Likeness of the prose (V-X06, V-N07) is shown and never counted.
- Compared with each other: ${INDEX.groups.map(({ zh, en, kinds }) => `${zh} (${en}: ${kinds.join(", ")})`).join("; ")}. The aggregate and the government office are shown, not ranked.
- Not ranked, each in a list with its reason: not published by the cut-off (应公布未公布); date unknown, or dates that contradict each other; form unknown; nothing read; outcomes unknown.
- Equal scores share a place. S is ranked unclamped and shown between 0 and 100.
- Uncertainty: ${simulation.draws} draws, the year of the reports as seed; shares from Beta(open + m μ, rest + m (1 − μ)), weights from Dirichlet(${Object.values(
  weights,
)
  .map((weight) => weight * simulation.weightConcentration)
  .join(
    ", ",
  )}). ${outcome.priors ? `Each draw first takes μ and what it is worth, m of ${outcome.priors.join(", ")} cases, as probable as the bodies’ own numbers make them. ` : ""}Published are the median place, the ${simulation.rankInterval.map((bound) => `${bound * 100} %`).join(" to ")} interval of places, and the probabilities of the first and the last third of the places; equals share their places.
- Tiers: 优 where the first third has a probability of ${INDEX.tierProbability} or more, 待改进 where the last third has, 中 otherwise.
- Sensitivity: the tier is given again under every set of weights from ${sensitivity.least} in steps of ${sensitivity.step}, and with all outcomes in place of decided ones as the denominator.
- \`npm run calibrate\` says how often its probabilities come true on made-up areas whose truth is known ([ranking.md](ranking.md)); \`npm run bench -- ranking\` how long it takes.`;

export const metricsPage = (): string =>
  `${[madeFrom("lib/report/metrics and lib/report/score/configuration.ts"), INTRODUCTION, "## All metrics", listing(), THE_INDEX, "## One by one", ...METRICS.map(entryOf)].join("\n\n")}\n`;
