/** A figure as files: its table, the cells behind it, and its picture. */
import { COLOURS } from "@/components/charts/draw/colours";
import { drawPicture, type PictureInput, panelSize } from "@/components/charts/draw/picture";
import { drawPreview, withoutLetters } from "@/components/charts/draw/preview";
import { type Drawn, text } from "@/components/charts/draw/shape";
import { fileOf } from "@/components/charts/draw/svg";
import { drawYears } from "@/components/charts/draw/years";
import type { Scope } from "@/lib/report/body";
import type { Value } from "@/lib/report/export/table";
import type { CellKey } from "@/lib/report/form";
import { metricOf } from "@/lib/report/metrics/metrics";
import { cellsOfFormula } from "@/lib/report/metrics/read-cells";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { chartOf } from "./charted";
import { namedIn } from "./legend";
import { carriedLine } from "./origin";
import { columnsOf, type YearFigureProps } from "./year-figure";
import type { TableCell } from "./year-table";

/** Cells of reports, as lib/server/export/records.ts finds them; everything where left out. */
export type Behind = { bodies?: readonly string[]; scope?: Scope; years: readonly number[]; cells: readonly CellKey[] };

export type FigureFile = {
  name: string;
  title: string;
  /** Whose figures they are, where that is not the whole area. */
  about?: string | undefined;
  /** Where the numbers come from, the version and the date of the data. */
  source: string;
  header: readonly string[];
  /** The rows of the table in the order in which the page shows them. */
  rows: readonly (readonly Value[])[];
  /** Null where the figure is not made of cells. */
  behind: Behind | null;
  picture: PictureInput;
};

/** A number of a table, or the reason why there is none. */
export function fieldOf({ value, gap, text: written, detail }: TableCell, language: YearFigureProps["language"]): Value {
  if (gap === "few") return written ?? null;
  if (gap !== undefined) return wordsIn(language).status[gap];
  return detail === undefined ? value : (written ?? value);
}

export const cellsBehind = (keys: readonly string[]): readonly CellKey[] => [
  ...new Set(
    keys.flatMap((key) => {
      const metric = metricOf(key);
      return metric && metric.kind !== "input" ? cellsOfFormula(metric) : [];
    }),
  ),
];

/** A figure over the years, with the same rows, columns and charts as on its page. */
export function yearFile(props: YearFigureProps): FigureFile {
  const { id, title, subtitle, language, years, groups, kind } = props;
  const source = carriedLine(props);
  const words = wordsIn(language);
  const columns = columnsOf(props);
  const isCounted = years.some(({ counted }) => counted !== undefined);
  const behind = props.cells ?? cellsBehind(columns.map(({ key }) => key));
  return {
    name: id,
    title,
    source,
    header: [words.charts.year, ...columns.map(({ label }) => label), ...(isCounted ? [words.charts.counted] : [])],
    rows: years
      .toReversed()
      .map(({ year, values, counted }) => [
        year,
        ...columns.map(({ key }) => fieldOf(values[key] ?? { value: null, gap: "noReport" }, language)),
        ...(isCounted ? [counted ?? null] : []),
      ]),
    behind: behind.length === 0 ? null : { years: years.map(({ year }) => year), cells: behind },
    picture: {
      title,
      subtitle,
      ...(kind === "bars" && (groups[0]?.parts.length ?? 0) > 1 && { legend: groups[0]?.parts ?? [] }),
      panels: yearPanels(props),
      notes: [...new Set(groups.flatMap(({ breaks }) => breaks.map((one) => one[language])))],
      source,
    },
  };
}

/** The charts of a figure, drawn. */
export function yearPanels(
  props: Pick<YearFigureProps, "groups" | "years" | "kind" | "unit" | "isSum" | "language" | "title">,
): PictureInput["panels"] {
  const { groups } = props;
  const { width, height } = panelSize(groups.length);
  return groups.map((group) => {
    const chart = chartOf({ ...props, group, beside: groups.length });
    return {
      label: group.label,
      legend: group.hasLegend ? namedIn(group.parts) : undefined,
      drawn: typeof chart === "string" ? said(chart, width, height) : drawYears(chart, width, height),
    };
  });
}

const said = (sentence: string, width: number, height: number): Drawn => ({
  width,
  height,
  shapes: [text(width / 2, height / 2, sentence, { textAnchor: "middle", fill: "var(--muted)" })],
});

/** The text of an SVG file of its preview beside a link. `letters`: whether what draws it has a font for them. */
export function previewFile({ title, source, picture }: FigureFile, site: string, heading: string, letters: boolean): string {
  const [panel] = picture.panels;
  const empty: Drawn = { width: 1, height: 1, shapes: [] };
  const { legend = [] } = picture;
  const drawn = drawPreview({ site, heading, title, source, legend, panel: panel?.drawn ?? empty });
  return fileOf(letters ? drawn : withoutLetters(drawn), title, source, COLOURS);
}

/** The text of an SVG file that carries whose figures they are, its title, its source and the date of the data. */
export function svgFile({ title: part, source, picture }: FigureFile, whole: string, { partOf }: { partOf: string }): string {
  const title = part.includes(whole) ? part : fill(partOf, { whole, part });
  return fileOf(drawPicture({ ...picture, title }), title, source, COLOURS);
}
