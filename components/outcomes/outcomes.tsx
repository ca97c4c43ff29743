import { Scroll } from "@/components/controls/scroll";
import { YearFigure } from "@/components/figure/year-figure";
import { BodyTable, reportsWith } from "@/components/measures/body-table";
import { areaContext, type FigureContext } from "@/components/measures/context";
import overview from "@/components/overview/overview.module.css";
import { YearStepper } from "@/components/overview/year-stepper";
import { linksIn } from "@/lib/params";
import type { Area, Body } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { flowOf } from "@/lib/report/flow";
import { countOf, rowsOfKind } from "@/lib/report/outcome-rows";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { applicantsFigure, reasonsFigure, restFigure, type YearsData } from "./figures";
import { FlowFigure } from "./flow-figure";
import styles from "./outcomes.module.css";

export type OutcomesProps = YearsData & {
  language: Language;
  area: Area;
  bodies: readonly Body[];
  years: readonly number[];
  isReviewed: boolean;
  /** The year that was asked for, where nobody reported on it. */
  missingYear?: number | undefined;
};

/** From requests through outcomes to reasons. */
export function Outcomes({ missingYear, ...page }: OutcomesProps) {
  const { language, area, year, years, reports } = page;
  const words = wordsIn(language).outcomes;
  const links = linksIn(language);
  const hrefOf = (one: number) => links.outcomes(area.id, { year: one === years.at(-1) ? undefined : one });
  const context: FigureContext = { ...areaContext(page), hrefOf: (one) => (years.includes(one) ? hrefOf(one) : undefined) };
  const flow = flowOf(reports.filter((report) => report.year === year));
  return (
    <>
      <div className={overview.head}>
        <h1>{fill(words.heading, { area: language === "zh" ? area.name : area.nameEn, year })}</h1>
        <YearStepper language={language} hrefOf={hrefOf} year={year} years={years} />
      </div>
      {missingYear !== undefined && (
        <p className="notice" role="status">
          {fill(words.noYear, { year: missingYear, shown: year })}
        </p>
      )}
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.figures}>
        {flow ? (
          <FlowFigure flow={flow} year={year} context={context} />
        ) : (
          <p className="notice">{fill(words.flowNone, { year })}</p>
        )}
        <YearFigure {...reasonsFigure(page, context)} />
        <ReasonsByBody page={page} context={context} />
        <YearFigure {...restFigure(page, context)} />
        <YearFigure {...applicantsFigure(page, context)} />
      </div>
    </>
  );
}

function ReasonsByBody({ page: { year, reports, language }, context }: { page: OutcomesProps; context: FigureContext }) {
  const words = wordsIn(language).outcomes;
  const metrics = rowsOfKind("denied").map(countOf);
  const refusing = reportsWith(metrics, year, reports);
  const title = fill(words.byBodyTitle, { year });
  return (
    <div>
      <h2>{title}</h2>
      {refusing.length === 0 ? (
        <p>{fill(words.byBodyNone, { year })}</p>
      ) : (
        <>
          <p className="note">{words.byBodySubtitle}</p>
          <Scroll className={styles.scroll} aria-label={title}>
            <BodyTable caption={title} year={year} metrics={metrics} reports={refusing} context={context} />
          </Scroll>
        </>
      )}
    </div>
  );
}
