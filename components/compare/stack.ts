/** Stacked charts: the parts of a total of the form for each body, or bodies on one another for each measure. */
import { type Colour, SERIES } from "@/components/charts/palette";
import type { ChartPart } from "@/components/charts/shape";
import type { ChartGroup, FigureYear } from "@/components/figure/year-figure";
import type { TableCell } from "@/components/figure/year-table";
import { formatNumber, formatPercent } from "@/lib/format";
import { BREAKDOWNS, type BreakdownKey, breakdownIn } from "@/lib/report/breakdown";
import type { ComparedSeries, Entity } from "@/lib/report/compare/compare";
import type { Variable } from "@/lib/report/compare/variable";
import { fill } from "@/lib/words/fill";
import type { CompareContext } from "./context";
import { breaksIn, colourAt, type Panels, seriesKey, yearsOf } from "./series";

const OUTCOME_COLOURS: readonly Colour[] = ["granted", "partial", "denied", "unavailable", "notProcessed", "otherOutcome"];
const RESULT_COLOURS: readonly Colour[] = ["series1", "series2", "series5", "series3"];

export function stackPanels(context: CompareContext): Panels {
  const { data, view } = context;
  const breakdown = breakdownIn(data.variables.map(({ key }) => key));
  const groups = breakdown ? data.entities.map((entity) => partsOf(breakdown, entity, context)) : bodiesOf(context);
  const years = yearsOf(data.series, context).map((year) => ({
    ...year,
    label: undefined,
    values: { ...year.values, ...(breakdown ? {} : restIn(year, context)) },
  }));
  const kept = { kind: "bars" as const, groups: view.free || view.relative ? groups : sharing(groups, years) };
  return { ...kept, years: view.relative ? years.map((year) => inShares(year, groups, context)) : years };
}

/** The parts of a printed total, of one body. */
function partsOf(key: BreakdownKey, entity: Entity, { data, nameOf, language, view }: CompareContext): ChartGroup {
  const { whole, parts } = BREAKDOWNS[key];
  const colours = key === "outcomes" ? OUTCOME_COLOURS : RESULT_COLOURS;
  const order: readonly string[] = parts;
  const known = data.variables.filter((variable) => order.includes(variable.key));
  return {
    key: entity.id,
    label: nameOf(entity),
    parts: known.map((variable) => ({
      key: seriesKey(entity, variable),
      label: (variable.short ?? variable)[language],
      colour: colours[order.indexOf(variable.key)] ?? "otherOutcome",
    })),
    breaks: data.variables.filter((variable) => variable.key === whole).flatMap((variable) => breaksIn(variable, data.years)),
    scale: view.relative ? "share" : "count",
  };
}

/** Bodies on one another, as many as there are colours, and the others together; a sum would repeat them. */
function layersOf({ data: { entities } }: CompareContext): { named: readonly Entity[]; rest: readonly Entity[] } {
  const single = entities.filter(({ of }) => of === "body" || of === "joined");
  const all = single.length > 0 ? single : entities;
  const named = all.slice(0, all.length === SERIES.length + 1 ? all.length : SERIES.length);
  return { named, rest: all.slice(named.length) };
}

const restKey = (variable: Variable): string => `rest ${variable.key}`;

/** Whoever stood in the year and gives no number. */
const isLacking = ({ gap }: TableCell): boolean => gap !== undefined && gap !== "notThere";

/** How many of the others are not in their sum, year by year and measure by measure: a sum of some is not that of all. */
export function othersNote(context: CompareContext): string | null {
  const { data, words } = context;
  const { rest } = layersOf(context);
  if (breakdownIn(data.variables.map(({ key }) => key)) || rest.length === 0) return null;
  const years = yearsOf(data.series, context).flatMap(({ year, values }) => {
    const lacking = data.variables.map(
      (variable) => rest.filter((entity) => isLacking(values[seriesKey(entity, variable)] ?? { value: null })).length,
    );
    const most = Math.max(...lacking);
    return most > 0 && most < rest.length ? [fill(words.othersYear, { year, n: most })] : [];
  });
  const others = fill(words.others, { n: rest.length });
  return years.length === 0 ? null : fill(words.othersNote, { others, years: years.join(words.listComma) });
}

/** What the others have together in a year. */
function restIn({ values }: FigureYear, context: CompareContext): FigureYear["values"] {
  const { rest } = layersOf(context);
  return Object.fromEntries(
    context.data.variables.map((variable) => {
      const cells = rest.flatMap((entity) => values[seriesKey(entity, variable)] ?? []);
      const known = cells.flatMap(({ value }) => value ?? []);
      if (known.length === 0) return [restKey(variable), { value: null, gap: cells[0]?.gap ?? "noReport" }];
      const sum = known.reduce((all, value) => all + value, 0);
      const lacking = cells.filter(isLacking).length;
      const detail = lacking === 0 ? undefined : fill(context.words.othersLack, { n: lacking });
      return [restKey(variable), { value: sum, ...(detail !== undefined && { text: formatNumber(sum), detail }) }];
    }),
  );
}

function bodiesOf(context: CompareContext): readonly ChartGroup[] {
  const { data, nameOf, language, view, words } = context;
  const { named, rest } = layersOf(context);
  const partOf = (entity: Entity, variable: Variable, index: number): ChartPart => ({
    key: seriesKey(entity, variable),
    label: nameOf(entity),
    colour: colourAt(index),
  });
  const others = fill(words.others, { n: rest.length });
  return data.variables.map((variable) => ({
    key: variable.key,
    label: variable[language],
    parts: [
      ...named.map((entity, index) => partOf(entity, variable, index)),
      ...(rest.length > 0 ? [{ key: restKey(variable), label: others, colour: "context" as const }] : []),
    ],
    breaks: breaksIn(variable, data.years),
    scale: view.relative ? "share" : "count",
  }));
}

const totalOf = ({ values }: FigureYear, { parts }: ChartGroup): number =>
  parts.reduce((sum, { key }) => sum + (values[key]?.value ?? 0), 0);

function sharing(groups: readonly ChartGroup[], years: readonly FigureYear[]): readonly ChartGroup[] {
  const top = Math.max(...groups.flatMap((group) => years.map((year) => totalOf(year, group))));
  return groups.length > 1 && top > 0 ? groups.map((group) => ({ ...group, domain: [0, top] as const })) : groups;
}

/** Every part as a share of its chart's whole, in the year; below five in the whole there are no shares. */
function inShares(year: FigureYear, groups: readonly ChartGroup[], { words }: CompareContext): FigureYear {
  const values = { ...year.values };
  for (const group of groups) {
    const total = totalOf(year, group);
    for (const { key } of group.parts) {
      const cell = values[key];
      if (!cell || cell.value === null) continue;
      const share = `${formatNumber(cell.value)}/${formatNumber(total)}`;
      const detail = [share, cell.detail ?? []].flat().join(words.listComma);
      values[key] =
        total < 5
          ? { ...cell, value: null, gap: total === 0 ? "noCases" : "few", text: share }
          : { ...cell, value: cell.value / total, text: formatPercent(cell.value / total), detail };
    }
  }
  return { ...year, values };
}

/** Years in which the parts do not make what the form prints, in words. */
export function differencesOf({ data, words, nameOf }: CompareContext): readonly string[] {
  const breakdown = breakdownIn(data.variables.map(({ key }) => key));
  if (!breakdown) return [];
  const { whole, parts } = BREAKDOWNS[breakdown];
  const of = (entity: Entity, key: string): ComparedSeries | undefined =>
    data.series.find((one) => one.entity === entity && one.variable.key === key);
  return data.entities.flatMap((entity) =>
    data.years.flatMap((year, index) => {
      const total = of(entity, whole)?.points[index]?.value ?? null;
      const values = parts.flatMap((part) => of(entity, part)?.points[index]?.value ?? []);
      const sum = values.reduce((all, value) => all + value, 0);
      if (total === null || values.length === 0 || sum === total) return [];
      const slots = { name: nameOf(entity), year, sum: formatNumber(sum), total: formatNumber(total) };
      return [fill(words.differs, { ...slots, difference: formatNumber(sum - total) })];
    }),
  );
}
