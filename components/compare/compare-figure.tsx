import { Figure } from "@/components/figure/figure";
import { FigureChart } from "@/components/figure/figure-chart";
import { addressOf, citeOf } from "@/components/figure/origin";
import styles from "@/components/figure/year-figure.module.css";
import { writeCompare } from "@/lib/params/compare";
import { measuresSaid } from "@/lib/report/compare/sentence";
import { fill } from "@/lib/words/fill";
import { CompareTable } from "./compare-table";
import { type CompareContext, isReviewed, sourceOf } from "./context";
import { Dots } from "./dots";
import { FunnelFigure, funnelIn } from "./funnel-figure";
import { legendOf } from "./legend";
import { CompareNotes, Definitions } from "./notes";
import { panelsOf } from "./panels";

/** The chosen view as a figure: its chart, its table, its source. */
export function CompareFigure({ title, heading, context }: { title: string; heading?: string; context: CompareContext }) {
  const { language, words, data, view } = context;
  const measures = measuresSaid(
    data.variables.map((variable) => variable[language]),
    language,
  );
  const units = [...new Set(data.variables.map(({ unit }) => words.units[unit]))];
  return (
    <Figure
      id="compare"
      language={language}
      title={heading ?? measures}
      subtitle={fill(words.subtitleUnit, { unit: units.join(words.listComma) })}
      chart={<CompareChart title={title} context={context} />}
      table={<CompareTable caption={title} context={context} />}
      source={<Definitions context={context} />}
      sourceLine={sourceOf(context)}
      addressOf={(id) => addressOf(language, data.area.id, id, writeCompare(view))}
      cite={citeOf(language, data.area)}
      isOnly
      notes={<CompareNotes context={context} />}
      isReviewed={isReviewed(data)}
      legend={view.as === "dot" || view.as === "funnel" ? undefined : legendOf(context)}
      isLineLegend={view.as !== "stack"}
    />
  );
}

function CompareChart({ title, context }: { title: string; context: CompareContext }) {
  const { view, language } = context;
  if (view.as === "dot") return <Dots context={context} />;
  if (view.as === "funnel" && funnelIn(context)) return <FunnelFigure context={context} />;
  const { kind, groups, years } = panelsOf(context);
  // What the only chart shows is the title of the figure already.
  const [only] = groups;
  const shown = only && groups.length === 1 ? [{ ...only, label: undefined }] : groups;
  return (
    <div className={styles.charts} data-count={groups.length}>
      {shown.map((group) => (
        <FigureChart
          key={group.key}
          group={group}
          beside={groups.length}
          years={years}
          kind={kind}
          unit=""
          isSum={kind === "bars"}
          chosen={undefined}
          language={language}
          title={title}
        />
      ))}
    </div>
  );
}
