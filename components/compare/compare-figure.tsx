import { Figure } from "@/components/figure/figure";
import { FigureChart } from "@/components/figure/figure-chart";
import styles from "@/components/figure/year-figure.module.css";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { CompareTable } from "./compare-table";
import type { CompareContext } from "./context";
import { Dots } from "./dots";
import { FunnelFigure, funnelIn } from "./funnel-figure";
import { CompareNotes, Definitions } from "./notes";
import { panelsOf } from "./panels";

/** The chosen view as a figure: its chart, its table, its source. */
export function CompareFigure({ title, context }: { title: string; context: CompareContext }) {
  const { language, words, data, view } = context;
  const units = [...new Set(data.variables.map(({ unit }) => words.units[unit]))];
  return (
    <Figure
      id="compare"
      language={language}
      title={words.result}
      subtitle={fill(words.subtitleUnit, { unit: units.join(words.listComma) })}
      chart={<CompareChart title={title} context={context} />}
      table={<CompareTable caption={title} context={context} />}
      source={<Definitions context={context} />}
      sourceLine={sourceLineOf(context)}
      notes={<CompareNotes context={context} />}
      isReviewed={data.series.every(({ points }) => points.every(({ sources }) => sources.every(({ reviewed }) => reviewed)))}
      legend={view.as === "dot" || view.as === "funnel" ? undefined : legendOf(context)}
      isLineLegend={view.as !== "stack"}
    />
  );
}

export function sourceLineOf({ language, data }: CompareContext): string {
  const words = wordsIn(language);
  const by = language === "zh" ? data.area.name : data.area.nameEn;
  const demo = data.area.demo ? ` · ${words.site.demo}` : "";
  return `${fill(words.figure.sourceLine, { by })} · ${fill(words.figure.dataDate, { revision: data.area.revision })}${demo}`;
}

/** The names of lines that are too many to carry them, or of the parts of a stack. */
function legendOf(context: CompareContext) {
  const { groups } = panelsOf(context);
  const parts = (groups[0]?.parts ?? []).filter(({ colour }) => colour !== "context");
  return parts.length > 1 ? parts : undefined;
}

function CompareChart({ title, context }: { title: string; context: CompareContext }) {
  const { view, language } = context;
  if (view.as === "dot") return <Dots context={context} />;
  if (view.as === "funnel" && funnelIn(context)) return <FunnelFigure context={context} />;
  const { kind, groups, years } = panelsOf(context);
  return (
    <div className={styles.charts} data-count={groups.length}>
      {groups.map((group) => (
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
