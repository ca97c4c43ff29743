/** A comparison as charts over the years: which lines stand in which chart, on which axis. */
import type { ChartPart } from "@/components/charts/shape";
import type { ChartGroup } from "@/components/figure/year-figure";
import type { BodyKind } from "@/lib/report/body";
import type { ComparedSeries, Entity, Point } from "@/lib/report/compare/compare";
import { isCount, type Variable } from "@/lib/report/compare/variable";
import { wordsIn } from "@/lib/words/words";
import type { CompareContext } from "./context";
import { breaksIn, colourAt, cutsOf, type Panels, scaleOf, seriesKey, yearsOf } from "./series";
import { stackPanels } from "./stack";

export function panelsOf(context: CompareContext): Panels {
  const { view, data } = context;
  const isStack = view.as === "stack" && data.variables.every(isCount);
  if (isStack) return stackPanels(context);
  const series = view.relative ? data.series.map((one) => changes(one, data.years)) : data.series;
  return { kind: "lines", groups: sharing(linePanels(series, context), series, context), years: yearsOf(series, context) };
}

function linePanels(series: readonly ComparedSeries[], context: CompareContext): readonly ChartGroup[] {
  const { view, data } = context;
  if (view.as === "bodies") return data.entities.flatMap((entity) => bodyPanels(entity, series, context));
  if (view.as !== "kinds") return data.variables.map((variable) => panel(variable, data.entities, context));
  const kinds = [...new Set(data.entities.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    data.variables.map((variable) => {
      const entities = data.entities.filter((entity) => entity.kind === kind);
      const { label = "", ...rest } = panel(variable, entities, context);
      return {
        ...rest,
        hasLegend: true,
        isUnnamed: entities.length === 1,
        key: `${kind} ${rest.key}`,
        label: data.variables.length > 1 ? `${kindName(kind, context)} · ${label}` : kindName(kind, context),
      };
    }),
  );
}

const kindName = (kind: BodyKind | null, { language, words }: CompareContext): string =>
  kind === null ? words.sums : wordsIn(language).bodies.kinds[kind];

/** One variable of several entities. */
function panel(variable: Variable, entities: readonly Entity[], { data, language, nameOf }: CompareContext): ChartGroup {
  return {
    key: variable.key,
    label: variable[language],
    parts: entities.map(
      (entity, index): ChartPart => ({
        key: seriesKey(entity, variable),
        label: nameOf(entity),
        colour: colourAt(index),
        cuts: cutsOf(variable, data.years),
      }),
    ),
    breaks: breaksIn(variable, data.years),
    scale: scaleOf(variable),
  };
}

/** The variables of one entity, those on one scale in one chart. */
function bodyPanels(
  entity: Entity,
  series: readonly ComparedSeries[],
  { data, language, nameOf }: CompareContext,
): readonly ChartGroup[] {
  const own = series.filter((one) => one.entity === entity).map(({ variable }) => variable);
  const units = [...new Set(own.map(({ unit }) => unit))];
  return units.map((unit) => {
    const variables = own.filter((variable) => variable.unit === unit);
    const [lead] = variables;
    return {
      key: `${entity.id} ${unit}`,
      label: units.length > 1 && variables.length === 1 ? `${nameOf(entity)} · ${lead?.[language]}` : nameOf(entity),
      isUnnamed: variables.length === 1,
      hasLegend: units.length > 1 && variables.length > 1,
      parts: variables.map((variable, index) => ({
        key: seriesKey(entity, variable),
        label: variable[language],
        colour: colourAt(index),
        cuts: cutsOf(variable, data.years),
      })),
      breaks: variables.flatMap((variable) => breaksIn(variable, data.years)),
      scale: lead ? scaleOf(lead) : "count",
    };
  });
}

/** Charts on one scale get one axis, unless each is to have its own. */
function sharing(
  groups: readonly ChartGroup[],
  series: readonly ComparedSeries[],
  { view, data }: CompareContext,
): readonly ChartGroup[] {
  const largest = new Map<string, number>();
  for (const { entity, variable, points } of series)
    largest.set(seriesKey(entity, variable), Math.max(0, ...points.map(({ value }) => value ?? 0)));
  const topOf = (group: ChartGroup) => Math.max(0, ...group.parts.map(({ key }) => largest.get(key) ?? 0));
  const isAlike =
    view.as === "bodies" || view.as === "kinds" || data.variables.every(({ unit }) => unit === data.variables[0]?.unit);
  return groups.map((group) => {
    const alike = groups.filter(({ scale }) => scale === group.scale);
    const top = Math.max(...alike.map(topOf));
    const isShared = !view.free && isAlike && alike.length > 1 && top > 0 && !view.relative;
    return {
      ...group,
      isCrowded: group.parts.length > 1,
      isLog: view.log && !view.relative,
      ...(view.relative && { scale: "change" as const }),
      ...(isShared && { domain: [0, top] as const }),
    };
  });
}

/** Below this a start is too small to measure change from. */
const SMALLEST_START = 5;

/** Change since the first year of the same definition, as a share of it; the numbers themselves stay in the table. */
function changes({ entity, variable, points }: ComparedSeries, years: readonly number[]): ComparedSeries {
  const cuts = cutsOf(variable, years);
  let start: number | null = null;
  const changed = points.map((point): Point => {
    if (cuts.includes(point.year)) start = null;
    start ??= point.value;
    const isTooSmall = start !== null && (isCount(variable) ? start < SMALLEST_START : start === 0);
    if (point.value === null || start === null || isTooSmall) return { ...point, value: null };
    return { ...point, value: point.value / start - 1 };
  });
  return { entity, variable, points: changed };
}
