/** A comparison as files: the rows of its table with status and place, and its picture. */
import { drawDots } from "@/components/charts/draw/dots";
import { drawFunnel } from "@/components/charts/draw/funnel";
import { type PictureInput, panelSize } from "@/components/charts/draw/picture";
import { writeIn } from "@/components/charts/scale";
import { cellsBehind, type FigureFile, yearPanels } from "@/components/figure/file";
import { formatPercent } from "@/lib/format";
import type { Point } from "@/lib/report/compare/compare";
import type { Variable } from "@/lib/report/compare/variable";
import type { FigureRecord } from "@/lib/report/export/figures";
import type { Value } from "@/lib/report/export/table";
import { cellsOfFormula } from "@/lib/report/metrics/read-cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { cellOfPoint } from "./cells";
import { type CompareContext, placeOf } from "./context";
import { lastPoints, topOf } from "./dots";
import { funnelAbout, funnelIn, funnelPoints, funnelTitle } from "./funnel-figure";
import { legendOf } from "./legend";
import { pictureNotes } from "./notes";
import { panelsOf } from "./panels";
import { type CompareRow, rowName, rowsOf } from "./rows";
import { scaleOf } from "./series";

const PER_VARIABLE = ["", "_numerator", "_denominator", "_status", "_cells", "_raw", "_place", "_version"] as const;

/** What stands in the cells behind a comparison, by body, year and cell. */
export type Records = ReadonlyMap<string, FigureRecord>;

export const recordKey = ({ body, year, cell }: Pick<FigureRecord, "body" | "year" | "cell">): string =>
  `${body} ${year} ${cell}`;

/** Why there is a number or none, in the words of the files: reported, implied, few, noCases, or a gap. */
const statusIn = ({ status, gap, implied }: Point): string => {
  if (status === "smallDenominator") return "few";
  if (status === "noCases") return "noCases";
  return gap ?? (implied ? "implied" : "reported");
};

/** File and place in one field: `9f8e7d6c page 3 line 12`. */
function placeIn(record: FigureRecord): string {
  const at = (["file", "page", "box", "path", "sheet", "ref", "line", "column"] as const).flatMap((name) =>
    record[name] === null ? [] : [`${name} ${record[name]}`],
  );
  return [record.source.slice(0, 12), ...at].join(" ");
}

function fieldsOf(point: Point, records: Records): readonly Value[] {
  const { value, numerator, denominator, cells, sources, year } = point;
  const [only, ...others] = sources;
  const behind =
    only && others.length === 0 ? cells.flatMap((cell) => records.get(recordKey({ body: only.body, year, cell })) ?? []) : [];
  return [
    value,
    numerator,
    denominator,
    statusIn(point),
    cells.join("; "),
    behind.map(({ raw }) => raw ?? "").join("; "),
    behind.map(placeIn).join("; "),
    sources.map(({ body, version }) => `${body} v${version}`).join("; "),
  ];
}

/** The same rows in the same order as on the page; the columns are named by keys that never change. */
export function compareFile(title: string, source: string, context: CompareContext, records: Records): FigureFile {
  const { data } = context;
  const rowOf = ({ entity, year, points }: CompareRow): readonly Value[] => [
    data.area.id,
    entity.id,
    rowName(entity, year, context),
    year,
    ...points.flatMap(({ point }) => fieldsOf(point, records)),
    data.area.revision,
  ];
  return {
    name: "compare",
    title,
    source,
    header: [
      "area",
      "body",
      "name",
      "year",
      ...data.variables.flatMap(({ key }) => PER_VARIABLE.map((ending) => key + ending)),
      "data_revision",
    ],
    rows: rowsOf(context).map(rowOf),
    behind: behindOf(context),
    picture: pictureOf(title, source, context),
  };
}

/** Cells of this area only: those of another come with its own files. */
export function behindOf({ data }: CompareContext): FigureFile["behind"] {
  const bodies = data.entities.flatMap(({ members }) => members).filter((id) => placeOf(id, data.area.id).area === data.area.id);
  const cells = [...new Set([...cellsBehind(data.variables.map(({ key }) => key)), ...data.variables.flatMap(cellsOfFormula)])];
  return bodies.length === 0 ? null : { bodies: [...new Set(bodies)], years: data.years, cells };
}

function pictureOf(title: string, source: string, context: CompareContext): PictureInput {
  const { view, words, data } = context;
  const units = [...new Set(data.variables.map(({ unit }) => words.units[unit]))].join(words.listComma);
  const shared = { title, source, subtitle: fill(words.subtitleUnit, { unit: units }), notes: pictureNotes(context) };
  if (view.as === "dot") return { ...shared, panels: data.variables.map((variable) => dotPanel(variable, context)) };
  const found = view.as === "funnel" ? funnelIn(context) : null;
  if (found?.funnel)
    return {
      ...shared,
      subtitle: funnelAbout(found.funnel, context),
      panels: funnelPanels(found.funnel, funnelTitle(found.variable, context), context),
    };
  const { groups, years, kind } = panelsOf(context);
  const legend = legendOf(context);
  return {
    ...shared,
    ...(legend && { legend }),
    isLineLegend: kind === "lines",
    panels: yearPanels({ groups, years, kind, unit: "", isSum: kind === "bars", language: context.language, title }),
  };
}

function dotPanel(variable: Variable, context: CompareContext): PictureInput["panels"][number] {
  const { data, words, language, nameOf } = context;
  const { width } = panelSize(data.variables.length);
  const points = lastPoints(variable, data.series);
  const rows = points.map(({ series: { entity }, point }) => {
    const { text, gap } = cellOfPoint(entity, variable, point, context);
    const written = text ?? (gap === undefined ? "" : wordsIn(language).status[gap]);
    return { name: nameOf(entity), value: point.value, interval: point.interval, written };
  });
  const top = topOf(points) || 1;
  return {
    label: fill(words.dotTitle, { name: variable[language], year: data.years.at(-1) ?? "" }),
    drawn: drawDots({ rows, top, topLabel: writeIn(scaleOf(variable), top, "axis"), width }),
  };
}

type Funnel = NonNullable<NonNullable<ReturnType<typeof funnelIn>>["funnel"]>;

function funnelPanels(funnel: Funnel, label: string, context: CompareContext) {
  const { width, height } = panelSize(1);
  const points = funnelPoints(funnel, context);
  return [
    {
      label,
      drawn: drawFunnel({
        mean: funnel.mean,
        widest: funnel.widest,
        meanLabel: formatPercent(funnel.mean),
        points,
        width,
        height,
      }),
    },
  ];
}
