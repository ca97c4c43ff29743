/** What one report says of requests and what followed from them, as files: the card beside a link to it shows them as bars. */
import { type Amount, drawAmounts } from "@/components/charts/draw/amounts";
import { PICTURE_WIDTH } from "@/components/charts/draw/picture";
import type { Colour } from "@/components/charts/palette";
import { type FigureFile, fieldOf } from "@/components/figure/file";
import { cellOf } from "@/components/figure/measures";
import { carriedLine } from "@/components/figure/origin";
import type { FigureContext, FigureData } from "@/components/measures/context";
import { formatNumber } from "@/lib/format";
import { headingIn } from "@/lib/report/headings";
import { type MeasureKey, measureOf } from "@/lib/report/measures";
import { OUTCOME_KINDS } from "@/lib/report/outcomes";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";

const EDGES = 48;

const LINES: readonly { key: MeasureKey; colour: Colour }[] = [
  { key: "newRequests", colour: "series1" },
  { key: "carriedIn", colour: "series1" },
  ...OUTCOME_KINDS.map(({ key }) => ({ key, colour: key })),
  { key: "carriedOut", colour: "series1" },
  { key: "reviews", colour: "series2" },
  { key: "suits", colour: "series2" },
];

/** `about`: whose report it is. */
export function reportFile(year: number, about: string, { series }: FigureData, { language, common }: FigureContext): FigureFile {
  const words = wordsIn(language);
  const title = fill(words.report.title, { body: about, year });
  const all = LINES.map(({ key, colour }) => {
    const cell = cellOf(series[key].points.find((point) => point.year === year));
    return { name: measureOf(key)[language], cell, colour };
  });
  const lines = all.filter(({ cell }) => cell.gap !== "notOnForm");
  const amounts = lines.map(({ name, cell: { value, gap }, colour }): Amount => {
    const written = gap === undefined ? formatNumber(value) : words.status[gap];
    return { name, value: gap === undefined ? value : null, written, colour };
  });
  return {
    name: "report",
    title,
    about,
    source: carriedLine(common),
    header: [words.body.measure, String(year)],
    rows: lines.map(({ name, cell }) => [name, fieldOf(cell, language)]),
    behind: null,
    picture: {
      title,
      subtitle: headingIn("件", language),
      panels: [{ drawn: drawAmounts(amounts, PICTURE_WIDTH - EDGES) }],
      notes: [],
      source: carriedLine(common),
    },
  };
}
