import { Scroll } from "@/components/controls/scroll";
import { YearFigure } from "@/components/figure/year-figure";
import { BodyTable, reportsWith } from "@/components/measures/body-table";
import { areaContext, type FigureContext } from "@/components/measures/context";
import { disputesFigure } from "@/components/measures/disputes-figure";
import type { OutcomesProps } from "@/components/outcomes/outcomes";
import styles from "@/components/outcomes/outcomes.module.css";
import overview from "@/components/overview/overview.module.css";
import { YearStepper } from "@/components/overview/year-stepper";
import { Link } from "@/components/site/link";
import { linksIn } from "@/lib/params";
import { breakdownsOf } from "@/lib/report/breakdown";
import { MEASURES } from "@/lib/report/measures";
import type { Metric } from "@/lib/report/metrics/metric";
import { type MetricKey, metricOf } from "@/lib/report/metrics/metrics";
import type { Overview } from "@/lib/report/overview";
import { trendOf } from "@/lib/report/trend";
import { fill } from "@/lib/words/fill";
import { wordsIn } from "@/lib/words/words";
import { correctedFigure, pendingFigure, routeFigure } from "./figures";

const COLUMNS: readonly MetricKey[] = [
  "reviews",
  "reviewsCorrected",
  "reviewCorrectedRate",
  "reviewsPending",
  "suits",
  "suitsCorrected",
  "suitCorrectedRate",
  "suitsPending",
];

/** Reviews and suits over the years; what is pending has no result and stands apart. */
export function Disputes({ missingYear, ...page }: OutcomesProps) {
  const { language, area, year, years, span, reports } = page;
  const words = wordsIn(language).outcomes;
  const links = linksIn(language);
  const hrefOf = (one: number) => links.disputes(area.id, { year: one === years.at(-1) ? undefined : one });
  const context: FigureContext = { ...areaContext(page), hrefOf: (one) => (years.includes(one) ? hrefOf(one) : undefined) };
  const series = Object.fromEntries(MEASURES.map(({ key }) => [key, trendOf(key, span, reports)])) as Overview["series"]; // one for each measure
  return (
    <>
      <div className={overview.head}>
        <h1>{fill(words.disputesHeading, { area: language === "zh" ? area.name : area.nameEn })}</h1>
        <YearStepper language={language} hrefOf={hrefOf} year={year} years={years} />
      </div>
      {missingYear !== undefined && (
        <p className="notice" role="status">
          {fill(words.noYear, { year: missingYear, shown: year })}
        </p>
      )}
      <p className={styles.lead}>{words.disputesLead}</p>
      <div className={styles.figures}>
        <YearFigure {...disputesFigure({ series, breakdowns: breakdownsOf(span, reports), year }, context)} />
        <YearFigure {...correctedFigure(page, context)} />
        <YearFigure {...pendingFigure(page, context)} />
        <YearFigure {...routeFigure(page, context)} />
        <ByBody page={page} context={context} />
      </div>
      <p>
        {words.compare}{" "}
        <Link href={links.compare(area.id, { bodies: ["each.all"], measures: ["reviewCorrectedRate"], as: "funnel" })}>
          {words.compareCorrected}
        </Link>
        {" · "}
        <Link href={links.compare(area.id, { bodies: ["each.all"], measures: ["suitCorrectedRate"], as: "funnel" })}>
          {words.compareSuits}
        </Link>
        {" · "}
        <Link href={links.compare(area.id, { bodies: ["each.all"], measures: ["reviews", "suits"], as: "dot" })}>
          {words.compareReviews}
        </Link>
      </p>
    </>
  );
}

function ByBody({ page: { year, reports, language }, context }: { page: OutcomesProps; context: FigureContext }) {
  const words = wordsIn(language).outcomes;
  const metrics = COLUMNS.flatMap((key): Metric[] => [metricOf(key) ?? []].flat());
  const named = metrics.map(({ short: _, ...metric }): Metric => metric);
  const disputed = reportsWith(metrics, year, reports);
  const title = fill(words.tableTitle, { year });
  return (
    <div>
      <h2>{title}</h2>
      {disputed.length === 0 ? (
        <p>{fill(words.tableNone, { year })}</p>
      ) : (
        <>
          <p className="note">{words.tableSubtitle}</p>
          <Scroll className={styles.scroll} aria-label={title}>
            <BodyTable caption={title} year={year} metrics={named} reports={disputed} context={context} />
          </Scroll>
        </>
      )}
    </div>
  );
}
