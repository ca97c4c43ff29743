import { drawFunnel } from "@/components/charts/draw/funnel";
import { Drawing } from "@/components/charts/drawing";
import { formatPercent, formatRate } from "@/lib/format";
import type { Entity } from "@/lib/report/compare/compare";
import { funnelOf } from "@/lib/report/compare/funnel";
import type { Variable } from "@/lib/report/compare/variable";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { type CompareContext, hrefOf } from "./context";

/** The first chosen variable that is a share of cases, over all chosen years: sums over sums. */
export function funnelIn(context: CompareContext) {
  const { data } = context;
  const variable = data.variables.find(({ kind }) => kind === "share");
  if (!variable) return null;
  const series = data.series.filter((one) => one.variable === variable && one.entity.of !== "sum");
  const counts = series.map(({ entity, points }) => {
    const known = points.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
    const sum = (key: "numerator" | "denominator") => known.reduce((all, point) => all + (point[key] ?? 0), 0);
    return { cases: sum("numerator"), of: sum("denominator"), item: { entity, href: placeOf(entity, variable, context) } };
  });
  return { variable, funnel: funnelOf(counts) };
}

/** All years of one body, as a table; a single year's cell where only that is shown. */
function placeOf(entity: Entity, variable: Variable, context: CompareContext): string | undefined {
  const { data, links, view } = context;
  const point = data.series.find((one) => one.entity === entity && one.variable === variable)?.points[0];
  if (data.years.length === 1 && point) return hrefOf(entity, variable, point, context);
  return `${links.compare(data.area.id, { ...view, as: "line", bodies: [entity.id], measures: [variable.key] })}&tab=table`;
}

type Funnel = NonNullable<NonNullable<ReturnType<typeof funnelIn>>["funnel"]>;

export const funnelPoints = ({ points }: Funnel, { nameOf, words }: CompareContext) =>
  points.map(({ cases, of, item, position }) => {
    const name = nameOf(item.entity);
    const said = { name, part: cases, whole: of, rate: formatRate(cases, of), position: words[position] };
    return { x: of, y: cases / of, name, href: item.href, position, title: fill(words.funnelPoint, said) };
  });

const spanOf = ({ data }: CompareContext) => ({ first: data.years[0] ?? "", last: data.years.at(-1) ?? "" });

const isOneYear = ({ data }: CompareContext): boolean => data.years.length === 1;

export const funnelTitle = (variable: Variable, context: CompareContext): string =>
  fill(isOneYear(context) ? context.words.dotTitle : context.words.funnelTitle, {
    name: variable[context.language],
    year: context.data.years[0] ?? "",
    ...spanOf(context),
  });

export const funnelAbout = ({ mean }: Funnel, context: CompareContext): string =>
  fill(isOneYear(context) ? context.words.funnelYear : context.words.funnelSubtitle, {
    ...spanOf(context),
    mean: formatPercent(mean),
  });

/** Points around a common rate, and how far chance alone would carry them. */
export function FunnelFigure({ context }: { context: CompareContext }) {
  const { words } = context;
  const found = funnelIn(context);
  if (!found?.funnel) return <p className="notice">{found ? words.funnelFew : words.funnelNone}</p>;
  const { variable, funnel } = found;
  const points = funnelPoints(funnel, context);
  const meanLabel = formatPercent(funnel.mean);
  const about = { mean: funnel.mean, widest: funnel.widest, points, meanLabel };
  return (
    <>
      <h3>{funnelTitle(variable, context)}</h3>
      <p className="note">{funnelAbout(funnel, context)}</p>
      <Drawing
        title={funnelTitle(variable, context)}
        summary={points.map(({ title }) => title).join(wordsIn(context.language).actions.listStop)}
        drawings={[drawFunnel({ ...about, width: 360, height: 320 }), drawFunnel({ ...about, width: 800, height: 420 })]}
      />
    </>
  );
}
